/* The list of suggestions below a search box, which htmx fills. Here: arrows between box and links, and closing it with
 * Escape or by going elsewhere.
 *   <form data-suggest> holds an input and <div data-suggestions> */

const links = (form) => [...form.querySelectorAll("[data-suggestions] a")];
const list = (form) => form.querySelector("[data-suggestions]");
const field = (form) => form.elements.namedItem("q");

function close(form) {
  form.dataset.closed = ""; // an answer that is still to come would open it again
  list(form).replaceChildren();
}

function press(event, form) {
  const stops = [field(form), ...links(form)];
  if (stops.length === 1) return;
  if (event.key === "Escape") {
    close(form);
    stops[0].focus();
    event.preventDefault(); // the browser would empty the box too
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = stops.indexOf(event.target);
  if (!step || at < 0) return;
  stops[(at + step + stops.length) % stops.length].focus();
  event.preventDefault();
}

function wire(form) {
  form.dataset.suggest = "wired";
  form.addEventListener("keydown", (event) => press(event, form));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    // Some browsers give a link that is clicked no focus: nothing is then the next thing, and the list must stay.
    if (relatedTarget && !form.contains(relatedTarget)) close(form);
  });
  form.addEventListener("submit", () => close(form));
  form.addEventListener("input", () => delete form.dataset.closed);
  form.addEventListener("htmx:beforeSwap", (event) => {
    if ("closed" in form.dataset || !form.contains(document.activeElement)) event.detail.shouldSwap = false;
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!form.contains(target)) close(form);
  });
}

/** Wire the boxes of this page; calling it again wires only new ones. */
export function wireSuggest() {
  for (const form of document.querySelectorAll("form[data-suggest='']")) wire(form);
}
