/**
 * <mesotherapy-chat server="" lang="en">: the clinic's chat, as one tag on any page.
 *
 * What stands inside the tag is shown where scripts do not run. Links marked `data-emergency` and `data-phone`
 * in it also give the numbers shown before the server has answered.
 * Methods: `open()`, `close()`. Events (bubbling): `chat-open`, `chat-close`, `chat-config` with the clinic in `detail`.
 */

import { Announcer } from "./announcer.js";
import { ChatClient } from "./client.js";
import { el } from "./dom.js";
import { Panel } from "./panel.js";
import { PART_STYLE } from "./part-styles.js";
import { makeWords } from "./strings.js";
import { ANNOUNCER_STYLE, PANEL_STYLE, sheet } from "./styles.js";
import { read, write } from "./tab-storage.js";
import { Transcript } from "./transcript.js";

const OPEN_KEY = "mesotherapy-chat open";
const SAY_TYPING_AFTER_MS = 2000;
const SMALL = matchMedia("(max-width: 479px)");

const SHEETS = [sheet(PANEL_STYLE), sheet(PART_STYLE)];
const ANNOUNCER_SHEET = sheet(ANNOUNCER_STYLE);

class MesotherapyChat extends HTMLElement {
  #words = makeWords();
  #clinic = {};
  #client = null;
  #panel = null;
  #transcript = null;
  #announcer = null;
  #viewport = new CSSStyleSheet();
  #connected = false; // the server has answered since this page was loaded
  #quiet = false; // a conversation is being restored: nothing is spoken
  #unread = 0;
  #unanswered = new Set();
  #typingTimer = 0;

  connectedCallback() {
    if (this.#panel) return;
    const written = (mark) => this.querySelector(`a[${mark}]`)?.textContent.trim();
    this.#clinic = { phone: written("data-phone"), emergency_number: written("data-emergency") };
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [...SHEETS, this.#viewport];
    if (!document.adoptedStyleSheets.includes(ANNOUNCER_SHEET)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, ANNOUNCER_SHEET];

    this.#announcer = new Announcer(this);
    this.#transcript = new Transcript(this.#words, {
      answer: (body, label) => this.#send(body, label),
      announce: (text) => this.#announcer.say(text),
      alert: (text) => this.#announcer.alert(text),
      retry: () => { this.#panel.input.focus(); this.#client.retry(); },
    });
    this.#panel = new Panel(this.#transcript.root, {
      toggle: () => (this.isOpen ? this.close() : this.open()),
      close: () => this.close(),
      submit: (text) => this.#send({ text }, text),
      talkToStaff: () => this.#send({ text: this.#words("talk_to_staff_message") }, this.#words("talk_to_staff_message")),
      forget: () => this.#forget(),
    });
    this.#client = new ChatClient(this.getAttribute("server") ?? "", {
      onConfig: (config) => this.#configure(config),
      onMessages: (messages, answers) => this.#receive(messages, answers),
      onDelivery: (id, state, reason) => this.#deliver(id, state, reason),
      onRestart: () => this.#transcript.restart(),
      onErased: (receipt, parts) => this.#erased(receipt, parts),
    });
    this.#applyWords();
    shadow.append(this.#panel.root, el("slot", { name: "announcer" }));
    this.#listen();
    if (read(OPEN_KEY) && this.#client.hasSession) this.#show();
  }

  get isOpen() {
    return !this.#panel.panel.hidden;
  }

  /** Open the chat and move into it: to the field, or on a small screen to the title, where no keyboard pops up. */
  open() {
    if (!this.isOpen) this.#show();
    (SMALL.matches ? this.#panel.title : this.#panel.input).focus();
  }

  /** Close the chat; the focus goes back to the button that opens it. */
  close() {
    this.#panel.show(false, false);
    write(OPEN_KEY, null);
    this.#panel.launcher.focus();
    this.dispatchEvent(new CustomEvent("chat-close", { bubbles: true }));
  }

  #show() {
    this.#panel.show(true, SMALL.matches);
    this.#unread = 0;
    this.#panel.badge("");
    write(OPEN_KEY, true);
    this.dispatchEvent(new CustomEvent("chat-open", { bubbles: true }));
    if (!this.#connected) this.#connect();
  }

  async #connect() {
    this.#connected = true;
    this.#quiet = this.#client.hasSession;
    this.#setTyping(true);
    let slow = null;
    try {
      await this.#client.open(() => { slow ??= this.#note(this.#words("connecting")); });
    } catch {
      this.#connected = false;
      this.#connectFailed();
    } finally {
      slow?.remove();
      this.#quiet = false;
      this.#setTyping(this.#unanswered.size > 0);
    }
  }

  /** A line of the chat's own, shown and spoken. */
  #note(said, ...more) {
    this.#announcer.say(said);
    return this.#transcript.note(el("p", {}, said), ...more);
  }

  #connectFailed() {
    const again = el("button", { type: "button", class: "button" }, this.#words("try_again"));
    const line = this.#note(this.#words("connect_failed"), again);
    again.addEventListener("click", () => {
      this.#panel.input.focus();
      line.remove();
      this.#connect();
    });
  }

  #configure({ clinic = {}, greeting = [], strings = {} }) {
    this.#connected = true;
    this.#clinic = { ...this.#clinic, ...clinic };
    this.#words = makeWords(strings);
    this.#applyWords();
    if (greeting.length && !this.#transcript.greeted) {
      const spoken = this.#transcript.greet(greeting);
      if (!this.#quiet) this.#announcer.say(spoken);
    }
    this.dispatchEvent(new CustomEvent("chat-config", { bubbles: true, detail: { clinic } }));
  }

  #applyWords() {
    this.#panel.panel.lang = this.lang || "en";
    this.#panel.setWords(this.#words, this.#clinic);
    this.#transcript.setWords(this.#words);
  }

  #send(body, label) {
    this.#panel.input.focus({ preventScroll: true }); // before the pressed control is retired, so the focus is not lost
    this.#announcer.calm();
    this.#quiet = false; // an answer to this must be heard, even while an older chat is still being restored
    const id = this.#client.send(body);
    this.#unanswered.add(id);
    this.#transcript.addPending(id, label);
    this.#setTyping(true);
  }

  #receive(messages, answers) {
    for (const { id } of messages) this.#unanswered.delete(id);
    this.#setTyping(this.#unanswered.size > 0);
    const { spoken, count } = this.#transcript.add(messages, { quiet: this.#quiet, answers });
    if (this.#quiet || !count) return;
    this.#announcer.say(spoken);
    if (this.isOpen) return;
    this.#unread += count;
    this.#panel.badge(this.#words("new_messages", { count: this.#unread }));
  }

  #deliver(id, state, reason) {
    this.#transcript.setDelivery(id, state, reason);
    if (state === "sending") this.#unanswered.add(id);
    if (state === "sent" || state === "failed" || state === "refused") this.#unanswered.delete(id);
    this.#setTyping(this.#unanswered.size > 0 && state !== "retrying");
  }

  #setTyping(on) {
    this.#transcript.typing = on;
    clearTimeout(this.#typingTimer);
    if (on) this.#typingTimer = setTimeout(() => this.#announcer.say(this.#words("typing")), SAY_TYPING_AFTER_MS);
  }

  async #forget() {
    try {
      await this.#client.forget();
    } catch (error) {
      this.#note((error.code && error.message) || this.#words("delete_failed"));
    }
  }

  #erased(receipt, parts) {
    this.#unanswered.clear();
    this.#setTyping(false);
    this.#transcript.clear();
    const told = parts.map(({ text }) => text).filter(Boolean);
    const said = told.length ? told : [this.#words("deleted")];
    if (receipt && !told.join().includes(receipt)) said.push(this.#words("receipt", { receipt }));
    const again = el("button", { type: "button", class: "button" }, this.#words("start_new"));
    again.addEventListener("click", () => {
      this.#panel.input.focus();
      this.#transcript.clear();
      this.#connect();
    });
    this.#transcript.note(...said.map((line) => el("p", {}, line)), again);
    this.#announcer.say(said.join(" "));
  }

  #listen() {
    this.#panel.panel.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && SMALL.matches) this.#panel.trap(event, this.shadowRoot.activeElement);
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      if (!this.#panel.escape()) this.close();
    });
    SMALL.addEventListener("change", () => this.isOpen && this.#panel.show(true, SMALL.matches));
    const connection = () => {
      const words = this.#panel.offline(!navigator.onLine);
      if (!navigator.onLine && this.isOpen) this.#announcer.say(words);
    };
    addEventListener("online", connection);
    addEventListener("offline", connection);
    connection();
    // A phone's keyboard shrinks the visible part of the page; the panel follows it.
    visualViewport?.addEventListener("resize", () =>
      this.#viewport.replaceSync(`:host { --viewport-height: ${Math.round(visualViewport.height)}px; }`));
  }
}

customElements.define("mesotherapy-chat", MesotherapyChat);
