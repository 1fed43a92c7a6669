/* What to draw: from the points of the tiles and the items of the list to pins, groups and clusters. Draws nothing. */

const DEEPEST = 22; // a quadkey numbers the squares of this zoom (44 bits: exact in a double)
const REACH = 26; // pixels: pins nearer than this would cover each other
const CLUSTER_REACH = 40; // the same for clusters, which are larger
const SHOWN = 5; // numbers beside a cluster, before "…"
const NUMBERS = { from: 22, letter: 7, high: 26 }; // pixels: where they begin, each letter's width, how near above or below

/** Every <li data-item> of the page, in the order of the list. `lat` and `lon` are null where no place is known. */
export function readItems() {
  return [...document.querySelectorAll("[data-item]")].map((element) => {
    const { nr, slug, title, url, theme, lat, lon, quadkey, areas, place, stale, summary } = element.dataset;
    return {
      element, nr, slug, title, url, theme, key: slug,
      lat: lat ? Number(lat) : null,
      lon: lon ? Number(lon) : null,
      quadkey: quadkey ? Number(quadkey) : null,
      areas: (areas || "").split(" "),
      place: place || "",
      stale: stale !== undefined,
      summary: summary ?? element.querySelector("p")?.textContent.trim() ?? "",
    };
  });
}

/** Whether the cluster or point called `key` by the tiles holds this item. */
function holds(key, item) {
  if (item.lat === null) return false;
  const [cell, level, number] = key.split("/");
  if (cell === "cell") return Math.floor(item.quadkey / 4 ** (DEEPEST - Number(level))) === Number(number);
  return item.slug === key || item.areas.includes(key);
}

/** The marks to draw, in the order of the list, what is not on this page last, from north to south.
 *
 * features: of the tiles, {lat, lon, key, title, url, theme} for one, with {count, name, bbox} for a cluster.
 * items: of the page, in their order. `whole`: all of the selection is on this page, or there are no tiles to ask.
 * pixel: from {lat, lon} to {x, y} on the screen. A mark is {key, lat, lon, items, name, …}: a pin with one item and
 * no count, a group with all its items, a cluster with a count and only the items that are on this page. `held` are
 * the numbers beside it, "" where they would run over another mark. */
export function plan({ features, items, whole, pixel }) {
  const marks = arranged({ features, items, whole, pixel });
  const spots = marks.map(pixel);
  return marks.map((mark, n) => ({ ...mark, held: held(mark, spots[n], spots) }));
}

function arranged({ features, items, whole, pixel }) {
  const placed = items.filter((item) => item.lat !== null);
  if (whole) return inOrder(grouped(placed, pixel));
  const clusters = [];
  const single = [];
  for (const feature of features) {
    const inside = placed.filter((item) => holds(feature.key, item));
    if (feature.count === undefined) single.push(inside[0] || feature);
    else if (inside.length === feature.count) single.push(...inside);
    else clusters.push({ ...feature, items: inside });
  }
  return inOrder([...grouped([...new Set(single)], pixel), ...joined(clusters, pixel)]);
}

/** Pins for what stands free, groups for what would lie on each other. */
function grouped(points, pixel) {
  return heaps(points, pixel, REACH).map((items) => {
    if (items.length === 1) return { ...items[0], items };
    const key = items.map((item) => item.key).join(" ");
    return { key, ...middle(items), items, count: items.length, place: place(items), group: true };
  });
}

/** Clusters that would cover each other as one, without the name of a place. */
function joined(clusters, pixel) {
  return heaps(clusters, pixel, CLUSTER_REACH).map((parts) => {
    if (parts.length === 1) return parts[0];
    const [west, south, east, north] = [0, 1, 2, 3].map((side) => parts.map(({ bbox }) => bbox[side]));
    return {
      ...parts[0], ...middle(parts),
      name: undefined,
      key: parts.map((part) => part.key).join(" "),
      count: parts.reduce((sum, part) => sum + part.count, 0),
      items: parts.flatMap((part) => part.items),
      bbox: [Math.min(...west), Math.min(...south), Math.max(...east), Math.max(...north)],
    };
  });
}

/** Lists of what lies within `reach` pixels of the first of its list. */
function heaps(points, pixel, reach) {
  const found = [];
  for (const point of points) {
    const at = pixel(point);
    const near = found.find((heap) => Math.hypot(heap.at.x - at.x, heap.at.y - at.y) < reach);
    if (near) near.points.push(point);
    else found.push({ at, points: [point] });
  }
  return found.map((heap) => heap.points);
}

function middle(points) {
  const mean = (name) => points.reduce((sum, point) => sum + point[name], 0) / points.length;
  return { lat: mean("lat"), lon: mean("lon") };
}

/** The place most of them lie in; the first of equals. */
function place(items) {
  const votes = new Map();
  for (const item of items) if (item.place) votes.set(item.place, (votes.get(item.place) || 0) + 1);
  return [...votes].sort((one, other) => other[1] - one[1])[0]?.[0] || "";
}

function inOrder(marks) {
  const number = (mark) => Math.min(...mark.items.map((item) => Number(item.nr) || Infinity), Infinity);
  const compare = (one, other) => (one < other ? -1 : Number(one > other));
  return marks.sort((one, other) => compare(number(one), number(other)) || compare(other.lat, one.lat));
}

/** "1, 4, 9", the numbers in the list of what a mark at `at` holds, if no other of the spots {x, y} is in their way. */
function held({ items, count }, at, spots) {
  if (count === undefined) return "";
  const known = items.filter((item) => item.nr).map((item) => item.nr).sort((one, other) => one - other);
  const text = known.slice(0, SHOWN).join(", ") + (known.length > SHOWN ? " …" : "");
  const end = at.x + NUMBERS.from + text.length * NUMBERS.letter + NUMBERS.from;
  const inTheWay = (spot) => spot.x > at.x && spot.x < end && Math.abs(spot.y - at.y) < NUMBERS.high;
  return spots.some(inTheWay) ? "" : text;
}
