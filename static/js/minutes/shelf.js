/* What somebody types in one part, on their own device: until the server has made a version of it. */
import { draftsOf, drop, keep } from "../draft/store.js";
import { isOpen, openTabs } from "./tab.js";

const PAUSE = 300; // milliseconds after the first key that is not kept

export class Shelf {
  /** `name` tells whose text of which part it is: on one device more people may sign in. `read()` gives {body, …}.
   * `tab`: what two tabs of one person type in one part are two texts. */
  constructor(name, tab, read) {
    this.name = name;
    this.id = `${name}@${tab}`;
    this.read = read;
  }

  touch() {
    this.clock ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Keep it now. A browser that keeps nothing, or a full disk: the server's draft is there yet. */
  async flush() {
    clearTimeout(this.clock);
    this.clock = undefined;
    const values = Object.fromEntries(Object.entries(this.read()).map(([name, value]) => [name, [value]]));
    await keep({ id: this.id, name: this.name, at: Date.now(), title: "", values }).catch(() => {});
  }

  async clear(id = this.id) {
    clearTimeout(this.clock);
    this.clock = undefined;
    await drop(id).catch(() => {});
  }

  /** {id, isOwn, at, body, version, receipt} of what was left in this tab, or in one that is closed; if anything. */
  async left() {
    const drafts = await draftsOf(this.name).catch(() => []);
    const tabs = await openTabs();
    const own = drafts.find(({ id }) => id === this.id);
    const draft = own ?? drafts.find(({ id }) => !isOpen(id.split("@")[1], tabs));
    if (!draft) return undefined;
    return { id: draft.id, isOwn: draft === own, at: draft.at, ...Object.fromEntries(Object.entries(draft.values).map(([name, [value]]) => [name, value])) };
  }
}
