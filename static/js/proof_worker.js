/* Solves one challenge of ALTCHA 2 beside the page: {parameters} comes in, {counter, derivedKey} goes out.
 * It imports nothing: the policy of a script of its own allows no loading. */

const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function solve({ nonce, salt, cost, keyLength, keyPrefix }) {
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  const count = new DataView(password.buffer, password.length - 4);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  for (let counter = 0; counter <= 0xffffffff; counter += 1) {
    count.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hex(await crypto.subtle.deriveBits(how, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  return null;
}

self.addEventListener("message", async ({ data }) => self.postMessage(await solve(data)));
