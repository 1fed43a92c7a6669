/* The cards beside a text: what came since the last look is marked for a moment, and told to who does not see it.
 *   <… data-cards> holds the cards and gets new ones of htmx; <… data-told role="status"> is where it is told. */

const MOMENT = 8000; // milliseconds

const keyOf = (card) => card.getAttribute("aria-labelledby") ?? card.textContent;
const wordsOf = (card) => {
  const said = card.querySelectorAll(card.matches(".agreement") ? ".nrs, h3" : "p");
  return [...said].map((one) => one.textContent.trim().replace(/\s+/g, " ")).join(": ");
};

/** `words`: what stands before what came. A card stays marked when the next one comes within that moment. */
export function wireCards(place, told, words) {
  const until = new Map([...place.children].map((card) => [keyOf(card), 0]));
  place.addEventListener("htmx:afterSwap", () => {
    const cards = [...place.children];
    const fresh = cards.filter((card) => !until.has(keyOf(card)));
    for (const card of fresh) {
      until.set(keyOf(card), Date.now() + MOMENT);
      card.classList.add("arriving");
    }
    for (const card of cards) {
      const left = until.get(keyOf(card)) - Date.now();
      if (left <= 0) continue;
      card.classList.add("new");
      setTimeout(() => card.classList.remove("new"), left);
    }
    if (fresh.length) told.textContent = `${words} ${fresh.map(wordsOf).join(". ")}`;
  });
}
