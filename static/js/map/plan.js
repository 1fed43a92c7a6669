/* What to draw: from the points of the tiles and the items of the list to pins, groups and clusters. Draws nothing. */
import { holds } from "./items.js";

const REACH = 26; // pixels: pins nearer than this would cover each other

/** The marks to draw, in the order of the list, what is not on this page last, from north to south.
 *
 * features: of the tiles, {lat, lon, key, title, url, theme} for one, with {count, name, bbox} for a cluster.
 * items: of the page, in their order. `whole`: all of the selection is on this page, or there are no tiles to ask.
 * pixel: from {lat, lon} to {x, y} on the screen. A mark is {key, lat, lon, items, name, …}: a pin with one item and
 * no count, a group with all its items, a cluster with a count and only the items that are on this page. */
export function plan({ features, items, whole, pixel }) {
  const placed = items.filter((item) => item.lat !== null);
  if (whole) return inOrder(grouped(placed, pixel));
  const clusters = [];
  const single = [];
  for (const feature of features) {
    const held = placed.filter((item) => holds(feature.key, item));
    if (feature.count === undefined) single.push(held[0] || feature);
    else if (held.length === feature.count) single.push(...held);
    else clusters.push({ ...feature, items: held });
  }
  return inOrder([...grouped([...new Set(single)], pixel), ...clusters]);
}

/** Pins for what stands free, groups for what would lie on each other. */
function grouped(points, pixel) {
  const groups = [];
  for (const point of points) {
    const at = pixel(point);
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < REACH);
    if (near) near.items.push(point);
    else groups.push({ at, items: [point] });
  }
  return groups.map(({ items }) => {
    if (items.length === 1) return { ...items[0], items };
    const middle = (name) => items.reduce((sum, item) => sum + item[name], 0) / items.length;
    const key = items.map((item) => item.key).join(" ");
    return { key, lat: middle("lat"), lon: middle("lon"), items, count: items.length, place: place(items), group: true };
  });
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
