/* Choosing a place in a form, beside typing it: where the device is, and a map. Sends nothing.
 *   <div data-spot data-box="west,south,east,north" data-ask="…" data-suggestions="…">   in the form, holds
 *     <button data-here hidden>, <button data-open hidden>, <p role="status" data-told>, and the figure of the map
 * The form has the fields `lat`, `lon`, `located`, `address` and `area`. A point belongs to the words of the address:
 * who types another address later has the last word, and so has who chooses a buurt. */
import { load } from "../map/wake.js";
import { locate } from "../place.js";
import { wireAddress } from "./address.js";

const PATIENCE = 5000; // milliseconds for an answer

class Spot {
  constructor(place) {
    this.place = place;
    this.told = place.querySelector("[data-told]"); // its data- attributes are all there is to say
    this.words = this.told.dataset;
    this.fields = place.closest("form").elements;
    this.field("area").addEventListener("change", () => this.field("area").value && this.forget());
    this.field("address").addEventListener("input", () => this.forget());
    // A text that was kept has been put back: the map shows its point again.
    this.field("address").form.addEventListener("change", (event) => event.target === this.field("address").form && this.look());
    this.field("address").form.addEventListener("submit", (event) => this.hold(event), true);
    wireAddress(this);
    this.here = place.querySelector("[data-here]");
    this.wireHere(this.here);
    this.wireOpen(place.querySelector("[data-open]"));
    this.look();
  }

  field(name) {
    return this.fields.namedItem(name);
  }

  /** The point that goes along, or null. */
  get point() {
    const [lat, lon] = ["lat", "lon"].map((name) => this.field(name).value);
    const [, words] = this.field("located").value.split(/:(.*)/s);
    return lat && lon && words === this.field("address").value ? { lat: Number(lat), lon: Number(lon) } : null;
  }

  /** Take this point; `precision`: exact or street. Says in which buurt it lies, and that it does not when it does not. */
  async choose(lat, lon, precision = "exact") {
    const turn = this.turn();
    this.here.ariaBusy = null; // it may still be asking the device
    this.asking = this.ask(lat, lon, turn);
    const answer = await this.asking;
    if (turn.aborted) return;
    this.asking = null;
    if (answer && !answer.area) return this.tell(answer.words);
    const now = { lat, lon, located: `${precision}:${this.field("address").value}`, area: "" };
    for (const [name, value] of Object.entries(now)) this.field(name).value = value;
    this.field("lat").dispatchEvent(new Event("input", { bubbles: true })); // it is typed, in its way
    this.tell(answer ? answer.words : this.words.lost);
    this.map?.show(this.point, answer?.area);
  }

  /** Whatever was pointed at counts no more. */
  forget() {
    this.turn();
    this.here.ariaBusy = null;
    for (const name of ["lat", "lon", "located"]) this.field(name).value = "";
    this.tell("");
    this.map?.show(null);
  }

  /** Say and show the point that came with the page. */
  async look() {
    const { point } = this;
    if (!point) return;
    const turn = this.turn();
    const answer = await this.ask(point.lat, point.lon, turn);
    if (turn.aborted) return;
    if (answer?.area) this.tell(answer.words);
    this.map?.show(point, answer?.area);
  }

  /** A new turn: whoever still waits for an answer finds its own aborted, and says and shows no more. */
  turn() {
    this.control?.abort();
    this.control = new AbortController();
    this.asking = null;
    return this.control.signal;
  }

  /** {area, words} of the server; null when it does not answer. */
  async ask(lat, lon, signal) {
    try {
      const answer = await fetch(`${this.place.dataset.ask}?lat=${lat}&lon=${lon}`, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  /** Who sends the form while it is asked where the place lies that they pointed at: it goes when that is known. */
  async hold(event) {
    if (!this.asking) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // it is not sent yet: nobody else may take it for sent
    await this.asking;
    event.target.requestSubmit(event.submitter);
  }

  tell(words) {
    this.told.textContent = words;
  }

  wireHere(button) {
    if (!navigator.geolocation || !window.isSecureContext) return;
    locate(button, this.told, this.place.dataset.box, (lat, lon) => {
      this.field("address").value = "";
      this.choose(lat, lon);
      return "";
    });
  }

  wireOpen(button) {
    const figure = this.place.querySelector("figure");
    const turn = async (how) => {
      const open = figure.hidden;
      figure.hidden = !open;
      button.setAttribute("aria-expanded", open);
      if (open) await this.open(figure, button, how);
    };
    button.hidden = false;
    button.addEventListener("click", () => turn());
    if ("pointed" in this.place.dataset) turn({ quiet: true }); // it is where they pointed: show it
  }

  async open(figure, button, how) {
    try {
      if (!this.map) {
        button.ariaBusy = "true";
        const [{ PointMap }] = await Promise.all([import("./map.js"), load(figure.querySelector("[data-leaflet]").content)]);
        this.map = new PointMap(window.L, figure, { box: this.place.dataset.box, choose: (lat, lon) => this.choose(lat, lon), leave: () => button.focus() });
        await this.look();
      }
      this.map.enter(how);
    } catch (error) {
      console.warn("map", error);
      figure.hidden = true;
      button.hidden = true;
      this.tell(this.words.nomap);
    } finally {
      button.ariaBusy = null;
    }
  }
}

/** Wire the places of this page; calling it again wires only new ones. */
export function wireSpot() {
  for (const place of document.querySelectorAll("[data-spot='']")) {
    place.dataset.spot = "wired";
    new Spot(place);
  }
}
