/* Steps through the years of who inspired whom: hides what on this page has a later data-year. Without script the years
 * are links to the same, which the server draws. */

const PACE = 1500; // milliseconds a year

/** Give each <nav data-steps> its buttons. Where people want no motion it does not play by itself. */
export function wireSteps() {
  for (const nav of document.querySelectorAll("[data-steps]:not([data-wired])")) {
    nav.dataset.wired = "";
    const stepper = new Steps(nav);
    if (stepper.years.length > 1) stepper.begin();
  }
}

class Steps {
  constructor(nav) {
    this.nav = nav;
    this.whole = nav.closest("[data-spread]");
    this.things = [...this.whole.querySelectorAll("[data-year]")];
    const there = new Set(this.things.map((thing) => Number(thing.dataset.year)));
    this.years = [...there].sort((one, other) => one - other);
    this.at = this.years.length - 1; // all of it, as the server drew it
    this.timer = 0;
  }

  begin() {
    this.nav.append(this.nav.querySelector("template").content.cloneNode(true));
    this.buttons = Object.fromEntries([...this.nav.querySelectorAll("[data-go]")].map((one) => [one.dataset.go, one]));
    this.said = this.nav.querySelector("[data-year-said]");
    this.buttons.play.addEventListener("click", () => (this.timer ? this.stop() : this.play()));
    this.buttons.back.addEventListener("click", () => this.step(-1));
    this.buttons.on.addEventListener("click", () => this.step(1));
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) this.buttons.play.remove();
    this.tell();
  }

  play() {
    if (this.at === this.years.length - 1) this.at = -1;
    this.buttons.play.textContent = this.nav.dataset.stop;
    this.timer = setInterval(() => this.next(), PACE);
    this.next();
  }

  next() {
    if (!this.nav.isConnected) clearInterval(this.timer);
    else this.show(this.at + 1);
    if (this.at >= this.years.length - 1) this.stop();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.buttons.play.textContent = this.nav.dataset.play;
  }

  step(by) {
    this.stop();
    this.show(Math.min(Math.max(this.at + by, 0), this.years.length - 1));
  }

  show(at) {
    this.at = at;
    const year = this.years[at];
    this.whole.toggleAttribute("data-then", at < this.years.length - 1); // how many were inspired is told of all years
    for (const thing of this.things) {
      thing.toggleAttribute("data-later", Number(thing.dataset.year) > year);
      thing.toggleAttribute("data-now", Number(thing.dataset.year) === year);
    }
    for (const link of this.nav.querySelectorAll("a")) {
      if (Number(link.dataset.step) === year) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const members = this.things.filter((thing) => thing.localName === "li").map((thing) => Number(thing.dataset.year));
    const counts = { year, all: members.filter((one) => one <= year).length, new: members.filter((one) => one === year).length };
    this.said.textContent = this.nav.dataset.words.replace(/\{(\w+)\}/g, (_all, name) => counts[name]);
    this.tell();
  }

  /** At an end there is nowhere to go on to. */
  tell() {
    this.buttons.back.setAttribute("aria-disabled", String(this.at <= 0));
    this.buttons.on.setAttribute("aria-disabled", String(this.at >= this.years.length - 1));
  }
}
