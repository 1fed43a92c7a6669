/* Keeps on the device what is typed in a form, until the server has it, and offers it when one comes back.
 *   <form data-draft="name" data-draft-new>   the name is the same in all steps of one form, and holds no secret;
 *     data-draft-new: nothing was filled in yet, so what is kept may be offered
 *     templates/components/draft.html in it says what to say
 *     [data-draft-state]   shows when it was kept
 *   <… data-draft-done="name">   on a page that only is shown when the server has it; `#…` behind the name: only when
 *     the address ends so
 * A field `key` tells forms of one name apart: two tabs are two drafts, and what was taken up again is sent once. */
import { clock } from "../clock.js";
import { wireSending } from "./sending.js";
import { draftsOf, drop, keep } from "./store.js";
import { isTyped, read, titleOf, write } from "./values.js";
import { offer } from "./offer.js";

const SENT = "draft-sent"; // in sessionStorage: the draft that this tab sends
const LAST = "draft-last"; // in sessionStorage: what this tab sent last, {id, values}
const PAUSE = 300; // milliseconds after the first key that is not kept: who types on and on is kept too

class Draft {
  constructor(form) {
    this.form = form;
    this.name = form.dataset.draft;
    form.addEventListener("input", () => this.touch());
    form.addEventListener("change", (event) => event.isTrusted && this.touch());
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
    form.addEventListener("submit", () => this.sent());
  }

  get id() {
    return `${this.name}:${this.form.elements.namedItem("key")?.value ?? ""}`;
  }

  touch() {
    this.typed = true;
    this.clock ??= setTimeout(() => this.flush(), PAUSE);
  }

  async flush() {
    clearTimeout(this.clock);
    this.clock = undefined;
    if (!this.typed) return;
    this.typed = false;
    const { form, id, name } = this;
    const at = Date.now();
    try {
      await keep({ id, name, at, title: titleOf(form), values: read(form) });
      this.say(at);
    } catch {
      // A browser that keeps nothing, or a full disk: the form works as it does without.
    }
  }

  say(at) {
    const state = this.form.querySelector("[data-draft-state]");
    if (!state) return;
    state.textContent = state.dataset.saved.replace("{time}", clock(new Date(at)));
  }

  sent() {
    this.flush();
    sessionStorage.setItem(SENT, this.id);
    sessionStorage.setItem(LAST, JSON.stringify({ id: this.id, values: read(this.form) }));
  }

  /** Who comes with the browser's "back" or "forward" finds all that the form held in this place of their history: a
   *  browser puts back a part of it, in a new form with another key. Gives whether there was any. */
  async putBack() {
    if (performance.getEntriesByType("navigation")[0]?.type !== "back_forward") return false;
    const id = history.state?.draft ?? this.id;
    const last = JSON.parse(sessionStorage.getItem(LAST) ?? "{}");
    const found = [...(await draftsOf(this.name)), last].find((draft) => draft.id === id);
    if (found) write(this.form, found.values, { over: false });
    return Boolean(found);
  }

  /** This place of the history is of this draft. Only of a new form: what was posted would be asked for as new. */
  mark() {
    history.replaceState({ ...history.state, draft: this.id }, "");
  }

  /** Another tab may have gone on with it since it was offered, and here something may be typed. */
  async goOn(draft) {
    this.flush();
    const now = (await draftsOf(this.name)).find(({ id }) => id === draft.id);
    write(this.form, (now ?? draft).values);
    this.mark();
  }

  async offer() {
    const now = JSON.stringify(read(this.form));
    const found = (await draftsOf(this.name)).filter((draft) => JSON.stringify(draft.values) !== now);
    if (found.length && !this.typed) offer(this.form, found, (draft) => this.goOn(draft));
  }
}

async function wire(form) {
  const { name } = form.dataset;
  form.dataset.wired = name;
  sessionStorage.removeItem(SENT); // it came back: the server does not have it
  wireSending(form);
  const draft = new Draft(form);
  const back = await draft.putBack().catch(() => false);
  if (isTyped(form)) draft.touch();
  if (!("draftNew" in form.dataset)) return;
  draft.mark();
  if (!back) await draft.offer().catch(() => {});
}

async function confirmed(place) {
  const [name, hash] = place.dataset.draftDone.split("#");
  const id = sessionStorage.getItem(SENT);
  if (!id?.startsWith(`${name}:`) || (hash && location.hash !== `#${hash}`)) return;
  sessionStorage.removeItem(SENT);
  await drop(id).catch(() => {});
}

/** Wire the forms of this page, or forget what was sent; calling it again wires only new ones. */
export function wireDrafts() {
  for (const form of document.querySelectorAll("form[data-draft]:not([data-wired])")) wire(form);
  for (const place of document.querySelectorAll("[data-draft-done]")) confirmed(place);
}
