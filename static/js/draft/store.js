/* Drafts in the browser's own database, written to the disk at once: Chromium keeps localStorage in memory for seconds.
 * A draft: {id, name, at (milliseconds), title, values: {name of the field: [values]}}. */

const OLDEST = 30 * 24 * 3600 * 1000; // milliseconds; told on the privacy page
let opened;

/** The browser closed it, as some do after a while in the background, or had no room: the next who asks opens it. */
function again() {
  opened = undefined;
}

function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("haarlem-wijken", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }).then((database) => Object.assign(database, { onclose: again }), (fault) => {
    again();
    throw fault;
  });
  return opened;
}

/** The result of what `act` asks of the drafts, when it stands on the disk. Rejects where the browser keeps nothing. */
async function run(mode, act) {
  const database = await open();
  return new Promise((done, failed) => {
    const transaction = database.transaction("drafts", mode, { durability: "strict" });
    const request = act(transaction.objectStore("drafts"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

export const keep = (draft) => run("readwrite", (drafts) => drafts.put(draft));
export const drop = (id) => run("readwrite", (drafts) => drafts.delete(id));

/** The drafts of this form, the newest first. Those that are too old, of whatever form, are thrown away. */
export async function draftsOf(name) {
  const drafts = await run("readonly", (store) => store.getAll());
  const fresh = (draft) => draft.at > Date.now() - OLDEST;
  for (const draft of drafts) if (!fresh(draft)) await drop(draft.id);
  return drafts.filter((draft) => draft.name === name && fresh(draft)).sort((a, b) => b.at - a.at);
}
