/** Tells other tabs of this browser that a conversation moved on or was deleted. No words of it travel this way. */

export class Tabs {
  #channel = null;
  #key;

  /**
   * @param {string} key the chat these tabs share
   * @param {Function} heard called with ("news" or "gone", mark of the session)
   */
  constructor(key, heard) {
    this.#key = key;
    if (!("BroadcastChannel" in globalThis)) return; // an older browser: the next visit to the tab catches up
    this.#channel = new BroadcastChannel("mesotherapy-chat");
    this.#channel.onmessage = ({ data }) => data?.key === this.#key && heard(data.what, data.mark);
  }

  /** Tell the others. `token` only leaves its last letters, enough to know one's own conversation by. */
  tell(what, token) {
    this.#channel?.postMessage({ key: this.#key, what, mark: markOf(token) });
  }

  /** Stop listening. */
  close() {
    this.#channel?.close();
  }
}

/** What tells one session from another without being its key. */
export const markOf = (token) => String(token ?? "").slice(-12);
