/* Forms: sent once, and filters that stay open. */

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
    open = open && !event.target.closest("#filters .close");
    filters()?.classList.toggle(OPEN, open);
  });
}
