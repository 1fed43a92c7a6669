/* One part of minutes: its text is kept while it is typed, saved when it is sent, and follows what others save. */
import { clock } from "../clock.js";
import { changeTo, withLine } from "./edit.js";
import { ask, NoLine, tokenOf } from "./line.js";
import { QuickLines } from "./quick.js";
import { Shelf } from "./shelf.js";
import { wireTools } from "./tools.js";

const AGAIN = 4000; // milliseconds until what did not arrive is sent again
const plain = (text) => text.replaceAll("\r\n", "\n");
const same = (one, other) => plain(one).trim() === plain(other).trim();

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
    const tools = form.querySelector("[data-tools]");
    wireTools(tools, this.area);
    this.quick = new QuickLines(this.area, tools, () => this.isClean || this.save("finished"));
    this.area.addEventListener("input", () => this.touch());
    form.addEventListener("submit", (event) => this.submitted(event));
    this.area.addEventListener("keydown", (event) => this.pressed(event));
    this.area.addEventListener("compositionstart", () => (this.composing = true));
    this.area.addEventListener("compositionend", () => (this.composing = false));
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
    this.quick.know();
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
    if (this.began !== undefined) this.atRest();
  }

  /** Bring in what others wrote as soon as nobody types here: not for each key, and not for half a line. */
  atRest() {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      if (this.began !== undefined && !same(this.quick.finished, this.began)) this.save("finished");
    }, this.desk.pause);
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
    if (event.submitter?.hasAttribute("formaction")) return void this.clear(); // thrown away, or taken up again
    event.preventDefault();
    event.stopPropagation(); // it is sent here, and may be sent again
    this.save();
  }

  /** What stands here now need not be kept, here or there. */
  clear() {
    this.shelf.clear();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Send what stands here until the server has it; the same text under the same key, however often.
   * `what`: "all" when somebody asks for it; "finished" when a line is left and they go on typing. */
  async save(what = "all") {
    if (this.sending) return void (this.more = this.more === "all" ? "all" : what);
    const sent = new FormData(this.form);
    if (what === "finished") sent.set("body", this.quick.finished);
    if (this.began !== undefined) sent.set("began_as", this.began);
    this.sending = true;
    await this.shelf.flush();
    if (what === "all") this.say(this.desk.words.saving);
    await Promise.allSettled([this.keeping]); // a draft that comes after the text was saved would stay
    const answer = await this.insist(sent);
    if (this.composing) await this.composed();
    this.sending = false;
    if (answer.status === 200) this.saved(what, sent.get("body"), answer.json);
    else if (answer.status === 409 && what === "all") await this.clashed();
    else this.refused(answer.json.words ?? this.desk.words.offline);
    const { more } = this;
    this.more = undefined;
    if (more) this.save(more);
  }

  /** Nobody who goes on typing is taken to another page: they are when they save it themselves. */
  refused(words) {
    this.say(words);
    if (!this.isClean) this.later();
  }

  /** A letter made of more keys, or a word on a telephone, is not broken off. */
  composed() {
    return new Promise((done) => this.area.addEventListener("compositionend", () => setTimeout(done), { once: true }));
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

  /** What the page says of this part beside its text, and what came of its lines. */
  show(shows) {
    for (const [name, said] of Object.entries(shows)) {
      document.querySelector(`[data-${name}="${this.pk}"]`).textContent = said;
    }
    document.querySelector(`[data-cards="${this.pk}"]`).dispatchEvent(new Event("saved")); // htmx brings them
  }

  /** `lines`: which line became which reference to a row, also in what was typed on meanwhile. */
  saved(what, sent, { version, text, words, shows, lines }) {
    this.form.elements.receipt.value = newKey();
    this.show(shows);
    this.seen = Math.max(this.seen, version);
    this.newer.hidden = true;
    this.quick.quietly(() => {
      for (const [line, made] of lines) changeTo(this.area, withLine(this.area.value, line, made));
    });
    const body = lines.reduce((whole, [line, made]) => withLine(whole, line, made), plain(sent));
    if (same(this.area.value, body)) {
      this.put(text, version);
    } else if (same(text, body)) {
      this.form.elements.version.value = version;
      this.began = undefined;
      this.server = text;
      this.later();
    } else {
      // Typed on meanwhile, from words that are no version: of others there is more in that.
      this.began = body;
      if (what === "all") this.more ??= "finished";
      else this.atRest();
    }
    this.say((this.began === undefined && words) || this.desk.words.saved);
  }

  /** Both wrote in one paragraph: the page that shows both texts. */
  async clashed() {
    await this.desk.leave(this);
    this.form.elements.csrfmiddlewaretoken.value = tokenOf(this.form);
    this.form.submit();
  }

  /** `text` is what the server has, and nothing else is typed here. */
  put(text, version) {
    this.server = text;
    const [end] = this.area.value.match(/\s*$/); // the cursor may stand on an empty line
    if (!same(this.area.value, text)) this.quick.quietly(() => changeTo(this.area, text + end));
    this.clear(); // nobody typed this
    this.began = undefined;
    this.form.elements.version.value = version;
  }

  /** Others made `version`, with `text` where it is news. */
  follow({ version, text, by, shows }) {
    if (text === undefined || version <= this.seen || this.sending || this.composing) return;
    this.seen = version;
    const words = this.desk.words[this.isClean ? "follows" : "newer"];
    if (this.isClean) this.put(text, version);
    this.newer.textContent = words.replace("{name}", by || this.desk.words.somebody);
    this.newer.hidden = false;
    this.show(shows);
  }
}
