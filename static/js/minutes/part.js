/* One part of minutes: its text is kept while it is typed, saved when it is sent, and follows what others save. */
import { ask, NoLine, tokenOf } from "./line.js";
import { Shelf } from "./shelf.js";
import { wireTools } from "./tools.js";

const AGAIN = 4000; // milliseconds until what did not arrive is sent again
const clock = (at = new Date()) =>
  at.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
const same = (one, other) => one.replaceAll("\r\n", "\n").trim() === other.replaceAll("\r\n", "\n").trim();

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID(); // not on a page without https
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export class Part {
  /** `desk` has {words, writer, heard(json), leave()}. */
  constructor(form, desk) {
    this.form = form;
    this.desk = desk;
    this.pk = form.dataset.pk;
    this.area = form.querySelector("textarea");
    this.state = form.querySelector("[data-state]");
    this.newer = form.querySelector("[data-newer]");
    this.server = "draftText" in form.dataset ? undefined : this.area.defaultValue; // what was saved, where we know it
    this.seen = Number(form.dataset.version); // the latest version that we heard of
    this.shelf = new Shelf(`minutes-${desk.writer}-${this.pk}`, desk.tab, () => this.typed);
    form.elements.tab.value = desk.tab;
    wireTools(form.querySelector("[data-tools]"), this.area);
    this.area.addEventListener("input", () => this.touch());
    form.addEventListener("submit", (event) => this.submitted(event));
    this.area.addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("pagehide", () => this.shelf.clock && this.shelf.flush());
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.keep());
    addEventListener("online", () => (this.sending ? this.wake?.() : this.timer && this.keep()));
    this.takeUp();
  }

  get typed() {
    const { version, receipt } = this.form.elements;
    return { body: this.area.value, version: version.value, receipt: receipt.value };
  }

  get isClean() {
    return this.server !== undefined && same(this.area.value, this.server);
  }

  say(words) {
    this.state.textContent = words.replace("{time}", clock());
  }

  /** What was left on this device, where it is newer than what the server kept of it. */
  async takeUp() {
    const left = await this.shelf.left();
    if (!left || !this.isUntouched) return;
    const { typedAt, draftTab } = this.form.dataset;
    const isOfAnother = left.isOwn && draftTab && draftTab !== this.desk.tab; // what stands here is of another tab
    if (same(left.body, this.area.value) || (left.at < Number(typedAt) && !isOfAnother)) {
      return void this.shelf.clear(left.id);
    }
    if (!left.isOwn) await this.shelf.clear(left.id);
    if (isOfAnother) this.form.elements.took.value = "";
    this.area.value = left.body;
    this.form.elements.version.value = left.version;
    this.form.elements.receipt.value = left.receipt;
    if (!left.isOwn) this.shelf.touch();
    this.state.textContent = this.desk.words.back.replace("{time}", clock(new Date(left.at)));
    this.later();
  }

  get isUntouched() {
    return this.area.value === this.area.defaultValue;
  }

  touch() {
    this.shelf.touch();
    this.later();
  }

  /** Have the server keep a draft soon. */
  later(pause = this.desk.pause) {
    this.timer ??= setTimeout(() => this.keep(), pause);
  }

  keep() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isClean) this.keeping = this.sendDraft(this.keeping);
    return this.keeping;
  }

  /** After the one before: on a slow line it would overtake that, and older words would stay. */
  async sendDraft(before) {
    await Promise.allSettled([before]);
    if (this.isClean) return;
    const data = new FormData(this.form);
    data.set("known", this.desk.known());
    try {
      const { status, json } = await ask(this.form.dataset.part, data, tokenOf(this.form));
      if (status !== 200) return void this.say(json.words ?? this.desk.words.offline);
      this.desk.heard(json);
      if (!this.sending && !this.isClean) this.say(this.desk.words.kept); // it may have been saved meanwhile
    } catch (fault) {
      if (!(fault instanceof NoLine)) throw fault;
      if (!this.sending) this.say(this.desk.words[fault.words]);
      this.later(AGAIN);
    }
  }

  pressed(event) {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  submitted(event) {
    if (event.submitter?.hasAttribute("formaction")) return void this.shelf.clear(); // thrown away, or taken up again
    event.preventDefault();
    event.stopPropagation(); // it is sent here, and may be sent again
    this.save();
  }

  /** Send what stands here until the server has it; the same text under the same key, however often. */
  async save() {
    if (this.sending) return void (this.more = true);
    const sent = new FormData(this.form);
    if (this.began !== undefined) sent.set("began_as", this.began);
    this.sending = true;
    await this.shelf.flush();
    this.say(this.desk.words.saving);
    await Promise.allSettled([this.keeping]); // a draft that comes after the text was saved would stay
    const answer = await this.insist(sent);
    this.sending = false;
    if (answer.status === 200) this.saved(sent.get("body"), answer.json);
    else if (answer.status === 409) await this.clashed();
    else this.say(answer.json.words ?? this.desk.words.offline);
    if (this.more) {
      this.more = false;
      this.save();
    }
  }

  async insist(sent) {
    for (;;) {
      try {
        return await ask(this.form.action, sent, tokenOf(this.form));
      } catch (fault) {
        if (!(fault instanceof NoLine)) throw fault;
        this.say(this.desk.words[fault.words]);
        await new Promise((done) => {
          this.wake = done;
          setTimeout(done, AGAIN);
        });
      }
    }
  }

  saved(body, { version, text, words, shows }) {
    this.form.elements.receipt.value = newKey();
    for (const [name, said] of Object.entries(shows)) {
      document.querySelector(`[data-${name}="${this.pk}"]`).textContent = said;
    }
    document.querySelector(`[data-cards="${this.pk}"]`).dispatchEvent(new Event("saved")); // htmx brings them
    this.seen = Math.max(this.seen, version);
    this.newer.hidden = true;
    if (same(this.area.value, body)) {
      this.put(text, version);
      this.shelf.clear();
      clearTimeout(this.timer);
      this.timer = undefined;
    } else if (same(text, body)) {
      this.form.elements.version.value = version;
      this.began = undefined;
      this.server = text;
      this.later();
    } else {
      // Typed on meanwhile, from words that are no version: of others there is more in that.
      this.began = body;
      this.more = true;
    }
    this.say(words || this.desk.words.saved);
  }

  /** Both wrote in one paragraph: the page that shows both texts. */
  async clashed() {
    await this.desk.leave(this);
    this.form.elements.csrfmiddlewaretoken.value = tokenOf(this.form);
    this.form.submit();
  }

  /** `text` is what the server has, and nothing else is typed here. */
  put(text, version) {
    const { selectionStart: from, selectionEnd: to } = this.area;
    if (!same(this.area.value, text)) {
      const kept = this.area.value.slice(0, from) === text.slice(0, from);
      this.area.value = text;
      if (kept) this.area.setSelectionRange(from, to);
    }
    this.server = text;
    this.began = undefined;
    this.form.elements.version.value = version;
  }

  /** Others made `version`, with `text` where it is news. */
  follow({ version, text, by }) {
    if (text === undefined || version <= this.seen || this.sending) return;
    this.seen = version;
    const words = this.desk.words[this.isClean ? "follows" : "newer"];
    if (this.isClean) this.put(text, version);
    this.newer.textContent = words.replace("{name}", by || this.desk.words.somebody);
    this.newer.hidden = false;
  }
}
