/* Beginning from the map: who presses the ground, or takes the middle with a button, can tell what plays there or see
 * what is around it. The server has the words. The button: <button data-middle data-form="…" data-ask="…">. */
import { calm } from "./frame.js";
import { make, wrap } from "./popup.js";

const PAUSE = 250; // milliseconds in which a second press makes it a double one, which zooms
const PATIENCE = 5000; // milliseconds for an answer
const TALL = 50; // pixels of the pin, that a popup above it leaves free

export class Ground {
  constructor({ L, map, box, popup, middle }) {
    Object.assign(this, { L, map, box, popup, middle });
    map.on("movestart zoomstart", () => clearTimeout(this.clock));
    const { onTurn } = popup;
    popup.onTurn = () => {
      onTurn();
      this.turn();
    };
  }

  /** The button was pressed; once more closes it. */
  takeMiddle() {
    if (this.popup.entry?.button === this.middle) this.popup.close();
    else this.open(this.map.getCenter(), this.middle);
  }

  /** The ground was pressed, maybe on an area: a link to more of it. */
  press(event) {
    clearTimeout(this.clock);
    if (event.detail > 1) return;
    const at = this.map.mouseEventToLatLng(event);
    this.clock = setTimeout(() => this.open(at, this.box, event.target.closest("a.area")), PAUSE);
  }

  async open({ lat, lng }, button, area) {
    this.popup.close();
    this.pin?.remove();
    const icon = this.L.divIcon({ className: "spot-pin", iconSize: [34, 42], iconAnchor: [17, 42], html: "" });
    const pin = this.L.marker([lat, lng], { icon, pane: "tooltipPane", keyboard: false, interactive: false });
    this.pin = pin.addTo(this.map);
    const body = await this.ask(encodeURIComponent(`${lat.toFixed(5)},${lng.toFixed(5)}`));
    if (this.pin !== pin || this.popup.entry) return; // something else was pressed meanwhile
    const busy = document.activeElement;
    if (busy !== document.body && !this.box.contains(busy)) return void this.turn(); // they went on elsewhere
    const href = area?.getAttribute("href");
    const list = body.find((part) => part.matches("ul"));
    if (href && new URL(href, location.href).href !== location.href) {
      list?.append(wrap("li", make("a", { href, textContent: area.getAttribute("aria-label") })));
    }
    this.popup.toggle({ mark: { lat, lon: lng, items: [] }, name: body[0].textContent.trim(), button, body, tall: TALL });
    const above = this.popup.place();
    const room = { paddingTopLeft: [0, above], paddingBottomRight: [0, 8], animate: !calm.matches };
    if (above) this.map.panInside([lat, lng], room);
  }

  /** What to say of the place, as elements. Without an answer the way to the form, which has words of its own. */
  async ask(point) {
    const { form, ask } = this.middle.dataset;
    try {
      const answer = await fetch(`${ask}?bij=${point}`, { signal: AbortSignal.timeout(PATIENCE) });
      if (answer.ok) return [...new DOMParser().parseFromString(await answer.text(), "text/html").body.children];
    } catch {
      // Too late, or no connection.
    }
    return [wrap("p", make("a", { href: `${form}?bij=${point}`, textContent: this.middle.textContent }))];
  }

  /** A popup opened or closed: the pin stands as long as its own. */
  turn() {
    if (this.popup.entry?.body) return;
    this.pin?.remove();
    this.pin = null;
  }
}
