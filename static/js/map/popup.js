/* What a mark says when it is pressed, beside the mark. It reads as if it stands right behind it: Tab goes in and out. */

const GAP = 22; // pixels between the middle of a mark and its popup

export class Popup {
  /** box: the element of the map; map: Leaflet's; words: the sentences; onTurn: called when it opens or closes. */
  constructor({ box, map, words, onTurn }) {
    Object.assign(this, { box, map, words, onTurn, entry: null });
    map.on("move zoomend resize", () => this.place());
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.entry) return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Open for an entry {mark, button, name}, with a `body` of its own; the same mark again closes it. */
  toggle(entry) {
    const again = this.entry === entry;
    this.close();
    if (again) return;
    this.entry = entry;
    this.element = this.build(entry);
    this.box.append(this.element);
    this.place();
    this.onTurn();
    this.element.querySelector("a, button").focus({ preventScroll: true });
  }

  /** Close, and give the focus back to the mark when it was inside. */
  close() {
    if (!this.entry) return;
    const { button } = this.entry;
    const inside = this.element.contains(document.activeElement);
    this.element.remove();
    this.entry = null;
    if (inside && button.isConnected) button.focus({ preventScroll: true });
    this.onTurn();
  }

  build({ mark, name, body }) {
    const popup = make("div", { className: "popup" });
    popup.setAttribute("role", "dialog");
    popup.setAttribute("aria-label", name);
    if (body) popup.append(...body);
    else if (mark.group) {
      const list = make("ul", { className: "popup-list" });
      const items = [...mark.items].sort((one, other) => (one.nr || Infinity) - (other.nr || Infinity));
      list.append(...items.map((item) => wrap("li", link(item))));
      popup.append(wrap("p", make("strong", { textContent: name })), list);
    } else {
      popup.append(wrap("p", wrap("strong", link(mark))));
      if (mark.summary) popup.append(make("p", { textContent: mark.summary }));
    }
    const close = make("button", { type: "button", className: "quiet", textContent: this.words.close });
    close.addEventListener("click", () => this.close());
    popup.append(wrap("p", close));
    popup.addEventListener("keydown", (event) => this.step(event));
    return popup;
  }

  step(event) {
    if (event.key !== "Tab") return;
    const stops = [...this.element.querySelectorAll("a, button")];
    if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
    if (event.shiftKey) event.preventDefault(); // back: to the mark itself; on: the browser goes on from the mark
    this.close();
  }

  /** Right of the mark, else left of it, else above or below; over it only without room. Gives the room
   * it wants above the mark; 0 beside it. */
  place() {
    if (!this.entry) return 0;
    const { x: width, y: height } = this.map.getSize();
    const at = this.map.latLngToContainerPoint(this.entry.mark);
    const { offsetWidth: wide, offsetHeight: high } = this.element;
    const within = (value, most) => Math.max(4, Math.min(value, most - 4));
    const right = at.x + GAP + wide + 4 <= width;
    const beside = right || at.x - GAP - wide >= 4;
    const left = beside ? (right ? at.x + GAP : at.x - GAP - wide) : within(at.x - wide / 2, width - wide);
    const wanted = high + (this.entry.tall ?? GAP);
    const above = at.y - wanted >= 4;
    const top = within(beside ? at.y - high / 2 : above ? at.y - wanted : at.y + GAP, height - high);
    Object.assign(this.element.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px` });
    return beside ? 0 : wanted + 4;
  }
}

function link(item) {
  const url = new URL(item.url, location.href);
  const text = item.nr ? `${item.nr}. ${item.title}` : item.title;
  return make("a", { href: url.origin === location.origin ? url.href : "#", textContent: text });
}

export function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

export function wrap(name, child) {
  const element = document.createElement(name);
  element.append(child);
  return element;
}
