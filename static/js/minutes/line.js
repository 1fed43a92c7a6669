/* The line to the server: what breaks is told apart from what is refused. */

const PATIENCE = 10_000; // milliseconds for an answer

/** No answer, or one that says to try again; `words` names what to tell. */
export class NoLine extends Error {
  constructor(words) {
    super(words);
    this.words = words; // "offline" or "signedOut"
  }
}

let fresh; // a token of this session, where it is not the one of the page any more
let home; // an address that gives one

export function lineHome(address) {
  home = address;
}

export function newToken(token) {
  fresh = token;
}

/** The token that holds now, for a form that the browser sends by itself. */
export const tokenOf = (form) => fresh ?? form.elements.csrfmiddlewaretoken.value;

async function once(address, data, token) {
  data?.delete("csrfmiddlewaretoken"); // the one of the page would be believed before the one that holds now
  const headers = { Accept: "application/json", ...(data && { "X-CSRFToken": token }) };
  const how = { method: data ? "POST" : "GET", body: data, headers, redirect: "manual", cache: "no-store" };
  let answer;
  try {
    answer = await fetch(address, { ...how, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new NoLine("offline");
  }
  if (answer.type === "opaqueredirect") throw new NoLine("signedOut");
  if (answer.status >= 500 || answer.status === 429) throw new NoLine("offline");
  return answer;
}

/** {status, json} of a POST of `data`, or of a GET without it. Throws NoLine. */
export async function ask(address, data, token) {
  let answer = await once(address, data, fresh ?? token);
  if (answer.status === 403 && data) {
    // Somebody signed in again in another window: that made another token.
    const heard = await once(home);
    if (heard.ok) newToken((await heard.json()).token);
    answer = await once(address, data, fresh ?? token);
  }
  try {
    return { status: answer.status, json: await answer.json() };
  } catch {
    throw new NoLine(answer.ok ? "offline" : "signedOut");
  }
}
