/** One request to the chat's server, and when it is worth another try. */

const RETRY_SECONDS = [1, 2, 4, 8, 15];
const PATIENT_RETRIES = 7; // one minute in all, when the server asks to slow down: it counts by the minute
const SLOW_DOWN = 429;
const MAY_PASS = new Set([408, 425, SLOW_DOWN]);
const TIMEOUT_MS = 20000;

/** The server said no. `status` is the HTTP status, `code` and `message` its own words. */
export class Refused extends Error {
  constructor(status, error = {}, wait = 0) {
    super(error.message || "");
    Object.assign(this, { status, code: error.code || "", wait });
  }

  /** Whether the same request may succeed later. */
  get temporary() {
    return this.status >= 500 || MAY_PASS.has(this.status);
  }
}

/** The server's own words about an error; "" for a browser's error (time out, no network), whose words are not for patients. */
export const told = (error) => (error instanceof Refused && error.code ? error.message : "");

/** Seconds to wait before the next try, a little different each time so that browsers do not come all at once; 0 to give up. */
export function retryAfter(error, attempt) {
  if (attempt >= (error.status === SLOW_DOWN ? PATIENT_RETRIES : RETRY_SECONDS.length)) return 0;
  const usual = RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] * (0.9 + Math.random() * 0.2);
  return Math.max(usual, error.wait || 0);
}

/** Ask the server. Resolves to its JSON; rejects with Refused, or with the browser's own error when it is not reached. */
export async function request(method, address, token, body) {
  const headers = {};
  if (body) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(address, {
    method, headers, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error, Number(response.headers.get("Retry-After")) || 0);
  return answer;
}
