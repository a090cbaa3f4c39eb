/**
 * The conversation as a list: what the server has, in its order, then what waits to be sent. It knows which question
 * still takes an answer. Nothing here touches the page.
 */

export class Conversation {
  /** `{key, from, seq, id, at, kind, parts, choice, delivery, rated, note}` in the order shown; `seq` is null until the server has it. */
  items = [];
  /** Parts of the clinic's opening words, above the first message. */
  greeting = [];
  #count = 0;

  /** Add a patient's message before the server has it. `body` is what was sent. */
  addPending(id, text, body) {
    this.items.push(this.#item({ from: "patient", id, parts: [{ type: "text", text }], choice: body.choice, choices: body.choices }));
  }

  /** Note how far a message of the patient's has come. False when it is not on the list. */
  setDelivery(id, state, reason = "") {
    const item = this.items.find((other) => other.id === id);
    if (!item) return false;
    item.delivery = state === "sent" || state === "sending" ? null : { state, reason };
    return true;
  }

  /**
   * Add messages from the server; those already here are left alone.
   * @param {string} answers the id of the patient's message that these answer
   * @returns {Object[]} the new items that came from the clinic's side
   */
  add(messages, answers) {
    const fresh = [];
    for (const message of this.#placed(messages, answers)) {
      const known = this.items.find(({ seq, id }) => seq === message.seq || (id && message.from === "patient" && id === message.id));
      if (known) {
        known.seq ??= message.seq;
        known.delivery = null;
        known.rated ??= message.feedback;
        continue;
      }
      const item = this.#item({ ...message, rated: message.feedback });
      this.#insert(item);
      if (item.from !== "patient") fresh.push(item);
    }
    return fresh;
  }

  /** Whether this page itself sent one of these messages and now gets its reply. */
  awaits(messages) {
    return messages.some(({ id }) => id && this.items.some((item) => item.id === id && item.seq === null));
  }

  /** Put a line of the chat's own below everything; `action` is a button under it. Returns it, to be taken away again. */
  note(lines, action = null) {
    const item = this.#item({ from: "chat", note: { lines, action } });
    this.items.push(item);
    return item;
  }

  /** Take one item away. */
  remove(item) {
    this.items = this.items.filter((other) => other !== item);
  }

  /** A new session counts from the start again. What was said stays, above `line`; what waits to be sent goes below. */
  restart(line) {
    const waiting = this.items.filter(({ seq, from }) => from === "patient" && seq === null);
    const said = this.items.filter((item) => !waiting.includes(item));
    for (const item of said) Object.assign(item, { seq: item.seq === null ? null : -1, ended: true });
    this.items = said;
    if (said.length) this.note([line]).ended = true;
    this.items.push(...waiting);
  }

  /** Take everything away. */
  clear() {
    this.items = [];
    this.greeting = [];
  }

  /**
   * The latest words of the clinic still take an answer; earlier ones keep what was said to them.
   * @returns {Map} item, or "greeting", to `{open, said}`; `said` is the patient's item that answered it
   */
  openings() {
    const found = new Map();
    let latest = "greeting";
    found.set(latest, { open: true, said: null });
    for (const item of this.items) {
      if (item.from === "chat" || item.delivery?.state === "refused") continue;
      if (item.from === "patient") found.set(latest, { open: false, said: found.get(latest).said ?? item });
      else {
        if (found.get(latest).open) found.set(latest, { open: false, said: null });
        latest = item;
        found.set(item, { open: !item.ended, said: null });
      }
    }
    return found;
  }

  /** The number to call after an emergency in this conversation, or "". It stays until the conversation is deleted. */
  get emergencyCall() {
    const calls = (item) => (item.ended ? [] : item.parts ?? []).filter(({ type, call }) => type === "emergency" && call);
    return this.items.map(calls).filter((found) => found.length).at(-1)?.[0].call ?? "";
  }

  #item(values) {
    this.#count += 1;
    return { key: `m${this.#count}`, seq: null, delivery: null, ended: false, ...values };
  }

  /** In order. A reply that does not repeat the message it answers still goes below it. */
  #placed(messages, answers) {
    const sorted = [...messages].sort((one, other) => one.seq - other.seq);
    const asked = this.items.find(({ id, seq }) => id === answers && seq === null);
    if (!asked || sorted.some(({ id }) => id === answers)) return sorted;
    asked.seq = Math.max(0, ...this.items.map(({ seq }) => seq ?? 0)) + 1;
    return sorted.map((message, index) => ({ ...message, seq: asked.seq + index + 1 }));
  }

  #insert(item) {
    const after = this.items.findIndex(({ seq, note }) => !note && (seq === null || seq > item.seq));
    if (after === -1) this.items.push(item);
    else this.items.splice(after, 0, item);
  }
}

/** What a patient's item says, in words. */
export const saidBy = (item) => (item?.parts ?? []).map(({ text }) => text ?? "").join(" ").trim();
