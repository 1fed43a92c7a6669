/* Keys for who goes through many things: j and k go through the list or to the next case, others press what
 * carries their letter or digit, Escape leaves a field. And what is asked again as long as the page is seen.
 *   <main data-keys> holds links <a data-line> to walk through, or anything with data-key="a"
 *   <button data-key="c" data-first="#id"> goes to that field first, while nothing is typed there or in its form's remarks
 *   <span data-while-seen="60"> gets the event "seen" (for hx-trigger) every so many seconds
 *   <details data-keys-help> is what ? opens; <dt data-needs="j k"> in it, with its <dd>, is for keys that may not be here;
 *   the box in [data-keys-switch] turns the keys off, for good */

const OFF = "keys-off";
const STEPS = { j: 1, k: -1 };

function walk(lines, step) {
  const at = lines.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : lines.length - 1) : at + step;
  lines[next]?.focus();
}

function pressed(button) {
  const first = button.dataset.first && document.querySelector(button.dataset.first);
  const remarks = first ? [...first.form.querySelectorAll("[name^=remark-]")] : [];
  const typed = first && (first.value !== first.defaultValue || remarks.some((field) => field.value.trim()));
  if (first && !typed) first.focus();
  else button.click();
}

function press(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || localStorage.getItem(OFF)) return;
  if (target.closest("input, textarea, select, [contenteditable]")) {
    if (key === "Escape") target.blur();
    return;
  }
  const lines = [...document.querySelectorAll("[data-line]")];
  const button = /^[a-z1-9]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  if (key === "?") {
    const help = document.querySelector("[data-keys-help]");
    if (!help) return;
    const summary = help.querySelector("summary");
    help.open = !help.open || document.activeElement !== summary;
    summary.focus();
  } else if (lines.length && key in STEPS) walk(lines, STEPS[key]);
  else if (lines.length && key === "o" && document.activeElement.matches("[data-line]")) document.activeElement.click();
  else if (button) pressed(button);
  else return;
  event.preventDefault();
}

/** What no key of does anything on this page is not told. */
function tellOnlyWhatWorks(term) {
  const works = term.dataset.needs.split(" ").some((key) => document.querySelector(`[data-key="${key}"]`));
  term.hidden = term.nextElementSibling.hidden = !works;
}

function wireSwitch(place) {
  const box = place.querySelector("input");
  place.hidden = false;
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
}

const asked = new Map();

/** Ask again what stands still; what htmx put in its place begins anew. */
function askWhileSeen() {
  if (document.visibilityState !== "visible") return;
  for (const one of document.querySelectorAll("[data-while-seen]")) {
    const due = (asked.get(one.id) ?? Date.now()) + one.dataset.whileSeen * 1000;
    if (!asked.has(one.id)) asked.set(one.id, Date.now());
    if (due > Date.now()) continue;
    asked.set(one.id, Date.now());
    one.dispatchEvent(new Event("seen"));
  }
}

/** Wire the keys of this page; calling it again does nothing. */
export function wireDesk() {
  const place = document.querySelector("[data-keys='']");
  if (!place) return;
  place.dataset.keys = "wired";
  document.addEventListener("keydown", press);
  document.addEventListener("visibilitychange", askWhileSeen);
  askWhileSeen();
  setInterval(askWhileSeen, 5000);
  for (const one of document.querySelectorAll("[data-needs]")) tellOnlyWhatWorks(one);
  for (const one of document.querySelectorAll("[data-keys-switch]")) wireSwitch(one);
}
