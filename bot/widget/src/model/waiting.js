/** Which messages of the patient still wait for a reply, and when to say that one is on its way. */

const SAY_AFTER_MS = 2000;

export class Waiting {
  /** Whether the dots are shown. */
  typing = false;
  #ids = new Set();
  #timer = 0;
  #say;

  /** @param {Function} say called once when a reply takes long */
  constructor(say) {
    this.#say = say;
  }

  /** A message was sent, or is being sent again. */
  for(id) {
    this.#ids.add(id);
    this.show(true);
  }

  /** A message needs no reply any more. */
  done(...ids) {
    for (const id of ids) this.#ids.delete(id);
    this.show(this.#ids.size > 0);
  }

  /** Nothing is waited for. */
  stop() {
    this.done(...this.#ids);
  }

  show(on) {
    this.typing = on;
    clearTimeout(this.#timer);
    if (on) this.#timer = setTimeout(this.#say, SAY_AFTER_MS);
  }
}
