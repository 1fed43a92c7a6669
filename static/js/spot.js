/* "Gebruik mijn plek" in a form: fills in the hidden `lat`, `lon` and `located`, and sends nothing.
 *   <div data-spot data-box="west,south,east,north">   in the form, holds
 *     <button type="button" hidden> and <p role="status" data-busy data-found data-refused …>: what to say when
 * An address or a buurt would go before it, so both are emptied; who types one later has the last word. */
import { locate } from "./place.js";

/** Show and wire the buttons of this page, where the browser can tell its place. */
export function wireSpot() {
  if (!navigator.geolocation || !window.isSecureContext) return;
  for (const spot of document.querySelectorAll("[data-spot]")) {
    const button = spot.querySelector("button[hidden]");
    const fields = spot.closest("form").elements;
    if (button) locate(button, spot.querySelector("[role=status]"), spot.dataset.box, (lat, lon) => {
      const now = { lat, lon, located: "exact:", address: "", area: "" };
      for (const [name, value] of Object.entries(now)) fields.namedItem(name).value = value;
      return "found";
    });
  }
}
