/** For a computer that many people use: asks whether somebody is still there, then locks. */

const WARN_AFTER_MS = 14 * 60_000;
const LOCK_AFTER_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown"];

export class IdleLock {
  #warn;
  #lock;
  #memory;
  #warned = false;
  #timers = [];
  #seen = () => {
    if (this.#overdue) this.#end(); // the computer slept: its timers did not run
    else if (!this.#warned) this.stay(); // once it has asked, only an answer counts
  };

  /**
   * Counts at once: a chat that was left closed, or in a tab that was reloaded, is locked as well.
   * @param {Object} memory keeps `seen`, the time of the last sign of life, beyond a reload
   * @param {Function} warn called a minute before `lock` is; `stay()` puts both off
   */
  constructor(memory, warn, lock) {
    this.#memory = memory;
    this.#warn = warn;
    this.#lock = lock;
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, this.#seen);
    if (this.#overdue) this.#end();
    else this.stay();
  }

  /** Count from now. */
  stay() {
    this.#halt();
    this.#warned = false;
    this.#memory.seen = Date.now();
    this.#timers = [
      setTimeout(() => { this.#warned = true; this.#warn(); }, WARN_AFTER_MS),
      setTimeout(() => this.#end(), LOCK_AFTER_MS),
    ];
  }

  /** Stop counting and listening. */
  stop() {
    this.#halt();
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, this.#seen);
  }

  get #overdue() {
    return this.#memory.seen && Date.now() - this.#memory.seen >= LOCK_AFTER_MS;
  }

  #end() {
    this.#lock();
    this.stay();
  }

  #halt() {
    this.#timers.forEach(clearTimeout);
  }
}
