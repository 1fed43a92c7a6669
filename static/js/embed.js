/* Entry of a page that stands in a frame on another site: its map, and what makes it work where that site locks it up.
 * WordPress does so with what it finds by oEmbed: no link leads out, and the page is of no origin, also not ours. The page
 * around follows links when it is asked with the word it put behind the address, and shows the frame as high as it
 * says it is. Nobody else gives such a word. */
import { wireMaps } from "./map/wake.js";

const secret = new URLSearchParams(location.hash.replace("#?", "")).get("secret");

function tell(message, value) {
  parent.postMessage({ message, value, secret }, "*");
}

function follow(event) {
  const address = event.target.closest("a[href]")?.getAttribute("href");
  if (!address || address.startsWith("#")) return;
  event.preventDefault();
  tell("link", new URL(address, location.href).href);
}

/** Signs are drawn from a file of the same origin; without one they have to stand in the page itself. */
async function bringSigns() {
  const uses = [...document.querySelectorAll("use")].filter((use) => !use.getAttribute("href").startsWith("#"));
  const file = document.querySelector("[data-icons]")?.dataset.icons || uses[0]?.getAttribute("href").split("#")[0];
  if (!file) return;
  const answer = await fetch(file);
  const signs = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  signs.setAttribute("hidden", "");
  document.body.append(document.importNode(signs, true));
  for (const use of uses) use.setAttribute("href", use.getAttribute("href").replace(file, ""));
  for (const map of document.querySelectorAll("[data-icons]")) map.dataset.icons = "";
}

if (window.origin === "null") await bringSigns().catch(() => {});
wireMaps();
if (secret && parent !== window) {
  document.addEventListener("click", follow);
  new ResizeObserver(() => tell("height", document.body.scrollHeight)).observe(document.body);
}
