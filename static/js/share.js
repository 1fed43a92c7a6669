/* Buttons that only work with script. They are in the page with `hidden`; each is shown when the browser can do it.
 *   <button hidden data-share data-url data-title>   the device's own way to share
 *   <button hidden data-copy data-url data-done="Gekopieerd">   the address to the clipboard; says so in its own label
 *   <button hidden data-copy data-of="html" data-done>   the text of that field instead
 *   <button hidden data-print>                       the print dialog
 * Without data-url it is about the page itself. */

const acts = {
  share: {
    can: () => Boolean(navigator.share),
    do: (button) => navigator.share({ title: button.dataset.title || document.title, url: address(button) }),
  },
  copy: {
    can: () => Boolean(navigator.clipboard),
    async do(button) {
      await navigator.clipboard.writeText(text(button));
      button.dataset.label ??= button.textContent; // pressed twice it says already that it is done
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = button.dataset.label; }, 3000);
    },
  },
  print: { can: () => true, do: async () => window.print() },
};

/** What is copied; a field shows it chosen, for who copies by hand. */
function text(button) {
  const field = document.getElementById(button.dataset.of);
  field?.select();
  return field ? field.value : address(button);
}

function address(button) {
  return new URL(button.dataset.url || location.href.split("#")[0], location.href).href;
}

/** Show and wire the buttons of this page; calling it again wires only new ones. */
export function wireShare() {
  for (const [name, act] of Object.entries(acts)) {
    for (const button of document.querySelectorAll(`[data-${name}][hidden]`)) {
      if (!act.can()) continue;
      button.hidden = false;
      // Who closes the share sheet rejects the promise; that is no error.
      button.addEventListener("click", () => { act.do(button).catch(() => {}); });
    }
  }
}
