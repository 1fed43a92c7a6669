/* Lines that begin with a word and a colon ("actie: de zaal bellen"): when the cursor leaves one, it is time to save. */

const LINE = /^[ \t]*[-*]?[ \t]*(afspraak|actie|agenda|toezegging|besluit|oproep|volgende (vergadering|bijeenkomst|keer))[ \t]*:[ \t]*\S/i;

export class QuickLines {
  /** `left()` is called when a line is left that was not left before; who goes to `tools` has not left the text. */
  constructor(area, tools, left) {
    this.area = area;
    this.tools = tools;
    this.left = left;
    this.know();
    area.addEventListener("input", () => this.look());
    document.addEventListener("selectionchange", () => this.isHere && this.look());
    for (const place of [area, tools]) {
      place.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget !== area && !tools.contains(relatedTarget)) this.look();
      });
    }
  }

  get isHere() {
    return this.area === document.activeElement || this.tools.contains(document.activeElement);
  }

  /** The number of the line that the cursor stands on; -1 where it is elsewhere. */
  get current() {
    return this.isHere ? this.area.value.slice(0, this.area.selectionEnd).split("\n").length - 1 : -1;
  }

  get lines() {
    const { current } = this;
    return this.area.value.split("\n").filter((line, number) => number !== current && LINE.test(line));
  }

  /** What stands here now is not news. */
  know() {
    this.known = new Set(this.lines);
  }

  /** What the page itself changes in the text, with the cursor elsewhere for a moment, is no leaving. */
  quietly(change) {
    this.isQuiet = true;
    change();
    this.isQuiet = false;
    this.know();
  }

  look() {
    if (this.isQuiet) return;
    const before = this.known;
    this.know();
    if ([...this.known].some((line) => !before.has(line))) this.left();
  }

  /** The text without the line that is still being written: half a line makes no row. */
  get finished() {
    const { current, area } = this;
    return area.value.split("\n").filter((line, number) => number !== current || !LINE.test(line)).join("\n");
  }
}
