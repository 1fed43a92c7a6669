/* Going through what was read of minutes by keyboard, with the words it came from lit up in the text beside it.
 *   <form data-take> holds boxes <input name="take" value="afspraak-0">
 *   <li data-take-entry="afspraak-0"> holds a box, and in its <details> the fields that change what was read
 *   <mark data-of="afspraak-0 oproep-0"> are words in the text, <a data-take-place="afspraak-0"> points there
 * The letters work only while a box has the focus; without this file the boxes, the links and the button do. */

const form = document.querySelector("[data-take]");
const boxes = [...form.querySelectorAll("input[name=take]")];
const marks = [...document.querySelectorAll("mark[data-of]")];

function light(key) {
  const words = marks.filter((mark) => mark.dataset.of.split(" ").includes(key));
  marks.forEach((mark) => mark.classList.toggle("on", words.includes(mark)));
  const text = words[0]?.closest("pre");
  if (text && text.scrollHeight > text.clientHeight) {
    text.scrollTop += words[0].getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
}

function go(step) {
  const next = boxes[boxes.indexOf(document.activeElement) + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => go(1),
  k: () => go(-1),
  x: (box) => box.click(),
  e: (box) => {
    const fields = box.closest("[data-take-entry]").querySelector("details");
    if (!fields) return;
    fields.open = true;
    fields.querySelector("input, textarea").focus();
  },
  Enter: () => form.requestSubmit(form.querySelector("[name=confirm]")),
};

form.addEventListener("focusin", ({ target }) => {
  const entry = target.closest("[data-take-entry]");
  if (entry) light(entry.dataset.takeEntry);
});
form.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key === "Escape" && target.closest("details")) target.closest("[data-take-entry]").querySelector("[name=take]").focus();
  if (target.name !== "take" || !KEYS[key] || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  KEYS[key](target);
});
form.addEventListener("click", ({ target }) => {
  const key = target.closest("[data-take-place]")?.dataset.takePlace;
  if (key) light(key);
});

form.querySelector("[data-take-keys]").hidden = false;
if (!document.querySelector("[autofocus]")) boxes[0]?.focus({ preventScroll: true });
