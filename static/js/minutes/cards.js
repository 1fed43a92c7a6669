/* The cards beside a text: what came since the last look is marked for a moment, and told to who does not see it.
 *   <… data-cards> holds the cards and gets new ones of htmx; <… data-told role="status"> is where it is told. */

const MOMENT = 8000; // milliseconds

const keyOf = (card) => card.getAttribute("aria-labelledby") ?? card.textContent;
const wordsOf = (card) => {
  const named = card.querySelectorAll(".nrs, h3");
  return (named.length ? [...named] : [card]).map((one) => one.textContent.trim().replace(/\s+/g, " ")).join(": ");
};

/** `words`: what stands before what came. */
export function wireCards(place, told, words) {
  let known = new Set([...place.children].map(keyOf));
  place.addEventListener("htmx:afterSwap", () => {
    const cards = [...place.children];
    const fresh = cards.filter((card) => !known.has(keyOf(card)));
    known = new Set(cards.map(keyOf));
    if (!fresh.length) return;
    for (const card of fresh) {
      card.classList.add("new");
      setTimeout(() => card.classList.remove("new"), MOMENT);
    }
    told.textContent = `${words} ${fresh.map(wordsOf).join(". ")}`;
  });
}
