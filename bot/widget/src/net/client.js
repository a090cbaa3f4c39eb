/**
 * Talks to the server: one session, messages in order, each sent until it is acknowledged. It knows nothing of the
 * page. Only the token and the cursor are stored; what was said is read back from the server.
 */

import { uuid } from "../lib/ids.js";
import { Refused, request, retryAfter, told } from "./request.js";
import { StaffPoll } from "./staff-poll.js";
import { Keeper } from "./storage.js";
import { markOf, Tabs } from "./tabs.js";

export class ChatClient {
  #base;
  #listener;
  #session;
  #tabs;
  #starting = null;
  #queue = [];
  #busy = false;
  #wake = null;
  #opened = false;
  #newest = 0; // highest seq seen
  #poll = new StaffPoll(() => this.sync());
  #resume = () => this.#goOn();
  #shown = () => document.visibilityState === "visible" && this.#goOn();

  /**
   * @param {string} server address of the server, "" for the page's own
   * @param {Object} listener `onConfig(config)`; `onMessages(messages, answers)` with the id of the message they answer;
   *   `onDelivery(id, state, reason)` with the states sending, retrying, sent, failed, refused; `onRestart()` when the
   *   old session has ended; `onErased(receipt, parts)` when the conversation was deleted
   */
  constructor(server, listener) {
    this.#base = `${server.replace(/\/+$/, "")}/webhooks/web`;
    this.#listener = listener;
    this.keeper = new Keeper(`mesotherapy-chat ${this.#base}`);
    this.#session = this.keeper.load();
    this.#tabs = new Tabs(this.#base, (what, mark) => this.#heard(what, mark));
    addEventListener("online", this.#resume);
    document.addEventListener("visibilitychange", this.#shown);
  }

  /** Stop listening: the chat was taken off the page. */
  close() {
    removeEventListener("online", this.#resume);
    document.removeEventListener("visibilitychange", this.#shown);
    this.#poll.stop();
    this.#tabs.close();
  }

  /** Whether a conversation from before a reload can be taken up. */
  get hasSession() {
    return this.#session !== null;
  }

  /** Whether something the patient said has not reached the server yet. */
  get hasUnsent() {
    return this.#queue.length > 0;
  }

  /**
   * Get ready to talk: take up the stored conversation or start one. Rejects when the server cannot be reached.
   * @param {Function} onRetry called each time it has to try again
   */
  async open(onRetry) {
    this.#opened = true;
    if (this.#session) this.#session.cursor = 0;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await (this.#session ? this.#takeUp() : this.#ready());
      } catch (error) {
        if ((error instanceof Refused && !error.temporary) || !retryAfter(error, attempt)) throw error;
        onRetry();
        await this.#pause(retryAfter(error, attempt));
      }
    }
  }

  /** Queue one message: `{text}`, `{choice}`, `{choices}` or `{feedback}`. Returns its id at once. */
  send(body) {
    const id = uuid();
    this.#queue.push({ id, ...body });
    this.#flush();
    return id;
  }

  /** Try again after a failure. What was waiting behind it follows, in order. */
  retry() {
    this.#flush();
  }

  /** Fetch what this page has not seen yet. */
  async sync() {
    if (!this.#session) return;
    try {
      const reply = await this.#call("GET", `/messages?after=${encodeURIComponent(this.#session.cursor)}`);
      if (this.#session) this.#session.cursor = reply.cursor ?? this.#session.cursor;
      this.#accept(reply);
    } catch (error) {
      if (error.status !== 401) throw error;
      this.#drop();
      this.#listener.onRestart();
      await this.#ready();
    }
  }

  /** Delete this conversation on the server and here. Rejects when the server could not. */
  async forget() {
    this.#erased(this.#session ? await this.#call("DELETE", "/session") : {});
  }

  /** Give the key away: this device can no longer read the conversation. The server keeps it until its time is up. */
  leave() {
    this.#queue = [];
    this.#drop();
  }

  /** Keep the key on this device for the rest of the session's day, or only in this tab. */
  remember(on) {
    this.keeper.remember(on, this.#session);
  }

  async #takeUp() {
    const [config] = await Promise.all([this.#call("GET", "/config"), this.sync()]);
    this.#listener.onConfig(config);
  }

  /** The server has deleted the conversation, asked by button or in words. */
  #erased({ receipt, parts, messages = [] }) {
    this.#tabs.tell("gone", this.#session?.token);
    this.leave();
    this.#listener.onErased(receipt, parts ?? messages.flatMap((message) => message.parts));
  }

  #ready() {
    if (this.#session) return Promise.resolve();
    this.#starting ??= this.#call("POST", "/session").then(({ token, expires, config }) => {
      this.#session = { token, expires, cursor: 0 };
      this.#save();
      this.#listener.onConfig(config);
    }).finally(() => { this.#starting = null; });
    return this.#starting;
  }

  async #flush() {
    if (this.#busy) return this.#wake?.();
    this.#busy = true;
    for (const job of this.#queue) this.#listener.onDelivery(job.id, "sending");
    while (this.#queue.length) {
      const job = this.#queue[0];
      const { state, reason } = await this.#deliver(job);
      if (state === "failed") {
        for (const waiting of this.#queue) this.#listener.onDelivery(waiting.id, state, reason);
        break;
      }
      this.#queue = this.#queue.filter((other) => other !== job);
      this.#listener.onDelivery(job.id, state, reason);
    }
    this.#busy = false;
  }

  /** Send one message until it is acknowledged, refused, or the retries are used up. */
  async #deliver(job) {
    let renewed = false;
    for (let attempt = 0; ; ) {
      if (!this.#queue.includes(job)) return { state: "refused" }; // deleted by the patient while it waited
      try {
        await this.#ready();
        const reply = await this.#call("POST", "/messages", job);
        this.#accept(reply, job.id);
        if (reply.receipt) this.#erased(reply);
        else this.#tabs.tell("news", this.#session?.token);
        return { state: "sent" };
      } catch (error) {
        if (error.status === 401 && !renewed) {
          renewed = true;
          this.#drop();
          this.#listener.onRestart();
          continue;
        }
        if (error instanceof Refused && !error.temporary) return { state: "refused", reason: error.message };
        if (!retryAfter(error, attempt)) return { state: "failed", reason: told(error) };
        this.#listener.onDelivery(job.id, "retrying");
        await this.#pause(retryAfter(error, attempt));
        attempt += 1;
      }
    }
  }

  /** Wait, or go on at once when the network comes back. */
  #pause(seconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#wake = () => { clearTimeout(timer); resolve(); };
    }).finally(() => { this.#wake = null; });
  }

  #goOn() {
    if (this.#queue.length) this.#flush();
    else if (this.#wake) this.#wake();
    else if (this.#opened && this.#session) this.sync().catch(() => {}); // the next event tries again
  }

  #heard(what, mark) {
    if (!this.#session || mark !== markOf(this.#session.token)) return;
    if (what === "news" && this.#opened) this.sync().catch(() => {});
    if (what !== "gone") return;
    this.leave();
    this.#listener.onErased("", []);
  }

  /** Only a replay moves the cursor: a reply to a message may overtake one that staff wrote just before it. */
  #accept({ messages = [] }, answers) {
    if (!this.#session) return; // deleted while this was under way
    this.#save();
    this.#listener.onMessages(messages, answers);
    const last = messages.filter(({ from, seq }) => from !== "patient" && seq > this.#newest).at(-1);
    this.#newest = Math.max(this.#newest, ...messages.map(({ seq }) => seq));
    if (last) this.#poll.after(last);
  }

  #call(method, path, body) {
    return request(method, this.#base + path, this.#session?.token, body);
  }

  #save() {
    this.keeper.save(this.#session);
  }

  #drop() {
    this.#session = null;
    this.#newest = 0;
    this.#poll.stop();
    this.keeper.save(null);
  }
}
