/* Which tab this is. Two tabs of one person are two writers: each keeps what is typed in it under a name of its own. */

const KEY = "minutes-tab"; // in sessionStorage, that a copy of the tab gets too
const lock = (name) => `minutes-tab-${name}`;
let own;

/** The name of this tab: the same after a reload, another in a copy. */
export function ownTab() {
  own ??= claim();
  return own;
}

/** The names of the tabs that are open; undefined where the browser does not tell. */
export async function openTabs() {
  if (!navigator.locks) return undefined;
  const { held } = await navigator.locks.query();
  return held.map(({ name }) => name).filter((name) => name.startsWith(lock("")));
}

export const isOpen = (name, tabs) => Boolean(tabs?.includes(lock(name)));

async function claim() {
  const before = sessionStorage.getItem(KEY);
  if (before && (await hold(before))) return before;
  const made = [...crypto.getRandomValues(new Uint8Array(8))].map((n) => n.toString(16).padStart(2, "0")).join("");
  sessionStorage.setItem(KEY, made);
  await hold(made);
  return made;
}

/** Hold a name as long as this page is there; false when another tab has it. */
function hold(name) {
  if (!navigator.locks) return Promise.resolve(true); // not on a page without https
  return new Promise((done) => {
    navigator.locks.request(lock(name), { ifAvailable: true }, (held) => {
      done(Boolean(held));
      return held && new Promise(() => {});
    });
  });
}
