/** The browser tab's own storage: gone with the tab. It may be blocked; the chat then works until the page is left. */

export function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null; // blocked, or written by something else
  }
}

/** Keep a value; null takes it away. */
export function write(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: nothing depends on it while the page stays open.
  }
}
