/* Forms: sent once, filters that stay open, and what htmx asks for them while one goes on. */

const OPEN = "kept-open";
const filters = () => document.querySelector("#filters");

/** A second press on a button does nothing, and the button says it is at work. Wire the whole page once. A form that
 * htmx sends, and a form that only asks (GET), is left alone. */
export function wireForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // Back from the next page: the browser shows this one as it was left, and it may be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  });
}

/** On a phone the filters are open while the address points at #filters. What htmx puts in their place is not pointed
 * at: there a class keeps them open, until they are closed. Wire the whole page once. */
export function keepFiltersOpen() {
  let open = false;
  document.addEventListener("htmx:beforeSwap", () => {
    open = Boolean(filters()?.matches(`:target, .${OPEN}`));
    // htmx gives what it puts in the look of what it takes away, for the moment until it settles.
    filters()?.classList.toggle(OPEN, open);
  });
  document.addEventListener("htmx:afterSettle", () => filters()?.classList.toggle(OPEN, open));
  document.addEventListener("click", (event) => {
    const close = event.target.closest("#filters .close");
    open = open && !close;
    filters()?.classList.toggle(OPEN, open);
    if (!close) return;
    event.preventDefault();
    location.replace(close.hash); // "back" goes to where one was before, not to the same list once more
  });
}

/** Nobody who goes on is held up or brought back by an answer, and none that fails passes in silence. Wire the whole page
 * once. */
export function wireAsking() {
  const stop = () => document.querySelector("main")?.dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true, detail: {} }));
  addEventListener("popstate", stop);
  // What is typed would go with the form that an answer takes away: it is asked again when that is done.
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form.htmx-request");
    if (!form || target.matches("select, [type=checkbox], [type=radio]")) return;
    stop();
    target.addEventListener("blur", () => form.dispatchEvent(new Event("change")), { once: true });
  });
  for (const fault of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(fault, ({ detail }) => missed(detail));
  }
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, pathInfo } = event.detail;
    if (new URL(xhr.responseURL).pathname === new URL(pathInfo.finalRequestPath, location).pathname) return;
    event.preventDefault(); // the page to sign in, say, is no part of this one
    missed(event.detail);
  });
}

/** A list is asked for without htmx; what else stands there is no longer of what was chosen. What the page asks by itself
 * it asks again. A place that has words for it (data-missed) says them. */
function missed({ requestConfig: { elt, verb }, target, pathInfo }) {
  if (verb === "get" && elt.matches("form")) location.assign(pathInfo.finalRequestPath);
  else if (elt.matches("form, input, button")) target.textContent = target.dataset.missed ?? "";
}
