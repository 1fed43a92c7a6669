/* The screen on which several people write minutes at once.
 *   <… data-editor="address of what is heard" data-writer data-keep-every="4"> holds the words in a <template data-words>
 *   <form data-part="address of the draft" data-pk data-version [data-draft-text] [data-typed-at]> is one part: part.js
 *   [data-busy="id of a part"] shows who else is there, [data-along] who reads along, [data-news] what is new in all
 *   [data-versions], [data-stands]="id of a part" say how it stands, [data-cards] gets the event "saved" (for hx-trigger)
 *   [data-told] is where cards.js tells what came
 *   [data-conflict="id of a part"]: the server has what was typed there */
import { wireCards } from "./cards.js";
import { ask, lineHome, NoLine, newToken, tokenOf } from "./line.js";
import { Part } from "./part.js";
import { Shelf } from "./shelf.js";
import { ownTab } from "./tab.js";

const EVERY = 5000; // milliseconds

class Desk {
  constructor(place, tab) {
    this.place = place;
    this.tab = tab;
    this.writer = place.dataset.writer;
    this.pause = 1000 * place.dataset.keepEvery;
    this.words = { ...place.querySelector("template[data-words]").content.firstElementChild.dataset };
    lineHome(place.dataset.editor);
    for (const one of place.querySelectorAll("[data-conflict]")) {
      new Shelf(`minutes-${this.writer}-${one.dataset.conflict}`, tab).clear();
      one.focus();
    }
    this.parts = [...place.querySelectorAll("[data-part]")].map((form) => new Part(form, this));
    this.ids = new Set(this.parts.map((part) => part.pk));
    const told = place.querySelector("[data-told]");
    for (const one of place.querySelectorAll("[data-cards]")) wireCards(one, told, this.words.arrived);
    document.addEventListener("visibilitychange", () => this.listen());
    place.addEventListener("focusin", ({ target }) => {
      this.mark(target.closest("section.part")?.id);
      if (target.matches("textarea")) this.listen();
    });
    this.listen();
  }

  /** Of the list of parts the one where the cursor is. */
  mark(id) {
    if (!id) return;
    for (const one of this.place.querySelectorAll(".parts a")) one.toggleAttribute("aria-current", one.hash === `#${id}`);
  }

  known() {
    return this.parts.map((part) => `${part.pk}:${part.seen}`).join(",");
  }

  get here() {
    return this.parts.find((part) => part.area === document.activeElement)?.pk ?? "";
  }

  /** Say where we are and hear of the others, now and every few seconds as long as somebody looks. */
  async listen() {
    clearTimeout(this.clock);
    if (document.hidden || !this.parts.length) return;
    const data = new FormData();
    data.set("part", this.here);
    data.set("known", this.known());
    try {
      const { status, json } = await ask(this.place.dataset.editor, data, tokenOf(this.parts[0].form));
      if (status === 200) this.heard(json);
    } catch (fault) {
      if (!(fault instanceof NoLine)) throw fault;
    }
    clearTimeout(this.clock);
    this.clock = setTimeout(() => this.listen(), EVERY);
  }

  heard({ token, writers, parts, state }) {
    newToken(token);
    for (const place of this.place.querySelectorAll("[data-busy]")) {
      show(place, writers.filter((one) => String(one.part) === place.dataset.busy));
    }
    for (const place of this.place.querySelectorAll("[data-along]")) show(place, writers.filter((one) => !one.part));
    for (const one of parts) this.parts.find((part) => part.pk === String(one.part))?.follow(one);
    const there = new Set(this.place.dataset.parts.split(" "));
    const changed = parts.some((one) => !there.has(String(one.part))) || parts.length < there.size;
    this.tell(state === "vastgesteld" ? this.words.adopted : changed ? this.words.others : "");
  }

  tell(words) {
    const place = this.place.querySelector("[data-news]");
    if (!place || place.textContent === words) return;
    place.textContent = words;
    place.hidden = !words;
  }

  /** Before another page comes: what is typed in the other parts goes to the server. */
  leave(but) {
    return Promise.all(this.parts.filter((part) => part !== but && !part.isClean).map((part) => part.keep()));
  }
}

function show(place, writers) {
  const words = writers.map((one) => one.words).join(", ");
  if (place.textContent !== words) place.textContent = words;
  place.hidden = !words;
}

export async function wireDesks() {
  for (const place of document.querySelectorAll("[data-editor]:not([data-wired])")) {
    place.dataset.wired = "";
    new Desk(place, await ownTab());
  }
}
