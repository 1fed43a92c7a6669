/* Photos in a form: each is sent as soon as it is chosen, and can be moved and taken away without a new page.
 *   <section data-photos="address to send one to" data-most="6" data-heaviest="bytes" data-sending …: what to say when>
 *     <ol> of <li data-photo>, with buttons [data-move="-1"], [data-move="1"] and [data-remove]
 *     <div data-choose> with the input, and [data-add]: the button that is not needed here
 *     <p role="status" data-told>
 * Without this module the buttons send the form, and the server does the same. */

/** Wire the photos of this page that are not wired yet. */
export function wirePhotos() {
  for (const section of document.querySelectorAll("[data-photos]:not([data-wired])")) {
    section.dataset.wired = "";
    new Photos(section);
  }
}

const markOf = (line) => line.querySelector("h3")?.id;

class Photos {
  constructor(section) {
    Object.assign(this, { section, list: section.querySelector("ol"), choose: section.querySelector("[data-choose]"), busy: 0 });
    this.input = this.choose.querySelector("input");
    section.querySelector("[data-add]").hidden = true;
    this.input.addEventListener("change", () => this.take());
    section.addEventListener("click", (event) => this.press(event));
    const form = section.closest("form");
    form.addEventListener("submit", (event) => this.hold(event));
    form.addEventListener("change", (event) => event.target === form && this.ask(form).catch(() => {})); // no connection
    if (this.input.files.length) this.take(); // chosen before this module was there
  }

  /** Of the photos that are shown. */
  get marks() {
    return [...this.list.children].map(markOf);
  }

  get room() {
    return Number(this.section.dataset.most) - this.list.children.length;
  }

  tell(what, values = {}) {
    const words = this.section.dataset[what].replace(/\{(\w+)\}/g, (_all, name) => values[name]);
    this.section.querySelector("[data-told]").textContent = words;
  }

  /** Send what was chosen, one after the other: a phone has little to send with. */
  async take() {
    const files = [...this.input.files];
    this.input.value = ""; // else they would be sent once more with the form
    this.busy += 1;
    for (const old of this.choose.querySelectorAll("[data-fault]")) old.remove();
    for (const file of files) {
      if (this.room <= 0) {
        this.tell("full");
        break;
      }
      if (file.size > Number(this.section.dataset.heaviest)) this.refuse(`“${file.name}”: ${this.section.dataset.heavy}`);
      else await this.send(file);
    }
    this.busy -= 1;
    this.settle();
    if (!this.busy && this.held) this.held.form.requestSubmit(this.held);
  }

  async send(file) {
    const line = document.createElement("li");
    const bar = document.createElement("progress");
    line.className = "photo-line";
    bar.max = 1;
    bar.setAttribute("aria-label", this.section.dataset.sending.replace("{name}", file.name));
    line.append(bar);
    this.list.append(line);
    this.tell("sending", { name: file.name });
    const { status, text } = await post(this.section.dataset.photos, file, (share) => (bar.value = share));
    if (status === 200) {
      const made = new DOMParser().parseFromString(text, "text/html").querySelector("[data-photo]");
      line.replaceWith(document.adoptNode(made));
      this.tell("added");
    } else {
      line.remove();
      this.refuse(status === 422 ? `“${file.name}”: ${text}` : this.section.dataset.failed);
    }
  }

  /** What was typed has been put back, and with it the marks of photos that are not shown: they are asked for again. */
  async ask(form) {
    const body = new FormData(form);
    if (!body.has("photo")) return;
    const shown = this.marks;
    const last = this.list.lastElementChild;
    body.append("photo-act", "show");
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body });
    const list = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-photos] ol");
    if (!list) return; // their marks go along as they are
    // Beside what is there: it may have been described, moved or taken away meanwhile, and another chosen.
    const lines = [...document.adoptNode(list).children].filter((line) => !shown.includes(markOf(line)));
    if (last?.isConnected) last.after(...lines);
    else this.list.prepend(...lines);
    const names = new Set([...this.list.querySelectorAll("[name]")].map((one) => one.name));
    for (const one of [...form.elements]) if (names.has(one.name) && !this.list.contains(one)) one.remove();
    this.settle();
  }

  /** Say beside the input what is wrong with a file; what waits for the photos waits no more. */
  refuse(words) {
    this.section.querySelector("[data-told]").textContent = "";
    const told = document.createElement("p");
    told.className = "error";
    told.dataset.fault = "";
    told.setAttribute("role", "alert");
    told.textContent = words;
    this.input.before(told);
    this.held = null;
  }

  press(event) {
    const button = event.target.closest("[data-move], [data-remove]");
    const line = button?.closest("[data-photo]");
    if (!line) return;
    event.preventDefault();
    if (button.dataset.move) this.move(line, button, Number(button.dataset.move));
    else this.remove(line);
    this.settle();
  }

  move(line, button, step) {
    if (step < 0) line.previousElementSibling?.before(line);
    else line.nextElementSibling?.after(line);
    // At an end its button is gone: the other one takes the focus.
    if (button.checkVisibility()) button.focus();
    else line.querySelector(`[data-move="${-step}"]`).focus();
    this.tell("moved", { n: [...this.list.children].indexOf(line) + 1 });
  }

  remove(line) {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    this.settle();
    (next?.querySelector("textarea") ?? this.input).focus();
    this.tell("removed");
  }

  settle() {
    this.choose.hidden = this.room <= 0;
    this.list.querySelectorAll("[data-number]").forEach((place, n) => (place.textContent = n + 1));
    this.section.dispatchEvent(new Event("input", { bubbles: true })); // what keeps the form on the device hears of it
  }

  /** Who sends the form while photos are on their way: it goes when they have arrived. */
  hold(event) {
    if (!this.busy) return;
    event.preventDefault();
    this.held = event.submitter;
    this.tell("wait");
  }
}

/** Send one file; {status: 0} when it did not arrive. fetch cannot tell how far it is. */
function post(address, file, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("photos", file);
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("loadend", () => resolve({ status: request.status, text: request.responseText }));
    request.open("POST", address);
    request.send(body);
  });
}
