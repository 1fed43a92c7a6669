/* An empty Leaflet map, as this portal wants it to behave, and its buttons. */

export const calm = matchMedia("(prefers-reduced-motion: reduce)");
const touch = matchMedia("(pointer: coarse)");

/** A Leaflet map in the element `box`, without a view yet; what may move is decided by what the visitor asked for. */
export function frame(L, box) {
  const map = L.map(box, {
    attributionControl: false, // it stands in the caption, where it can be read
    zoomControl: false,
    scrollWheelZoom: false,
    dragging: !touch.matches, // one finger scrolls the page, two move the map
    minZoom: 10,
    maxZoom: 19,
    zoomSnap: 0.125, // a tall town fits its frame better
    inertia: !calm.matches,
    zoomAnimation: !calm.matches,
    fadeAnimation: false,
  });
  map.createPane("names").classList.add("mapnames");
  box.setAttribute("role", "group");
  // The wheel zooms only for who is busy with the map; a page that is scrolled past it goes on.
  box.addEventListener("mousedown", () => map.scrollWheelZoom.enable());
  box.addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
  return map;
}

/** Put the buttons of the template in the map and let them work: nearer, farther, the whole city, the large map. */
export function wireTools(view, template) {
  const { map, box } = view;
  const tools = template.cloneNode(true).firstElementChild;
  view.L.DomEvent.disableClickPropagation(tools);
  box.prepend(tools);
  const button = (name) => tools.querySelector(`[data-${name}]`);
  const nearer = button("nearer");
  const farther = button("farther");
  nearer.addEventListener("click", () => map.zoomIn());
  farther.addEventListener("click", () => map.zoomOut());
  button("city").addEventListener("click", () => map.fitBounds(view.bounds(view.figure.dataset.town)));
  map.on("zoomend", () => {
    nearer.setAttribute("aria-disabled", map.getZoom() >= map.getMaxZoom());
    farther.setAttribute("aria-disabled", map.getZoom() <= map.getMinZoom());
  });
  wireLarge(view, button("large"));
}

/** The large map: the list becomes a strip beside it. Only where the page offers it. */
function wireLarge(view, button) {
  button?.addEventListener("click", () => {
    view.large = !view.large;
    button.setAttribute("aria-pressed", view.large);
    view.enlarge();
  });
}
