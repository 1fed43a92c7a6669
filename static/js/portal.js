/* Entry of every page: wires what carries a data- attribute, again after htmx has put new content in. */
import { keepFiltersOpen, wireForms } from "./forms.js";
import { wireMaps } from "./map/wake.js";

const wire = async () => {
  wireMaps();
  if (document.querySelector("[data-passkey]")) (await import("./passkey.js")).wirePasskeys();
  if (document.querySelector("[data-share], [data-copy], [data-print]")) (await import("./share.js")).wireShare();
  if (document.querySelector("[data-suggest]")) (await import("./suggest.js")).wireSuggest();
  if (document.querySelector("[data-keys='']")) (await import("./desk.js")).wireDesk();
  if (document.querySelector("[data-place]")) (await import("./place.js")).wirePlace();
  if (document.querySelector("[data-draft], [data-draft-done]")) (await import("./draft/draft.js")).wireDrafts();
  if (document.querySelector("[data-proof='']")) (await import("./proof.js")).wireProof();
  if (document.querySelector("[data-photos]")) (await import("./photos.js")).wirePhotos();
  if (document.querySelector("[data-spot]")) (await import("./spot/spot.js")).wireSpot();
  if (document.querySelector("[data-editor]")) (await import("./minutes/desk.js")).wireDesks();
};

wireForms();
keepFiltersOpen();
wire();
document.addEventListener("htmx:afterSettle", wire);
document.addEventListener("htmx:historyRestore", wire);
