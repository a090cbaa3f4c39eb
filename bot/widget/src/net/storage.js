/**
 * Keeps the key to a conversation: token, end, cursor. Never what was said. In the tab, so it is gone with the
 * tab; on the device only where the patient asked for it. Storage may be blocked: the chat then lasts as long as the page.
 */

function stores() {
  try {
    return { tab: sessionStorage, device: localStorage };
  } catch {
    return { tab: null, device: null }; // the browser forbids even to ask
  }
}

function read(store, key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null; // blocked, or written by something else
  }
}

function write(store, key, value) {
  try {
    if (value === null) store.removeItem(key);
    else store.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: nothing depends on it while the page stays open.
  }
}

export class Keeper {
  #key;
  #stores = stores();
  #onDevice;

  /** @param {string} key what tells this chat from another one on the same site */
  constructor(key) {
    this.#key = key;
    this.#onDevice = read(this.#stores.device, key) !== null;
  }

  /** Whether the chat is remembered on this device. */
  get remembered() {
    return this.#onDevice;
  }

  /** The session that can still be taken up, or null. */
  load() {
    const session = read(this.#stores.tab, this.#key) ?? read(this.#stores.device, this.#key);
    if (session?.token && new Date(session.expires) > new Date()) return session;
    if (session) this.save(null); // its day is over: no key stays behind
    return null;
  }

  /** Keep a session; null takes it away everywhere. */
  save(session) {
    write(this.#stores.tab, this.#key, session);
    if (this.#onDevice || session === null) write(this.#stores.device, this.#key, session);
    if (session === null) this.#onDevice = false;
  }

  /** Remember the chat on this device from now on, or no longer. */
  remember(on, session) {
    this.#onDevice = on;
    write(this.#stores.device, this.#key, on ? session : null);
  }

  /** Whether the chat stood open when this tab was left. */
  get wasOpen() {
    return read(this.#stores.tab, `${this.#key} open`) === true;
  }

  /** When somebody last used the chat in this tab, in milliseconds; 0 when not known. */
  get seen() {
    return Number(read(this.#stores.tab, `${this.#key} seen`)) || 0;
  }

  set seen(time) {
    write(this.#stores.tab, `${this.#key} seen`, time);
  }

  set wasOpen(open) {
    write(this.#stores.tab, `${this.#key} open`, open ? true : null);
  }
}
