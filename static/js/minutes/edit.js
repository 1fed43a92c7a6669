/* Changing words in a text while somebody types in it: the cursor, what is chosen, how far it is scrolled and what can
 * be undone stay as they are. */

/** Put `words` in place of the characters `from` to `to`. Undo knows of it where the text has the focus. */
function replace(area, from, to, words) {
  const { selectionStart: start, selectionEnd: end, selectionDirection: way, scrollTop: top } = area;
  if (document.activeElement !== area) return void area.setRangeText(words, from, to, "preserve");
  const [left, up] = [scrollX, scrollY];
  const moved = (place) => {
    if (place <= from) return place;
    return place >= to ? place + words.length - (to - from) : Math.min(place, from + words.length);
  };
  area.setSelectionRange(from, to);
  if (!document.execCommand(words ? "insertText" : "delete", false, words)) area.setRangeText(words, from, to);
  area.setSelectionRange(moved(start), moved(end), way);
  area.scrollTop = top;
  scrollTo({ left, top: up, behavior: "instant" });
}

/** Have `text` stand there, with the lines at its beginning and end that are the same left alone. */
export function changeTo(area, text) {
  const { value } = area;
  let from = 0;
  while (from < Math.min(value.length, text.length) && value[from] === text[from]) from += 1;
  if (from === value.length && from === text.length) return;
  from = value.lastIndexOf("\n", from - 1) + 1;
  let rest = 0;
  const most = Math.min(value.length, text.length) - from;
  while (rest < most && value.at(-1 - rest) === text.at(-1 - rest)) rest += 1;
  while (rest && value[value.length - rest] !== "\n") rest -= 1;
  replace(area, from, value.length - rest, text.slice(from, text.length - rest));
}

/** `text` with `words` in place of the first line that is `line`; the same text where there is none. */
export function withLine(text, line, words) {
  const lines = text.split("\n");
  const at = lines.findIndex((one) => one.trim() === line);
  if (at >= 0) lines[at] = words;
  return lines.join("\n");
}
