/* Sends a form when there is a connection, and says so while there is none. It is the same form with the same key, so
 * what arrived after all and is sent again stays one. */

const PATIENCE = 5000; // milliseconds for a first answer
const AGAIN = 5000; // milliseconds until it is tried again
const FRESH = 10_000; // milliseconds that an answer counts

async function connected(address) {
  if (!navigator.onLine) return false;
  const control = new AbortController();
  const clock = setTimeout(() => control.abort(), PATIENCE);
  try {
    await fetch(address, { cache: "no-store", signal: control.signal });
    return true; // whatever it says: the form is sent, and the server has words of its own
  } catch {
    return false;
  } finally {
    clearTimeout(clock);
  }
}

/** Look for a connection before this form is sent. */
export function wireSending(form) {
  const box = form.querySelector("[data-draft-offline]");
  if (!box || !form.requestSubmit) return;
  let sure = 0;
  let waiting = false;
  let clock;

  async function attempt(button) {
    clearTimeout(clock);
    if (await connected(box.dataset.draftOffline)) {
      waiting = false;
      box.hidden = true;
      if (button) button.ariaBusy = null;
      sure = Date.now();
      form.requestSubmit(button);
    } else {
      box.hidden = false;
      clock = setTimeout(attempt, AGAIN, button);
    }
  }

  form.addEventListener("submit", (event) => {
    if (Date.now() - sure < FRESH) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // it is not sent yet: nobody else may take it for sent
    if (waiting) return;
    waiting = true;
    const button = event.submitter;
    if (button) button.ariaBusy = "true";
    addEventListener("online", () => waiting && attempt(button), { once: true });
    attempt(button);
  }, true);
}
