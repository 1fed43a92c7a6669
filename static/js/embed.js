/* Entry of a page that stands in a frame on another site: nothing but its map. */
import { wireMaps } from "./map/wake.js";

wireMaps();
