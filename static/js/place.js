/* "Gebruik mijn plek": asks the device where it is, only when it is pressed, and goes to the list around that point.
 *   <form data-place data-box="west,south,east,north">   holds
 *     <input type="hidden" name="bij" disabled>, <button type="button" hidden>, and
 *     <p role="status" data-busy data-refused data-unavailable data-late data-outside>: what to say when
 * Nothing is kept, and the point is rounded to some ten metres before it leaves the browser. */

const PATIENCE = { timeout: 10_000, maximumAge: 60_000 };
const FAULTS = { 1: "refused", 2: "unavailable", 3: "late" };

function within(box, { latitude, longitude }) {
  const [west, south, east, north] = box.split(",").map(Number);
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

/** Show `button`; pressed, it gives the device's place to `use(lat, lon)`, which says what word to tell then. Who makes
 * it not busy meanwhile hears no more. */
export function locate(button, words, box, use) {
  const say = (word) => {
    button.toggleAttribute("aria-busy", false);
    words.textContent = words.dataset[word] ?? "";
  };
  const found = ({ coords }) => {
    if (!button.ariaBusy) return; // nobody waits for it any more
    if (!within(box, coords)) return say("outside");
    say(use(coords.latitude.toFixed(4), coords.longitude.toFixed(4)));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.ariaBusy) return;
    say("busy");
    button.ariaBusy = "true";
    navigator.geolocation.getCurrentPosition(found, ({ code }) => button.ariaBusy && say(FAULTS[code]), PATIENCE);
  });
}

function wire(form, button) {
  locate(button, form.querySelector("[role=status]"), form.dataset.box, (lat, lon) => {
    const point = form.elements.namedItem("bij");
    point.value = `${lat},${lon}`;
    point.disabled = false;
    form.submit();
    return "";
  });
}

/** Show and wire the buttons of this page, where the browser can tell its place; again: only new ones. */
export function wirePlace() {
  if (!navigator.geolocation || !window.isSecureContext) return;
  for (const form of document.querySelectorAll("form[data-place]")) {
    const button = form.querySelector("button[hidden]");
    if (button) wire(form, button);
  }
}
