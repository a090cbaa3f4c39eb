/** While a person at the clinic holds the chat, answers come without being asked for; this asks now and then. */

const EVERY_MS = 10_000;
const TIMES = 60; // ten minutes without news; showing the tab again starts over

export class StaffPoll {
  #sync;
  #timer = 0;
  #left = 0;

  /** @param {Function} sync fetches what is new; may reject */
  constructor(sync) {
    this.#sync = sync;
  }

  /** The latest words of the clinic's side arrived: go on while they come from a person or promise one. */
  after({ from, kind }) {
    this.#left = from === "staff" || kind === "human_handoff" ? TIMES : 0;
    this.#next();
  }

  stop() {
    this.#left = 0;
    clearTimeout(this.#timer);
  }

  #next() {
    clearTimeout(this.#timer);
    if (this.#left <= 0) return;
    this.#timer = setTimeout(async () => {
      this.#left -= 1;
      if (document.visibilityState === "visible") await this.#sync().catch(() => {}); // the next round tries again
      this.#next();
    }, EVERY_MS);
  }
}
