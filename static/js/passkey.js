/* Passkeys: the browser makes or uses one, and the form goes off with what it gave.
 *   <form hidden data-passkey="make|use" data-options="id of JSON" | data-options-url="where that is">
 *     <input type="hidden" name="credential">  <p hidden data-failed>
 * The form is shown where the browser knows passkeys; elsewhere [data-no-passkey] is. */

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function asked(form) {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.dataset.optionsUrl, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
  if (!answer.ok) throw new Error(answer.status);
  return (await answer.json()).request_options;
}

/** What the server asks, with bytes where the browser wants bytes. */
function understood({ publicKey }) {
  const ids = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));
  const options = { ...publicKey, challenge: bytes(publicKey.challenge) };
  if (publicKey.user) options.user = { ...publicKey.user, id: bytes(publicKey.user.id) };
  if (publicKey.allowCredentials) options.allowCredentials = ids(publicKey.allowCredentials);
  if (publicKey.excludeCredentials) options.excludeCredentials = ids(publicKey.excludeCredentials);
  return { publicKey: options };
}

/** A credential as JSON, bytes as base64url. */
function told(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return {
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    authenticatorAttachment: credential.authenticatorAttachment, clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function run(form) {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  try {
    const options = understood(await asked(form));
    const make = form.dataset.passkey === "make";
    const credential = await (make ? navigator.credentials.create(options) : navigator.credentials.get(options));
    form.elements.credential.value = JSON.stringify(told(credential));
    form.submit();
  } catch {
    failed.hidden = false;
    delete form.dataset.sent;
  }
}

/** Show and wire the forms of this page; calling it again wires only new ones. */
export function wirePasskeys() {
  const can = Boolean(window.PublicKeyCredential);
  for (const words of document.querySelectorAll("[data-no-passkey]")) words.hidden = can;
  for (const form of document.querySelectorAll("form[data-passkey][hidden]")) {
    if (!can) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.dataset.sent) return; // a second question would take the place of the one that is being answered
      form.dataset.sent = "yes";
      run(form);
    });
  }
}
