/**
 * Speaks to screen readers. The regions live in the page itself, not in the shadow tree, where live
 * regions are unreliable. Two polite slots take turns, so the same words twice are still heard twice.
 */

const CLEAR_AFTER_MS = 4000;

function region(attributes) {
  const node = document.createElement("div");
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

export class Announcer {
  #polite;
  #alert;
  #turn = 0;
  #timer = 0;

  /** @param {HTMLElement} host the chat element; the regions become its children, in the slot "announcer" */
  constructor(host) {
    this.#polite = [0, 1].map(() => region({ "aria-live": "polite", "aria-atomic": "true" }));
    this.#alert = region({ role: "alert" });
    const root = region({ slot: "announcer", class: "mesotherapy-chat-announcer" });
    root.append(...this.#polite, this.#alert);
    host.append(root);
  }

  /** Say something when the reader is next free. One call is one update. */
  say(text) {
    if (!text) return;
    clearTimeout(this.#timer);
    this.#polite[this.#turn].textContent = "";
    this.#turn = 1 - this.#turn;
    this.#polite[this.#turn].textContent = text;
    this.#timer = setTimeout(() => this.#polite.forEach((slot) => { slot.textContent = ""; }), CLEAR_AFTER_MS);
  }

  /** Say something now. It stays until `calm`, so that it can be found and read again. */
  alert(text) {
    this.#alert.textContent = text;
  }

  /** Take the last alert away. */
  calm() {
    this.#alert.textContent = "";
  }
}
