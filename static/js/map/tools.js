/* The buttons of the map: nearer, farther, the whole city, the large map. Their words come from the page's template. */

/** Put the buttons of the template in the map and let them work. */
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
