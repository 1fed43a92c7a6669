/* On a phone the filters are open while the address points at #filters. What htmx puts in their place is not pointed at: */
/* there a class keeps them open, until they are closed. */

const OPEN = "kept-open";
const filters = () => document.querySelector("#filters");

/** Wire the whole page once. */
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
