/* Entry of every page: wires what carries a data- attribute, again after htmx has put new content in. */
import { keepFiltersOpen, wireAsking, wireForms } from "./forms.js";
import { wireMaps } from "./map/wake.js";

/* What a page needs is asked for at once, and wired in this order. */
const PARTS = [
  ["[data-passkey]", () => import("./passkey.js"), "wirePasskeys"],
  ["[data-share], [data-copy], [data-print]", () => import("./share.js"), "wireShare"],
  ["[data-suggest]", () => import("./suggest.js"), "wireSuggest"],
  ["[data-keys='']", () => import("./desk.js"), "wireDesk"],
  ["[data-place]", () => import("./place.js"), "wirePlace"],
  ["[data-draft], [data-draft-done]", () => import("./draft/draft.js"), "wireDrafts"],
  ["[data-proof='']", () => import("./proof.js"), "wireProof"],
  ["[data-photos]", () => import("./photos.js"), "wirePhotos"],
  ["[data-steps]", () => import("./spread.js"), "wireSteps"],
  ["[data-spot]", () => import("./spot/spot.js"), "wireSpot"],
  ["[data-editor]", () => import("./minutes/desk.js"), "wireDesks"],
];

const wire = async () => {
  wireMaps();
  const wanted = PARTS.filter(([marks]) => document.querySelector(marks));
  // One that does not come is missed, and not what the others do.
  const modules = await Promise.all(wanted.map(([, load]) => load().catch(() => null)));
  wanted.forEach(([, , name], i) => modules[i]?.[name]());
};

wireForms();
keepFiltersOpen();
wireAsking();
wire();
document.addEventListener("htmx:afterSettle", wire);
