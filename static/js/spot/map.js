/* The map on which one place is chosen: by tap or click, by dragging the pin, or with the keyboard, which moves the map
 * below a cross in its middle. Only what the server takes becomes the pin. */
import { calm, frame } from "../map/frame.js";
import { backdrop, outlines, settle } from "../map/layers.js";

const NEAR = 17; // the zoom at which houses can be told apart
const STEP = 20; // pixels that an arrow moves, and with Shift four times as many
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class PointMap {
  constructor(L, figure, { box, choose, leave }) {
    this.L = L;
    this.choose = choose;
    this.figure = figure;
    this.box = document.createElement("div");
    this.box.setAttribute("aria-label", figure.dataset.name);
    this.box.setAttribute("aria-describedby", "plek-kaart-uitleg");
    figure.querySelector("[data-stage]").replaceChildren(this.box);
    this.map = frame(L, this.box);
    const [west, south, east, north] = box.split(",").map(Number);
    this.map.fitBounds([[south, west], [north, east]], { animate: false });
    this.base = backdrop(L, this.map, figure.dataset.base, () => this.tell());
    this.draw(figure.dataset.drawing);
    this.map.on("click", ({ latlng }) => this.take(latlng));
    this.map.on("moveend", () => settle(this.box));
    this.box.addEventListener("keydown", (event) => this.press(event, leave), true);
    this.wireButtons();
    this.cross();
    this.tell();
  }

  /** It has become visible. `quiet`: not because somebody asked for it now. */
  enter({ quiet } = {}) {
    this.map.invalidateSize({ animate: false });
    if (!this.entered) this.map.fitBounds(this.map.getBounds(), { animate: false });
    this.entered = true;
    if (quiet) return;
    this.box.focus({ preventScroll: true });
    this.figure.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  /** Show the pin at `point`, or none, and the buurt with the code `area`. */
  show(point, area = "") {
    for (const path of this.box.querySelectorAll("[data-area]")) path.classList.toggle("on", path.dataset.area === area);
    Object.assign(this, { area, point });
    if (!point) {
      this.pin?.remove();
      this.pin = null;
      return;
    }
    const at = [point.lat, point.lon];
    if (this.pin) this.pin.setLatLng(at);
    else this.pin = this.make(at);
    const far = this.map.getZoom() < NEAR - 2;
    if (far || !this.map.getBounds().contains(at)) this.map.setView(at, Math.max(NEAR, this.map.getZoom()), { animate: !calm.matches });
  }

  make(at) {
    const icon = this.L.divIcon({ className: "spot-pin", iconSize: [34, 42], iconAnchor: [17, 42], html: "" });
    const pin = this.L.marker(at, { icon, draggable: true, keyboard: false, alt: this.figure.dataset.pin });
    pin.on("dragend", async () => {
      const { lat, lng } = pin.getLatLng();
      const before = this.point;
      await this.take({ lat, lng });
      if (this.point === before && before) pin.setLatLng([before.lat, before.lon]); // outside the town: back to where it was
    });
    return pin.addTo(this.map);
  }

  async take({ lat, lng }) {
    await this.choose(lat.toFixed(6), lng.toFixed(6));
  }

  press(event, leave) {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? 4 * STEP : STEP;
      this.map.panBy(arrow.map((way) => way * step), { animate: false });
    } else if (event.key === "Enter") this.take(this.map.getCenter());
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation(); // Leaflet's own steps are large, slow, and lost while the last one lasts
  }

  wireButtons() {
    const on = (name, act) => this.figure.querySelector(`[data-${name}]`).addEventListener("click", act);
    on("nearer", () => this.map.zoomIn());
    on("farther", () => this.map.zoomOut());
    on("middle", () => this.take(this.map.getCenter()));
    this.map.on("zoomend", () => {
      this.figure.querySelector("[data-nearer]").ariaDisabled = String(this.map.getZoom() >= this.map.getMaxZoom());
      this.figure.querySelector("[data-farther]").ariaDisabled = String(this.map.getZoom() <= this.map.getMinZoom());
    });
  }

  cross() {
    const cross = document.createElement("span");
    cross.className = "spot-cross";
    cross.ariaHidden = "true";
    this.box.append(cross);
  }

  async draw(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const drawing = document.adoptNode(page.querySelector("svg"));
      outlines(this.L, drawing).addTo(this.map);
      this.show(this.point, this.area);
      settle(this.box);
    } catch {
      // Without outlines the tiles do, and the server says which buurt it is.
    }
  }

  tell() {
    this.box.classList.toggle("no-ground", this.base.failed);
    this.box.classList.toggle("named", this.base.failed);
  }
}
