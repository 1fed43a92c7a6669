/* What lies under the marks: the tiles of the ground, and the server's own drawing of the areas. */

/** The ground from the tile address `url` (empty: none). `failed` tells that nothing of it came; `turn` is then called. */
export function backdrop(L, map, url, turn) {
  const state = { failed: !url };
  if (!url) return state;
  const layer = L.tileLayer(url, {
    maxZoom: 19,
    // The pages send no referrer to others; OpenStreetMap refuses who sends none at all.
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  const say = (failed) => () => {
    if (state.failed === failed || (failed && state.seen)) return;
    state.failed = failed;
    state.seen ||= !failed;
    turn();
  };
  layer.on("tileerror", say(true)).on("tileload", say(false)).addTo(map);
  return state;
}

/** Around which point the selection is: "lat,lon,metres" as a layer, empty for none. */
export function around(L, circle) {
  if (!circle) return L.layerGroup();
  const [lat, lon, radius] = circle.split(",").map(Number);
  const look = { interactive: false, className: "around" };
  return L.layerGroup([L.circle([lat, lon], { ...look, radius }), L.circleMarker([lat, lon], { ...look, radius: 4 })]);
}

/** The drawing as a layer. It is in Web Mercator as the map is: `data-origin` and `data-scale` are in its metres. */
export function outlines(L, drawing) {
  const [left, top] = drawing.dataset.origin.split(",").map(Number);
  const scale = Number(drawing.dataset.scale);
  const place = (x, y) => L.CRS.EPSG3857.unproject(L.point(left + x * scale, top - y * scale));
  const bounds = ({ x, y, width, height }) => L.latLngBounds(place(x, y), place(x + width, y + height));
  const copy = drawing.cloneNode(true);
  // Texts and pins have the size of the drawing: names are written anew. The links stay for the pointer; the list has
  // them for the keyboard.
  copy.querySelectorAll("text, .pin, .felt, defs").forEach((element) => element.remove());
  copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id")); // the drawing keeps its own
  copy.querySelectorAll("a").forEach((element) => element.setAttribute("tabindex", "-1"));
  copy.setAttribute("preserveAspectRatio", "none");
  copy.setAttribute("aria-hidden", "true");
  const names = [...drawing.querySelectorAll("text.name")].filter((text) => text.firstChild.data).map((text) => {
    const html = document.createElement("span");
    html.textContent = text.firstChild.data;
    const count = text.querySelector(".count");
    if (count) html.append(" ", Object.assign(document.createElement("small"), { textContent: count.textContent }));
    html.dataset.as = text.classList[1];
    const icon = L.divIcon({ html, className: "mapname", iconSize: [0, 0] });
    const at = place(Number(text.getAttribute("x")), Number(text.getAttribute("y")));
    return L.marker(at, { icon, pane: "names", keyboard: false, interactive: false });
  });
  const layer = L.svgOverlay(copy, bounds(drawing.viewBox.baseVal));
  // A drawing may show a part of what it holds, and its size is only known once it is drawn.
  layer.on("add", () => {
    const box = copy.getBBox();
    copy.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    layer.setBounds(bounds(box));
  });
  return L.layerGroup([layer, ...names]);
}

/** Names inside the frame `box` stand clear of marks, buttons and each other: by their place, else nowhere. */
export function settle(box) {
  const frame = rect(box);
  const inTheWay = ".patch, .held, .pin circle:not(.ring), .pin text, .mapbuttons button";
  const taken = [...box.querySelectorAll(inTheWay)].map(rect);
  for (const name of box.querySelectorAll(".mapname span")) {
    // Below a neighbour is another area.
    const free = (name.dataset.as === "quiet" ? ["above"] : ["below", "on", "above", "right", "left"]).some((place) => {
      name.dataset.at = place;
      const own = rect(name);
      return own.left >= frame.left && own.right <= frame.right && !taken.some((other) => meet(own, other));
    });
    if (free) taken.push(rect(name));
    else name.dataset.at = "nowhere";
  }
}

function rect(element) {
  return element.getBoundingClientRect();
}

/** More than a touch: a letter's box is taller than the letter. */
function meet(one, other) {
  const deep = (from, to) => Math.min(one[to], other[to]) - Math.max(one[from], other[from]) > 3;
  return deep("left", "right") && deep("top", "bottom");
}
