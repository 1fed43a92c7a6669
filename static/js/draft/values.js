/* What is typed in a form, and putting it back. Never how to reach somebody, a password, a file, or what has the
 * attribute data-no-draft. */

const NEVER = ["email", "tel", "password", "file", "submit", "button", "image", "reset"];
// Carried from another step an address is a hidden field, that has no type to know it by.
const NAMES = /^(e-?mail|telefoon|phone|csrfmiddlewaretoken)$/i;
const ticked = (field) => field.type === "radio" || field.type === "checkbox";

function* kept(form) {
  for (const field of form.elements) {
    if (!field.name || NEVER.includes(field.type) || NAMES.test(field.name) || "noDraft" in field.dataset) continue;
    yield field;
  }
}

/** Whether anything differs from how the page came: somebody was quicker than this script. */
export function isTyped(form) {
  const typed = (field) => (ticked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  return [...kept(form)].some((field) => field.matches("input:not([type=hidden]), textarea") && typed(field));
}

/** {name: [values]} of what may be kept. */
export function read(form) {
  const values = {};
  for (const field of kept(form)) {
    values[field.name] ??= [];
    if (!ticked(field) || field.checked) values[field.name].push(field.value);
  }
  return values;
}

/** What to call it: the first words that somebody typed themselves. */
export function titleOf(form) {
  const written = [...kept(form)].find((field) => field.matches("input:not([type=hidden]), textarea") && !ticked(field) && field.value);
  return (written ?? form.querySelector("[data-draft-title]"))?.value.trim().slice(0, 80) ?? "";
}

/** Put `values` in the form; what it has no field for, it carries along. Unless `over`, words that somebody typed here
 * stay: they were quicker than this script. */
export function write(form, values, { over = true } = {}) {
  const left = Object.fromEntries(Object.entries(values).map(([name, given]) => [name, [...given]]));
  const fields = [...kept(form)];
  for (const field of fields) {
    if (!(field.name in left)) continue;
    if (ticked(field)) field.checked = left[field.name].includes(field.value);
    else {
      const value = left[field.name].shift() ?? "";
      if (over || field.type === "hidden" || field.value === field.defaultValue) field.value = value;
    }
  }
  for (const field of fields) if (ticked(field)) delete left[field.name];
  for (const [name, given] of Object.entries(left)) form.append(...given.map((value) => hidden(name, value)));
  form.dispatchEvent(new Event("change", { bubbles: true })); // what shows a field in another way looks again
}

function hidden(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}
