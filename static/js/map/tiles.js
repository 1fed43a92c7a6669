/* The points of the selection, tile by tile, as GeoJSON. Only the tiles in view are asked, each once. */

const PATIENCE = 8000; // milliseconds

export class Tiles {
  /** first: the address of tile 0/0/0, which the others are like. */
  constructor(first) {
    this.first = first;
    this.asked = new Map(); // address: {answer, control}
  }

  /** Ask for the selection `query` (without "?") from now on. */
  turn(query) {
    if (query === this.query) return;
    this.query = query;
    for (const { control } of this.asked.values()) control.abort();
    this.asked.clear();
  }

  /** The features of these tiles ({z, x, y}); `failed` counts those without an answer. Older questions are dropped. */
  async ask(tiles) {
    const addresses = tiles.map((tile) => this.address(tile));
    for (const [address, { done, control }] of this.asked) if (!done && !addresses.includes(address)) control.abort();
    const answers = await Promise.all(addresses.map((address) => this.get(address)));
    return { features: answers.filter(Boolean).flat(), failed: answers.filter((answer) => !answer).length };
  }

  address(tile) {
    const path = this.first.replace("/0/0/0", `/${tile.z}/${tile.x}/${tile.y}`);
    return this.query ? `${path}?${this.query}` : path;
  }

  get(address) {
    if (!this.asked.has(address)) {
      const question = { control: new AbortController(), done: false };
      question.answer = fetchFeatures(address, question.control).then((features) => {
        question.done = true;
        if (!features && this.asked.get(address) === question) this.asked.delete(address);
        return features;
      });
      this.asked.set(address, question);
    }
    return this.asked.get(address).answer;
  }
}

/** A list, or null: no network, too slow, no JSON, no longer wanted. The list of the page still works. */
async function fetchFeatures(address, control) {
  const clock = setTimeout(() => control.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { signal: control.signal });
    return answer.ok ? (await answer.json()).features.map(flat) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(clock);
  }
}

function flat({ geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  return { ...properties, lat, lon, theme: properties.themes?.[0], items: [] };
}

/** The tiles {z, x, y} that Leaflet's `map` shows, of the whole zoom at or before its own, or `coarser` by so many. */
export function tilesInView(map, coarser) {
  const z = Math.floor(map.getZoom()) - coarser;
  const bounds = map.getBounds();
  const [from, to] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.project(corner, z).divideBy(256).floor());
  const tiles = [];
  for (let { y } = from; y <= to.y; y += 1) for (let { x } = from; x <= to.x; x += 1) tiles.push({ z, x, y });
  return tiles;
}
