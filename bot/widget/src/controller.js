/**
 * Between the server and the view: keeps the conversation's state, says aloud what arrives, and asks the host
 * element to draw. The view reads the fields below and calls the methods; it decides nothing.
 */

import { Announcer } from "./lib/announcer.js";
import { IdleLock } from "./lib/idle.js";
import { Conversation } from "./model/conversation.js";
import { alerting, spoken } from "./model/spoken.js";
import { Waiting } from "./model/waiting.js";
import { makeWords } from "./model/words.js";
import { ChatClient } from "./net/client.js";
import { told } from "./net/request.js";

export class Controller {
  words = makeWords();
  clinic = {};
  conversation = new Conversation();
  offline = !navigator.onLine;
  unread = 0;
  asking = null; // "delete" or "idle": a question of the chat's own that waits for an answer
  erased = false;
  #host;
  #announcer;
  #client;
  #idle = null;
  #connected = false; // the server has answered since this page was loaded
  #quiet = false; // a conversation is being restored: nothing is spoken
  #waiting = new Waiting(() => this.say(this.words("typing")));
  #connection = () => this.#noteConnection();
  #leaving = (event) => this.#client.hasUnsent && event.preventDefault();

  /**
   * @param {HTMLElement} host has `draw()`, `isOpen`, `reveal(key)`, `revealEnd()`, `focusComposer()`
   * @param {Object} settings `server`, `language`, `kiosk`, and the `clinic`'s numbers as the page gives them
   */
  constructor(host, { server, language, kiosk, clinic }) {
    this.#host = host;
    this.language = language;
    this.words = makeWords({}, language, clinic);
    this.clinic = clinic;
    this.#announcer = new Announcer(host);
    this.#client = new ChatClient(server, {
      onConfig: (config) => this.#configure(config),
      onMessages: (messages, answers) => this.#receive(messages, answers),
      onDelivery: (id, state, reason) => this.#deliver(id, state, reason),
      onRestart: () => this.#restart(),
      onErased: (receipt, parts) => this.#showErased(receipt, parts),
    });
    if (kiosk) this.#idle = new IdleLock(this.#client.keeper, () => this.#warnIdle(), () => this.#lock());
    addEventListener("online", this.#connection);
    addEventListener("offline", this.#connection);
    addEventListener("beforeunload", this.#leaving);
  }

  /** The chat was taken off the page. */
  stop() {
    removeEventListener("online", this.#connection);
    removeEventListener("offline", this.#connection);
    removeEventListener("beforeunload", this.#leaving);
    this.#idle?.stop();
    this.#client.close();
    this.#waiting.stop();
  }

  /** Whether a reply is on its way. */
  get typing() {
    return this.#waiting.typing;
  }

  /** Whether the chat stood open in this tab and can be taken up. */
  get canResume() {
    return this.#client.keeper.wasOpen && this.#client.hasSession;
  }

  get remembered() {
    return this.#client.keeper.remembered;
  }

  /** The numbers that become links wherever they are said. */
  get numbers() {
    return [this.clinic.phone, this.clinic.emergency_number, this.clinic.crisis_line].filter(Boolean);
  }

  /** The chat was opened or closed. */
  shown(open) {
    this.#client.keeper.wasOpen = open;
    if (!open) return;
    this.unread = 0;
    if (!this.#connected && !this.erased) this.connect();
  }

  async connect() {
    this.#connected = true;
    this.erased = false;
    this.#quiet = this.#client.hasSession;
    this.#waiting.show(true);
    this.#host.draw();
    let slow = null;
    try {
      await this.#client.open(() => { slow ??= this.#note([this.words("connecting")]); });
    } catch (error) {
      this.#connected = false;
      const failed = this.#note([told(error) || this.words("connect_failed")], {
        label: this.words("try_again"),
        run: () => { this.conversation.remove(failed); this.connect(); },
      });
    } finally {
      if (slow) this.conversation.remove(slow);
      if (this.#quiet) this.#host.revealEnd();
      this.#quiet = false;
      this.#waiting.done();
      this.#host.draw();
    }
  }

  /** Send `{text}`, `{choice}` or `{choices}`; `label` is what the patient sees as said. */
  send(body, label) {
    this.#host.focusComposer(); // before the pressed control is retired, so the focus is not lost
    this.#announcer.calm();
    if (this.erased) this.conversation.clear();
    this.erased = false;
    this.#quiet = false; // an answer to this must be heard, even while an older chat is still being restored
    const id = this.#client.send(body);
    this.#waiting.for(id);
    this.conversation.addPending(id, label, body);
    this.#host.revealEnd();
  }

  /** Whether an answer helped; kept with the conversation, no reply is awaited. */
  rate(item, { topic, version }, helpful) {
    item.rated = { ...item.rated, [topic]: helpful };
    this.#client.send({ feedback: { topic, version, helpful } });
    this.say(this.words("feedback_thanks"));
    this.#host.draw();
  }

  retry() {
    this.#host.focusComposer();
    this.#client.retry();
  }

  say(text) {
    this.#announcer.say(text);
  }

  remember(on) {
    this.#client.remember(on);
    this.say(this.words(on ? "remember_on" : "remember_off"));
    this.#host.draw();
  }

  ask(question) {
    this.asking = question;
    this.#host.draw();
  }

  async forget() {
    this.asking = null;
    this.#host.focusComposer();
    try {
      await this.#client.forget();
    } catch (error) {
      this.#note([told(error) || this.words("delete_failed")]);
    }
  }

  /** Somebody is still there. */
  stay() {
    this.asking = null;
    this.#idle.stay();
    this.#host.focusComposer();
    this.#host.draw();
  }

  /** A minute before the lock. An empty chat has nothing to protect. */
  #warnIdle() {
    if (!this.#client.hasSession) return;
    this.say(this.words("idle_question"));
    this.ask("idle");
  }

  #lock() {
    this.asking = null;
    if (!this.#client.hasSession) return;
    this.#client.leave();
    this.#forgetView([this.words("idle_locked")]);
  }

  /** A line of the chat's own, shown and spoken. */
  #note(lines, action = null) {
    this.say(lines.join(" "));
    const item = this.conversation.note(lines, action);
    this.#host.reveal(item.key);
    return item;
  }

  #configure({ clinic = {}, greeting = [], strings = {} }) {
    this.#connected = true;
    this.clinic = { ...this.clinic, ...clinic };
    this.words = makeWords(strings, this.language, this.clinic);
    if (!this.conversation.greeting.length) {
      this.conversation.greeting = greeting;
      if (!this.#quiet) this.say(spoken(greeting, this.words));
    }
    this.#host.draw();
    this.#host.dispatchEvent(new CustomEvent("chat-config", { bubbles: true, detail: { clinic } }));
  }

  #receive(messages, answers) {
    this.#waiting.done(...messages.map(({ id }) => id));
    // A reply to something this page sent is brought into view; staff writing later must not move a reader.
    const follow = this.conversation.awaits(messages) || this.#host.isAtEnd;
    const fresh = this.conversation.add(messages, answers);
    this.#host.draw();
    if (this.#quiet || !fresh.length) return;
    const parts = fresh.flatMap((item) => item.parts);
    const alert = alerting(parts, this.words);
    if (alert) this.#announcer.alert(alert);
    else this.say(spoken(parts, this.words));
    if (follow || alert) this.#host.reveal(fresh[0].key);
    if (!this.#host.isOpen) this.unread += fresh.length;
  }

  #deliver(id, state, reason) {
    if (!this.conversation.setDelivery(id, state, reason)) return; // feedback: nobody waits for a reply
    if (state === "sending") this.#waiting.for(id);
    else if (state === "retrying") this.#waiting.show(false);
    else this.#waiting.done(id);
    if (state === "failed" || state === "refused") this.say([this.words("not_sent"), reason].join(" "));
    this.#host.draw();
  }

  #restart() {
    this.conversation.restart(this.words("restarted"));
    this.#host.draw();
  }

  #showErased(receipt, parts) {
    const told = parts.map(({ text }) => text).filter(Boolean);
    const lines = told.length ? told : [this.words("deleted")];
    if (receipt && !told.join().includes(receipt)) lines.push(this.words("receipt", { receipt }));
    this.#forgetView(lines);
  }

  /** Nothing that was said stays on screen; `lines` tell why, and a new chat can be started. */
  #forgetView(lines) {
    this.#waiting.stop();
    this.conversation.clear();
    this.erased = true;
    this.#connected = false;
    this.#announcer.calm();
    this.#note(lines, {
      label: this.words("start_new"),
      run: () => { this.conversation.clear(); this.connect(); },
    });
  }

  #noteConnection() {
    this.offline = !navigator.onLine;
    if (this.offline && this.#host.isOpen) this.say(this.offlineWords);
    this.#host.draw();
  }

  get offlineWords() {
    return this.words(this.clinic.emergency_number ? "offline" : "offline_unknown");
  }
}
