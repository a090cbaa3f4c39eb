/** The conversation on screen: messages in the server's order, and what waits to be sent at the end. */

import { el, icon } from "./dom.js";
import { renderPart } from "./parts.js";
import { plainText } from "./rich-text.js";

const NEAR_BOTTOM_PX = 80;
const MARGIN_PX = 16;

export class Transcript {
  #words;
  #context;
  #items = []; // {node, seq, id}, in the order shown; seq is null until the server has the message
  #open = []; // controls that still take an answer
  #opening = null;
  #list = el("ol", { class: "messages" });
  #typing = el("div", { class: "typing", "aria-hidden": "true", hidden: true }, el("i"), el("i"), el("i"));

  /**
   * @param {Function} words the words of the chat
   * @param {Object} context `answer(body, label)`, `announce(text)`, `alert(text)`, `retry()`
   */
  constructor(words, context) {
    this.#context = context;
    this.root = el("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" }, this.#list, this.#typing);
    this.setWords(words);
  }

  /** Use other words from now on. */
  setWords(words) {
    this.#words = words;
    this.root.setAttribute("aria-label", words("conversation"));
  }

  /** Whether the clinic's opening words are on screen. */
  get greeted() {
    return this.#opening !== null;
  }

  /** Show or hide the typing dots. */
  set typing(on) {
    this.#typing.hidden = !on;
    if (on && this.#items.length) this.#scrollTo(this.#items.at(-1).node);
  }

  /** The clinic's opening words, above the first message. Returns what to announce. */
  greet(parts) {
    const { node, spoken, controls } = this.#render({ from: "assistant", parts });
    this.#opening?.remove();
    this.#opening = node;
    this.#list.prepend(node);
    this.#open.push(...controls);
    return spoken;
  }

  /** Show a patient's message before the server has it. */
  addPending(id, label) {
    this.#retire(label);
    const { node } = this.#render({ from: "patient", id, parts: [{ type: "text", text: label }] });
    this.#items.push({ id, seq: null, node });
    this.#list.append(node);
    this.#scrollTo(node);
  }

  /** Show how far a message of the patient's has come. `reason` is the server's own word on a refusal. */
  setDelivery(id, state, reason) {
    const item = this.#items.find((other) => other.id === id);
    if (!item) return;
    item.node.querySelector(".delivery")?.remove();
    item.node.classList.toggle("is-unsent", state === "failed" || state === "refused");
    if (state === "sent" || state === "sending") return;
    const words = this.#words;
    const line = el("p", { class: "delivery" });
    if (state === "retrying") line.append(words("retrying"));
    else line.append(icon("alert"), el("span", {}, [words("not_sent"), reason].filter(Boolean).join(" ")));
    if (state === "failed") line.append(el("button", { type: "button", class: "link", on: { click: this.#context.retry } }, words("try_again")));
    if (state !== "retrying") this.#context.announce(line.textContent);
    item.node.append(line);
  }

  /**
   * Show messages from the server; those already here are left alone.
   * @param {Object} how `quiet` on a reload: nothing interrupts, and the view goes to the end; `answers` is the id
   *   of the patient's message that these answer
   * @returns {{spoken: string, count: number}} what to announce, and how many messages came from the clinic's side
   */
  add(messages, { quiet = false, answers = null } = {}) {
    const spoken = [];
    let alert = "";
    let first = null;
    // A reply to something this page sent is brought into view; staff writing later must not move a reader.
    const isReply = messages.some(({ id }) => id && this.#items.some((item) => item.id === id && item.seq === null));
    const follow = isReply || this.#nearBottom();
    for (const message of this.#placed(messages, answers)) {
      const known = this.#items.find(({ seq, id }) => seq === message.seq || (id && message.from === "patient" && id === message.id));
      if (known) {
        known.seq ??= message.seq;
        continue;
      }
      const said = message.parts.map((part) => part.text ?? "").join(" ");
      if (message.from === "patient") this.#retire(said);
      const rendered = this.#render(message);
      if (message.from !== "patient") {
        this.#retire(null);
        this.#open = rendered.controls;
        first ??= rendered.node;
        spoken.push(rendered.spoken);
        alert ||= rendered.alert;
      }
      this.#insert({ seq: message.seq, id: message.id, node: rendered.node });
    }
    if (alert && !quiet) this.#context.alert(alert);
    if (quiet) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    else if (first && (follow || alert)) this.#scrollTo(first);
    return { spoken: alert ? "" : spoken.join(" "), count: spoken.length };
  }

  /** Put a line of the chat's own below everything, for example "This is a new chat". */
  note(...content) {
    const node = el("li", { class: "note-line" }, ...content);
    this.#list.append(node);
    this.#scrollTo(node);
    return node;
  }

  /** A new session counts from the start again. What was said stays on screen, above a line that says so. */
  restart() {
    this.#retire(null);
    if (this.#items.some(({ seq }) => seq !== null)) this.#list.append(el("li", { class: "note-line" }, el("p", {}, this.#words("restarted"))));
    for (const { node, seq } of this.#items) if (seq === null) this.#list.append(node);
    this.#items = this.#items.filter(({ seq }) => seq === null);
  }

  /** Take everything away. */
  clear() {
    this.#items = [];
    this.#open = [];
    this.#opening = null;
    this.#list.replaceChildren();
  }

  /** In order. A reply that does not repeat the message it answers still goes below it. */
  #placed(messages, answers) {
    const sorted = [...messages].sort((one, other) => one.seq - other.seq);
    const asked = this.#items.find(({ id, seq }) => id === answers && seq === null);
    if (!asked || sorted.some(({ id }) => id === answers)) return sorted;
    asked.seq = this.#newest + 1;
    return sorted.map((message, index) => ({ ...message, seq: asked.seq + index + 1 }));
  }

  #render({ from, at, parts }) {
    const words = this.#words;
    const context = { ...this.#context, words };
    const rendered = parts.map((part) => renderPart(part, context)).filter(Boolean);
    const time = at ? new Date(typeof at === "number" ? at * 1000 : at) : null; // seconds, or ISO 8601
    const clock = time && !Number.isNaN(time.getTime())
      ? el("time", { datetime: time.toISOString() }, time.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" })) : null;
    const node = el("li", { class: `message from-${from}` },
      el("p", { class: "author" }, el("span", { class: "visually-hidden" }, words(`${from === "patient" ? "you" : from}_said`)),
        from !== "patient" && el("span", { "aria-hidden": "true" }, words(from)), clock),
      ...rendered.map((part) => part.node));
    return {
      node,
      spoken: rendered.map((part) => part.spoken).join(" "),
      alert: plainText(rendered.filter((part) => part.alert).map((part) => part.spoken).join(" ")),
      controls: rendered.filter((part) => part.close),
    };
  }

  /** Earlier questions no longer take an answer; the one that was answered says so. */
  #retire(said) {
    for (const control of this.#open) control.close(said);
    this.#open = [];
  }

  #insert(item) {
    const after = this.#items.findIndex(({ seq }) => seq === null || seq > item.seq);
    if (after === -1) {
      this.#items.push(item);
      this.#list.append(item.node);
    } else {
      this.#items[after].node.before(item.node);
      this.#items.splice(after, 0, item);
    }
  }

  get #newest() {
    return Math.max(0, ...this.#items.map(({ seq }) => seq ?? 0));
  }

  /** What scrolls: the log, or on a very low screen the panel around it. */
  get #scroller() {
    return this.root.scrollHeight > this.root.clientHeight + 1 ? this.root : this.root.parentElement;
  }

  #nearBottom() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
  }

  #scrollTo(node) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const scroller = this.#scroller;
    const top = node.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - MARGIN_PX;
    scroller.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
  }
}
