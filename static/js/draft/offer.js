/* "Je was hier bezig": the drafts of this form, each to go on with or to throw away. */
import { drop, keep } from "./store.js";

/** Show `drafts` in the form's [data-draft-offer]; `restore(draft)` puts one back. */
export function offer(form, drafts, restore) {
  const box = form.querySelector("[data-draft-offer]");
  const list = box.querySelector("ul");
  const model = box.querySelector("template").content;
  list.replaceChildren(...drafts.slice(0, 3).map((draft) => row(draft, model.cloneNode(true).firstElementChild)));
  box.hidden = false;

  function row(draft, line) {
    const part = (name) => line.querySelector(`[data-${name}]`);
    part("when").textContent = moment(draft.at);
    part("title").textContent = draft.title ? `“${draft.title}”` : "";
    part("on").addEventListener("click", async () => {
      await restore(draft);
      box.hidden = true;
      const told = form.querySelector("[data-draft-back]");
      told.hidden = false;
      told.focus();
    });
    part("away").addEventListener("click", async () => {
      await drop(draft.id);
      turn(line, true);
      part("undo").focus();
    });
    part("undo").addEventListener("click", async () => {
      await keep(draft);
      turn(line, false);
      part("on").focus();
    });
    return line;
  }
}

function turn(line, gone) {
  line.querySelector("[data-here]").hidden = gone;
  line.querySelector("[data-gone]").hidden = !gone;
}

function moment(at) {
  const how = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" };
  return new Date(at).toLocaleString(document.documentElement.lang, how);
}
