/** The conversation on screen: one list item a message, its parts inside. */

import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";

import { icon } from "../lib/icons.js";
import { renderPart } from "./parts/index.js";

const AUTHORS = { patient: "you", assistant: "assistant", staff: "staff" };

/** The list of messages and the typing dots. */
export function transcript(host, chat) {
  const { conversation, typing } = chat;
  const openings = conversation.openings();
  const greeting = conversation.greeting.length
    ? [{ key: "greeting", from: "assistant", parts: conversation.greeting }] : [];
  return html`<ol class="messages">${repeat([...greeting, ...conversation.items], ({ key }) => key, (item) =>
    item.from === "chat" ? note(host, item) : settled(host, chat, item, openings.get(item.key === "greeting" ? "greeting" : item)))}</ol>
    ${typing ? html`<div class="typing" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}`;
}

/** A message is drawn anew only when something it shows has changed, so that a long chat stays quick. */
function settled(host, chat, item, opening) {
  const shows = [item.parts, chat.words, opening?.open, opening?.said, item.delivery, item.rated, item.seq === null, item.touched];
  return guard(shows, () => message(host, chat, item, opening));
}

function message(host, chat, item, opening) {
  const { words } = chat;
  const from = item.from;
  const author = AUTHORS[from] ?? "assistant";
  const unsent = ["failed", "refused"].includes(item.delivery?.state);
  return html`<li class="message from-${from} ${unsent ? "is-unsent" : ""}" data-key=${item.key} part="message ${from}">
    <p class="author"><span class="visually-hidden">${words(`${author}_said`)}</span>
      ${from === "patient" ? nothing : html`<span class="name" aria-hidden="true">${words(author)}</span>`}${clock(item.at, chat.language)}</p>
    ${item.parts.map((part, index) => renderPart(part, context(host, chat, item, index, opening)))}
    ${item.delivery ? delivery(chat, item.delivery) : nothing}
  </li>`;
}

/** What a part may know and do. `memory` is its own: it lasts as long as the message is on screen. */
function context(host, chat, item, index, opening) {
  item.memory ??= [];
  item.memory[index] ??= {};
  return {
    words: chat.words,
    numbers: chat.numbers,
    id: `${item.key}-${index}`,
    kind: item.kind,
    open: opening?.open ?? false,
    said: opening?.said ?? null,
    rated: item.rated,
    rate: item.seq === null ? null : (part, helpful) => {
      host.focusComposer();
      chat.rate(item, part, helpful);
    },
    memory: item.memory[index],
    answer: (body, label) => chat.send(body, label),
    say: (text) => chat.say(text),
    draw: () => {
      item.touched = (item.touched ?? 0) + 1;
      host.draw();
    },
  };
}

function clock(at, language) {
  const time = at ? new Date(typeof at === "number" ? at * 1000 : at) : null; // seconds, or ISO 8601
  if (!time || Number.isNaN(time.getTime())) return nothing;
  return html`<time datetime=${time.toISOString()}>${time.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" })}</time>`;
}

function delivery(chat, { state, reason }) {
  const { words } = chat;
  if (state === "retrying") return html`<p class="delivery">${words("retrying")}</p>`;
  return html`<p class="delivery">${icon("alert")}<span>${[words("not_sent"), reason].filter(Boolean).join(" ")}</span>
    ${state === "failed" ? html`<button type="button" class="link" @click=${() => chat.retry()}>${words("try_again")}</button>` : nothing}</p>`;
}

/** A line of the chat's own, for example "This is a new chat". */
function note(host, { key, note: { lines, action } }) {
  const run = () => {
    host.focusComposer();
    action.run();
  };
  return html`<li class="note-line" data-key=${key}>${lines.map((line) => html`<p>${line}</p>`)}
    ${action ? html`<button type="button" class="button" @click=${run}>${action.label}</button>` : nothing}</li>`;
}
