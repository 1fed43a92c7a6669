/* Keys for moderators: j and k go through the list or to the next case, others press what carries their letter.
 *   <main data-keys> holds links <a data-line> to walk through, or anything with data-key="a"
 *   <details data-keys-help> is what ? opens; the box in [data-keys-switch] turns the keys off, for good */

const OFF = "keys-off";
const STEPS = { j: 1, k: -1 };

function walk(lines, step) {
  const at = lines.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : lines.length - 1) : at + step;
  lines[next]?.focus();
}

function press(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || localStorage.getItem(OFF)) return;
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  const lines = [...document.querySelectorAll("[data-line]")];
  const button = /^[a-z]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  if (key === "?") {
    const help = document.querySelector("[data-keys-help]");
    if (!help) return;
    help.open = !help.open;
    help.querySelector("summary").focus();
  } else if (lines.length && key in STEPS) walk(lines, STEPS[key]);
  else if (lines.length && key === "o" && document.activeElement.matches("[data-line]")) document.activeElement.click();
  else if (button) button.click();
  else return;
  event.preventDefault();
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

/** Wire the keys of this page; calling it again does nothing. */
export function wireDesk() {
  const place = document.querySelector("[data-keys='']");
  if (!place) return;
  place.dataset.keys = "wired";
  document.addEventListener("keydown", press);
  for (const one of document.querySelectorAll("[data-keys-switch]")) wireSwitch(one);
}
