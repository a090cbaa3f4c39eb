/** For a computer that many people use: asks whether somebody is still there, then locks. */

const WARN_AFTER_MS = 14 * 60_000;
const LOCK_AFTER_MS = 15 * 60_000;

export class IdleLock {
  #warn;
  #lock;
  #timers = [];

  /** @param {Function} warn called a minute before `lock` is; `stay()` puts both off */
  constructor(warn, lock) {
    this.#warn = warn;
    this.#lock = lock;
  }

  /** Count from now. */
  stay() {
    this.stop();
    this.#timers = [setTimeout(this.#warn, WARN_AFTER_MS), setTimeout(this.#lock, LOCK_AFTER_MS)];
  }

  /** Do not count. */
  stop() {
    this.#timers.forEach(clearTimeout);
  }
}
