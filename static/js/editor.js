/* Writing minutes: a small toolbar, and a draft that the server keeps every few seconds. The preview is htmx's.
 *   <… data-editor data-keep-every="4" data-kept data-not-kept> holds the words
 *   <form data-part="address of the draft"> has a <textarea>, [data-tools] and [data-state]
 *     [data-tools] holds buttons: data-wrap="**", data-line="- ", data-link */

const token = (form) => form.elements.csrfmiddlewaretoken.value;
const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

async function post(form, address) {
  const data = new FormData(form);
  const answer = await fetch(address, { method: "POST", body: data, headers: { "X-CSRFToken": token(form) } });
  if (!answer.ok || answer.redirected) throw new Error(answer.status);
  return answer;
}

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

function wirePart(form, words) {
  const area = form.querySelector("textarea");
  const state = form.querySelector("[data-state]");
  if (area.readOnly || form.dataset.wired) return;
  form.dataset.wired = "";
  const tools = form.querySelector("[data-tools]");
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.wrap) wrap(area, button.dataset.wrap);
    else if (button.dataset.line) begin(area, button.dataset.line);
    else if ("link" in button.dataset) link(area);
  });
  let timer;
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      await post(form, form.dataset.part);
      state.textContent = words.kept.replace("{time}", clock());
    } catch {
      state.textContent = words.notKept;
      timer = setTimeout(keep, 4 * words.pause);
    }
  };
  area.addEventListener("input", () => (timer ??= setTimeout(keep, words.pause)));
  addEventListener("online", () => timer && keep());
  document.addEventListener("visibilitychange", () => document.hidden && timer && keep());
  form.addEventListener("submit", () => clearTimeout(timer));
}

export function wireEditor() {
  for (const desk of document.querySelectorAll("[data-editor]")) {
    const { keepEvery, kept, notKept } = desk.dataset;
    for (const form of desk.querySelectorAll("[data-part]")) wirePart(form, { pause: 1000 * keepEvery, kept, notKept });
  }
}
