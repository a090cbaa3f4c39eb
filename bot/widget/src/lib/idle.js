/** For a computer that many people use: asks whether somebody is still there, then locks. */

const WARN_AFTER_MS = 14 * 60_000;
const LOCK_AFTER_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown"];

export class IdleLock {
  #warn;
  #lock;
  #warned = false;
  #timers = [];
  #seen = () => !this.#warned && this.stay(); // once it has asked, only an answer counts

  /** @param {Function} warn called a minute before `lock` is; `stay()` puts both off */
  constructor(warn, lock) {
    this.#warn = warn;
    this.#lock = lock;
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, this.#seen);
  }

  /** Count from now. */
  stay() {
    this.#halt();
    this.#warned = false;
    this.#timers = [
      setTimeout(() => { this.#warned = true; this.#warn(); }, WARN_AFTER_MS),
      setTimeout(() => { this.#warned = false; this.#lock(); }, LOCK_AFTER_MS),
    ];
  }

  /** Stop counting and listening. */
  stop() {
    this.#halt();
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, this.#seen);
  }

  #halt() {
    this.#timers.forEach(clearTimeout);
  }
}
