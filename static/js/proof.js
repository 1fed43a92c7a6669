/* Proof of work for public forms: done beside the page as soon as the form is open, so that nobody waits for it.
 *   <input type="hidden" name="proof" data-proof data-worker="…">   its value: a challenge, or one with its solution
 * A form that is sent before the proof is there waits a moment for it, but never one with data-more: there is another
 * step. Whoever has no proof (an old browser, no https) is not stopped: the server asks for patience instead. */

const LONGEST_WAIT = 8000; // milliseconds

const read = (input) => JSON.parse(atob(input.value));

/** Fill in the solution; resolves when it is there (data-proof="done"), or when there will be none. */
function prove(input) {
  const { challenge, solution } = read(input);
  if (solution) input.dataset.proof = "done";
  if (solution || !window.isSecureContext || !window.Worker) return Promise.resolve();
  const worker = new Worker(input.dataset.worker);
  return new Promise((done) => {
    worker.addEventListener("error", done);
    worker.addEventListener("message", ({ data }) => {
      if (data) {
        input.value = btoa(JSON.stringify({ challenge, solution: data }));
        input.dataset.proof = "done";
      }
      done();
    });
    worker.postMessage(challenge.parameters);
  }).finally(() => worker.terminate());
}

function holdUntil(proved, form) {
  let ready = false;
  const go = proved.then(() => { ready = true; });
  form.addEventListener("submit", (event) => {
    if (ready) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // it is not sent yet: nobody else may take it for sent
    const button = event.submitter;
    if (button?.ariaBusy) return;
    if (button) button.ariaBusy = "true";
    Promise.race([go, new Promise((late) => setTimeout(late, LONGEST_WAIT))]).then(() => {
      ready = true;
      if (button) button.ariaBusy = null;
      form.requestSubmit(button);
    });
  }, true);
}

/** Wire the forms of this page; calling it again wires only new ones. */
export function wireProof() {
  for (const input of document.querySelectorAll("input[data-proof='']")) {
    input.dataset.proof = "wired";
    const proved = prove(input);
    if (!("more" in input.dataset)) holdUntil(proved, input.form);
  }
}
