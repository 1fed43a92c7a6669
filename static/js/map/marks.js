/* The marks on the map: drawn from a plan, kept where they stay the same, so that focus and popup survive a zoom.
 * And their tie to the list. */
import { nameOf, sign } from "./signs.js";

export class Marks {
  /** press: called with the entry {mark, button, name, layer} and the event when its button is pressed. */
  constructor({ L, map, words, icons, press }) {
    Object.assign(this, { L, map, words, icons, press, entries: [] });
  }

  /** Draw these marks, in this order, instead of those before. */
  draw(marks) {
    const before = new Map(this.entries.map((entry) => [entry.id, entry]));
    const pane = this.map.getPane("markerPane");
    const focused = pane.contains(document.activeElement);
    this.entries = marks.map((mark) => {
      const name = nameOf(mark, this.words);
      const id = JSON.stringify([mark.key, name, mark.theme, mark.held, mark.items.map((item) => item.nr)]);
      const entry = before.get(id) || this.add(id, name, mark);
      before.delete(id);
      return Object.assign(entry, { mark });
    });
    for (const { layer } of before.values()) layer.remove();
    if (focused && !pane.contains(document.activeElement)) this.refocus();
    this.order(pane);
  }

  add(id, name, mark) {
    const button = sign(mark, name, this.icons);
    const icon = this.L.divIcon({ html: button, className: "mapmark", iconSize: mark.count === undefined ? 34 : 48 });
    // The button inside is what one presses and what has a name: Leaflet's own wrapper stays silent.
    const layer = this.L.marker(mark, { icon, keyboard: false, interactive: false }).addTo(this.map);
    const entry = { id, name, button, layer };
    button.addEventListener("click", (event) => this.press(entry, event));
    button.addEventListener("dblclick", (event) => event.stopPropagation());
    return entry;
  }

  /** Whoever pressed a cluster by keyboard goes on with what it fell apart into. */
  refocus() {
    const bounds = this.map.getBounds();
    const next = this.entries.find(({ mark }) => bounds.contains(mark));
    (next?.button || this.map.getContainer()).focus({ preventScroll: true });
  }

  /** Tab goes through the marks in the order of the list. Moving an element takes its focus: then it waits. */
  order(pane) {
    const wanted = this.entries.map(({ layer }) => layer.getElement());
    if (pane.contains(document.activeElement) || wanted.every((element, n) => pane.children[n] === element)) return;
    pane.append(...wanted);
  }
}

/** List and map light up together: what the pointer or the focus is on in the one shows in the other. */
export class Tie {
  /** marks: a function to the entries {mark, button} now drawn; chosen: a function to the one whose popup is open. */
  constructor({ marks, chosen }) {
    Object.assign(this, { marks, chosen, target: null });
    for (const turn of ["mouseover", "focusin"]) {
      document.addEventListener(turn, (event) => {
        if (this.target === event.target) return;
        this.target = event.target;
        this.show();
      });
    }
  }

  /** Bring the classes up to date: `on` in the list, `is-hover` and `on` on the map. */
  show() {
    const row = this.target?.closest?.("[data-item]");
    const sign = this.target?.closest?.(".pin, .cluster");
    const chosen = this.chosen();
    const rows = new Set();
    for (const entry of this.marks()) {
      const touched = entry.button === sign || (row && entry.mark.items.some((item) => item.element === row));
      entry.button.classList.toggle("is-hover", Boolean(touched));
      entry.button.classList.toggle("on", entry === chosen);
      if (entry === chosen || entry.button === sign) entry.mark.items.forEach((item) => rows.add(item.element));
    }
    for (const element of document.querySelectorAll("[data-item]")) element.classList.toggle("on", rows.has(element));
  }
}
