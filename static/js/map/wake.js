/* Puts Leaflet in the place of the server's drawing, when the map is seen or touched and not before.
 * The addresses of Leaflet are in an inert <template data-leaflet>, filled by django-leaflet's own tags. */

// Only Leaflet itself: the tags also name extras that this map has no use for.
const LEAFLET = /\/leaflet(-src)?(\.[0-9a-f]+)?\.(css|js)$/;
const views = new Map(); // by the value of data-map: the living map of that place in the page

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) wake(entry.target);
}, { threshold: 0.1 });

/** Watch the maps of this page. A map that was already awake moves into the figure that htmx put in its place. */
export function wireMaps() {
  for (const figure of document.querySelectorAll("[data-map]:not([data-wired])")) {
    figure.dataset.wired = "";
    const view = views.get(figure.dataset.map);
    if (view) view.adopt(figure);
    else watch(figure);
  }
}

function watch(figure) {
  for (const touch of ["pointerenter", "focusin"]) figure.addEventListener(touch, () => wake(figure), { once: true });
  // What the page itself still loads goes first.
  if (document.readyState === "complete") seen.observe(figure);
  else addEventListener("load", () => seen.observe(figure), { once: true });
}

async function wake(figure) {
  seen.unobserve(figure);
  if (!figure.isConnected || "awake" in figure.dataset) return;
  figure.dataset.awake = "";
  try {
    const [{ View }] = await Promise.all([import("./view.js"), load(figure.querySelector("[data-leaflet]").content)]);
    if (!figure.isConnected) return;
    views.set(figure.dataset.map, new View(window.L, figure));
  } catch (error) {
    // The server's drawing stays; it is a map too.
    console.warn("map", error);
  }
}

/** Load Leaflet as its own tags in the <template data-leaflet> `content` say. */
export function load(content) {
  const parts = [...content.querySelectorAll("link[href], script[src]")].filter((part) =>
    LEAFLET.test(part.getAttribute("href") || part.getAttribute("src")));
  return Promise.all(parts.map((part) => new Promise((done, failed) => {
    const copy = document.createElement(part.localName);
    if (part.localName === "link") Object.assign(copy, { rel: "stylesheet", href: part.getAttribute("href") });
    else copy.src = part.getAttribute("src");
    copy.addEventListener("load", done);
    copy.addEventListener("error", () => failed(new Error(copy.href || copy.src)));
    document.head.append(copy);
  })));
}
