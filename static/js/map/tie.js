/* List and map light up together: what the pointer or the focus is on in the one shows in the other. */

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
