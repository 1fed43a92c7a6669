/* The items of the list, as the map needs them, and which of them a cluster of the tiles holds. */

const DEEPEST = 22; // a quadkey numbers the squares of this zoom (44 bits: exact in a double)

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
export function holds(key, item) {
  if (item.lat === null) return false;
  const [cell, level, number] = key.split("/");
  if (cell === "cell") return Math.floor(item.quadkey / 4 ** (DEEPEST - Number(level))) === Number(number);
  return item.slug === key || item.areas.includes(key);
}
