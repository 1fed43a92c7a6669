/* Addresses that are suggested while one types (a combobox with a list). Choosing one fills it in with its point, so that
 * nobody has to look it up again. Without an answer one just types on. */

const PAUSE = 250; // milliseconds after the last key
const LEAST = 3; // characters
let count = 0;

/** Wire the address of `spot` (spot.js). */
export function wireAddress(spot) {
  const field = spot.field("address");
  const list = Object.assign(document.createElement("ul"), { id: `adressen-${(count += 1)}`, className: "options", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", spot.words.list);
  field.after(list);
  const set = (names) => Object.entries(names).forEach(([name, value]) => field.setAttribute(name, value));
  set({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" });
  let clock;
  let control;

  function close() {
    clearTimeout(clock);
    control?.abort();
    list.hidden = true;
    set({ "aria-expanded": "false" });
    field.removeAttribute("aria-activedescendant");
  }

  async function suggest() {
    const typed = field.value.trim();
    control = new AbortController();
    try {
      const answer = await fetch(`${spot.place.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal: control.signal });
      if (!answer.ok || document.activeElement !== field) return;
      const { words, found } = await answer.json();
      spot.tell(words);
      list.replaceChildren(...found.map(option));
      list.hidden = !found.length;
      set({ "aria-expanded": String(found.length > 0) });
    } catch {
      // Too late, or no connection: the address is looked up when the form is sent.
    }
  }

  function option(one, n) {
    const line = document.createElement("li");
    line.id = `${list.id}-${n}`;
    line.setAttribute("role", "option");
    line.append(one.name, " ", Object.assign(document.createElement("span"), { className: "soft small", textContent: one.about }));
    line.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    line.addEventListener("click", () => take(one));
    line.take = () => take(one);
    return line;
  }

  function take(one) {
    close();
    field.value = one.name;
    spot.choose(one.lat, one.lon, one.precision);
  }

  function go(step) {
    const options = [...list.children];
    const at = options.findIndex((line) => line.ariaSelected === "true");
    const next = options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length];
    for (const line of options) line.setAttribute("aria-selected", line === next);
    field.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  field.addEventListener("input", () => {
    close();
    if (field.value.trim().length >= LEAST) clock = setTimeout(suggest, PAUSE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const chosen = list.querySelector("[aria-selected=true]");
    if (list.hidden) return;
    if (event.key === "ArrowDown") go(1);
    else if (event.key === "ArrowUp") go(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) chosen.take();
    else return;
    event.preventDefault();
  });
}
