/* What somebody types in one part, on their own device: until the server has made a version of it. */
import { draftsOf, drop, keep } from "../draft/store.js";

const PAUSE = 300; // milliseconds after the first key that is not kept

export class Shelf {
  /** `name` tells whose text of which part it is: on one device more people may sign in. `read()` gives {body, …}. */
  constructor(name, read) {
    this.name = name;
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
    await keep({ id: this.name, name: this.name, at: Date.now(), title: "", values }).catch(() => {});
  }

  async clear() {
    clearTimeout(this.clock);
    this.clock = undefined;
    await drop(this.name).catch(() => {});
  }

  /** {at, body, version, receipt} of what was left here, if anything. */
  async left() {
    const [draft] = await draftsOf(this.name).catch(() => []);
    if (!draft) return undefined;
    return { at: draft.at, ...Object.fromEntries(Object.entries(draft.values).map(([name, [value]]) => [name, value])) };
  }
}
