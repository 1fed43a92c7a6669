/* The toolbar above a text: [data-tools] holds buttons with data-wrap="**", data-line="- " or data-link. */

/** Put `text` in place of what is chosen, in a way that the browser can undo. */
function insert(area, text, from, to) {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, from, to, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function wrap(area, mark) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  insert(area, mark + value.slice(from, to) + mark, from, to);
  if (from === to) area.setSelectionRange(from + mark.length, from + mark.length);
}

function begin(area, words) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const empty = area.value.slice(from, area.selectionStart).trim() === "";
  if (empty || words.trim() === "-") insert(area, words, from, from);
  else insert(area, `\n\n${words}`, area.selectionEnd, area.selectionEnd);
}

function link(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const words = value.slice(from, to) || "…";
  insert(area, `[${words}](https://)`, from, to);
  area.setSelectionRange(from + words.length + 11, from + words.length + 11);
}

/** Wire the buttons of `tools` to the text in `area`. */
export function wireTools(tools, area) {
  tools.hidden = false;
  tools.addEventListener("mousedown", (event) => event.preventDefault()); // the cursor stays in the text
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.wrap) wrap(area, button.dataset.wrap);
    else if (button.dataset.line) begin(area, button.dataset.line);
    else if ("link" in button.dataset) link(area);
  });
}
