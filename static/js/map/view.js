/* The living map: ground tiles, the server's outlines, the marks. One View lives as long as the page. */
import { calm, frame, wireTools } from "./frame.js";
import { around, backdrop, outlines, settle } from "./layers.js";
import { Marks, Tie } from "./marks.js";
import { plan, readItems } from "./plan.js";
import { Popup } from "./popup.js";
import { Tiles, tilesInView } from "./tiles.js";

/** As a link does: in a frame on another site out of it, as the page says. */
const go = (href) => Object.assign(document.createElement("a"), { href }).click();

export class View {
  constructor(L, figure) {
    this.L = L;
    this.words = figure.querySelector("[data-words]").dataset;
    this.box = document.createElement("div");
    const hadFocus = figure.querySelector("[data-stage]").contains(document.activeElement);
    this.show(figure);
    this.map = frame(L, this.box);
    this.box.addEventListener("click", (event) => this.click(event), true);
    this.tiles = new Tiles(figure.dataset.tiles);
    this.popup = new Popup({ box: this.box, map: this.map, words: this.words, onTurn: () => this.tie.show() });
    const { icons } = figure.dataset;
    this.marks = new Marks({ L, map: this.map, words: this.words, icons, press: (...args) => this.press(...args) });
    this.tie = new Tie({ marks: () => this.marks.entries, chosen: () => this.popup.entry });
    this.base = backdrop(L, this.map, figure.dataset.base, () => this.tell());
    wireTools(this, figure.querySelector("[data-tools]").content);
    this.middle = this.box.querySelector("[data-middle]");
    this.middle?.addEventListener("click", () => this.begin("takeMiddle"));
    this.read(figure);
    this.map.on("moveend", () => this.refresh());
    new ResizeObserver(() => this.resize()).observe(this.box);
    if (hadFocus) this.box.focus({ preventScroll: true });
  }

  /** htmx replaced the page around the map: stand in the new figure, with its selection. */
  adopt(figure) {
    this.popup.close();
    this.show(figure);
    this.resize();
    this.read(figure);
  }

  show(figure) {
    this.figure = figure;
    figure.dataset.awake = "";
    const stage = figure.querySelector("[data-stage]");
    this.drawing = stage.querySelector("svg");
    stage.replaceChildren(this.drawing, this.box); // the drawing is what is printed
    this.enlarge();
  }

  enlarge() {
    this.figure.closest(".selection")?.classList.toggle("big", Boolean(this.large));
  }

  read({ dataset }) {
    this.whole = dataset.complete === "true";
    this.tiles.turn(dataset.query);
    this.box.setAttribute("aria-label", dataset.name);
    if (dataset.bbox !== this.bbox || !this.fitted) this.fit(dataset.bbox);
    this.areas?.remove();
    this.areas = outlines(this.L, this.drawing).addTo(this.map);
    this.around?.remove();
    this.around = around(this.L, dataset.around).addTo(this.map);
    this.refresh();
  }

  fit(bbox) {
    this.bbox = bbox;
    const paddingTopLeft = [0, 52]; // pixels of the buttons: what lies under them cannot be pressed
    this.map.fitBounds(this.bounds(bbox || this.figure.dataset.town), { animate: false, paddingTopLeft });
    this.fitted = this.where();
  }

  where() {
    return `${this.map.getCenter()} ${this.map.getZoom()}`;
  }

  /** The frame became larger, smaller or visible: show the same, as large as it fits, unless someone moved the map. */
  resize() {
    if (!this.box.offsetWidth) return; // hidden, as on paper
    const unmoved = this.where() === this.fitted;
    this.map.invalidateSize({ animate: false });
    if (unmoved) this.fit(this.bbox);
  }

  /** From "west,south,east,north" (degrees), or a list of those four. */
  bounds(bbox) {
    const [west, south, east, north] = (Array.isArray(bbox) ? bbox : bbox.split(",")).map(Number);
    return this.L.latLngBounds([south, west], [north, east]);
  }

  async refresh() {
    const turn = (this.turn = (this.turn || 0) + 1);
    const answer = this.whole ? {} : await this.tiles.ask(tilesInView(this.map, Number(this.figure.dataset.coarser || 0)));
    if (turn !== this.turn) return;
    this.failed = answer.failed || 0;
    const features = answer.features || [];
    const items = readItems();
    const whole = this.whole || (this.failed > 0 && !features.length);
    const pixel = (point) => this.map.latLngToLayerPoint(point);
    this.marks.draw(plan({ features, items, whole, pixel }));
    const { entry } = this.popup;
    if (entry && !entry.body && !this.marks.entries.includes(entry)) this.popup.close();
    this.tie.show();
    this.tell();
  }

  /** One quiet sentence when something did not come. */
  tell() {
    const { words, failed, base } = this;
    const empty = failed > 0 && !this.marks.entries.length;
    const text = base.failed && empty ? words.nothing : failed ? words.partly : base.failed ? words.noground : "";
    const note = this.figure.querySelector("[data-note]");
    if (note.textContent !== text) note.textContent = text;
    this.box.classList.toggle("no-ground", base.failed);
    this.box.classList.toggle("named", base.failed || "coarser" in this.figure.dataset);
    settle(this.box);
  }

  press(entry) {
    const { mark } = entry;
    if (mark.bbox === undefined) return this.popup.toggle(entry);
    this.popup.close();
    const bounds = this.bounds(mark.bbox);
    const zoom = this.map.getZoom();
    if (zoom === this.map.getMaxZoom()) return go(new URL(mark.url, location.href).pathname);
    const nearer = Math.max(zoom + 1, this.map.getBoundsZoom(bounds));
    return this.map.setView(bounds.getCenter(), nearer, { animate: !calm.matches });
  }

  /** To begin from a place; its module comes when it is needed. Where it does not come, as without script: the button
   * leads to the form, an area to its own page. */
  async begin(act, event) {
    this.ground ??= import("./ground.js").then(({ Ground }) => new Ground(this));
    try {
      await this.ground;
    } catch {
      const { lat, lng } = this.map.getCenter();
      const area = event?.target.closest("a.area")?.getAttribute("href");
      if (area || !event) go(area ?? `${this.middle.dataset.form}?bij=${lat.toFixed(5)},${lng.toFixed(5)}`);
      return;
    }
    (await this.ground)[act](event);
  }

  /** A drag that ends on an area is no press on its link; a press beside an open popup only closes it. */
  click(event) {
    const beside = !event.target.closest(".popup, .pin, .cluster, .mapbuttons");
    const open = beside && this.popup.entry;
    const done = open || this.map.dragging.moved();
    const begin = !done && beside && this.middle && !event.ctrlKey && !event.metaKey;
    if (open) this.popup.close();
    if (begin) this.begin("press", event);
    if (!done && !begin) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
