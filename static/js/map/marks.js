/* The marks on the map: drawn from a plan, kept where they stay the same, so that focus and popup survive a zoom.
 * Each is a real button with a name, a small SVG in it; text only ever goes in as text. And their tie to the list. */

const SVG = "http://www.w3.org/2000/svg";

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

/** What a mark is called: "3. Het Badhuis", "12 initiatieven in de Vijfhoek". words: see templates/components/map.html. */
function nameOf(mark, words) {
  if (mark.count === undefined) return mark.nr ? `${mark.nr}. ${mark.title}` : mark.title;
  if (mark.name) return mark.name; // a cluster comes with its sentence
  return (mark.place ? words.many : words.near).replace("{n}", mark.count).replace("{name}", mark.place);
}

/** The button of a mark. icons: the address of the sprite. */
function sign(mark, name, icons) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", name);
  if (mark.count === undefined) {
    button.className = `pin t-${mark.theme}`;
    button.classList.toggle("stale", mark.stale === true);
    button.append(pin(mark, icons));
  } else {
    button.className = "cluster";
    button.append(cluster(mark));
  }
  if (mark.count === undefined || mark.group) button.setAttribute("aria-haspopup", "dialog");
  return button;
}

function pin(mark, icons) {
  return draw("svg", { width: 34, height: 34, viewBox: "-17 -17 34 34", "aria-hidden": "true" }, [
    draw("circle", { class: "ring", r: 17 }),
    draw("circle", { r: 12.75 }),
    draw("use", { class: "tip", href: `${icons}#i-${mark.theme}`, x: -7.5, y: -7.5, width: 15, height: 15 }),
    mark.nr ? draw("text", { class: "halo", x: 13, y: -6 }, [mark.nr]) : "",
  ]);
}

function cluster(mark) {
  const count = number(mark.count);
  const size = count.length < 4 ? 17 : count.length < 6 ? 13 : 11;
  return draw("svg", { width: 48, height: 48, viewBox: "22 8 48 48", "aria-hidden": "true" }, [
    draw("circle", { class: "ring", cx: 46, cy: 32, r: 24 }),
    draw("path", { class: "patch", d: "M29 34C28 18 39 13 48 15C61 16 65 27 63 35C61 47 51 51 44 49C32 48 29 40 30 29" }),
    draw("path", { class: "again", d: "M33 20C46 10 60 13 66 29C67 44 53 52 42 51" }),
    draw("text", { class: "amount", x: 46, y: 32 + size * 0.36, "font-size": size }, [count]),
    draw("text", { class: "halo held", x: 71, y: 36 }, [mark.held]),
  ]);
}

function number(value) {
  return new Intl.NumberFormat(document.documentElement.lang || "nl").format(value);
}

function draw(name, attributes, children = []) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
