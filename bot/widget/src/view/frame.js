/** The chat's frame: the button that opens it, and the panel with its header, help, banners, log and dock. */

import { html, nothing } from "lit";

import { icon } from "../lib/icons.js";
import { telephone } from "../lib/ids.js";
import { composer } from "./composer.js";
import { transcript } from "./transcript.js";

/** The whole chat. `host` is the element, `chat` its controller. */
export function frame(host, chat) {
  const { words } = chat;
  const name = host.getAttribute("label") || words("launcher");
  const inside = html`${host.fillsPage ? nothing : launcher(host, chat, name)}${panel(host, chat)}`;
  const classes = `root ${host.fillsPage ? "fills-page" : "floats"}`;
  const language = host.lang || "en";
  const direction = getComputedStyle(host).direction;
  return html`${host.fillsPage
    ? html`<div class=${classes} lang=${language} dir=${direction}>${inside}</div>`
    : html`<aside class=${classes} lang=${language} dir=${direction} aria-label=${name}>${inside}</aside>`}
    <slot name="announcer"></slot>`;
}

function launcher(host, { unread, words }, name) {
  const badge = unread ? html`<span class="badge">${words("new_messages", { count: unread })}</span>` : nothing;
  return html`<button type="button" class="launcher" part="launcher" aria-expanded=${host.isOpen} aria-controls="panel"
    @click=${() => (host.isOpen ? host.close() : host.open())}>${icon("chat")}<span>${name}</span>${badge}</button>`;
}

function panel(host, chat) {
  const { words } = chat;
  return html`<section class="panel" part="panel" id="panel" ?hidden=${!host.isOpen} aria-labelledby="title"
    role=${host.isModal ? "dialog" : "region"} aria-modal=${host.isModal ? "true" : nothing}
    @keydown=${(event) => host.onKey(event)} @click=${({ target }) => host.menuOpen && !target.closest(".menu, .menu-button") && host.showMenu(false)}>
    ${header(host, chat)}
    ${help(chat)}
    ${alarm(chat)}
    ${chat.offline ? html`<p class="banner">${icon("alert")}<span>${chat.offlineWords}</span></p>` : nothing}
    <div class="log" part="log" role="log" aria-live="off" tabindex="0" aria-label=${words("conversation")}>
      ${host.isOpen ? transcript(host, chat) : nothing}
    </div>
    <div class="dock">${question(host, chat)}${composer(chat)}${foot(chat)}</div>
  </section>`;
}

function header(host, chat) {
  const { words } = chat;
  return html`<div class="head" part="header">
    <div class="head-text"><h2 id="title" tabindex="-1">${words("title")}</h2><p>${words("subtitle")}</p></div>
    ${host.hasAttribute("kiosk") ? nothing : html`<button type="button" class="icon-button menu-button" aria-label=${words("menu")}
      aria-expanded=${host.menuOpen} aria-controls="menu" @click=${() => host.showMenu(!host.menuOpen)}>${icon("menu")}</button>
    <div class="menu" id="menu" ?hidden=${!host.menuOpen}>
      <label class="tick"><input type="checkbox" .checked=${chat.remembered} @change=${({ target }) => chat.remember(target.checked)}
        aria-describedby="remember-hint"><span>${words("remember")}</span></label>
      <p class="menu-hint" id="remember-hint">${words("remember_hint")}</p>
    </div>`}
    ${host.fillsPage ? nothing : html`<button type="button" class="icon-button" aria-label=${words("close")} @click=${() => host.close()}>${icon("close")}</button>`}
  </div>`;
}

/** Help from people: the same two ways, in the same place, whatever happens below. */
function help(chat) {
  const { clinic, words } = chat;
  const dial = telephone(clinic.phone);
  return html`<div class="help" role="group" aria-label=${words("help")}>
    ${dial ? html`<a class="help-item" href=${dial}>${icon("phone")}<span>${words("call_clinic")}</span></a>` : nothing}
    <button type="button" class="help-item" @click=${() => chat.send({ text: words("talk_to_staff_message") }, words("talk_to_staff_message"))}>
      ${icon("person")}<span>${words("talk_to_staff")}</span></button>
  </div>`;
}

/** Once an emergency was noticed, the call stays at the top, wherever the reader scrolls. */
function alarm({ conversation, words }) {
  const number = conversation.emergencyCall;
  if (!number) return nothing;
  return html`<div class="alarm" part="alarm">${icon("alert")}<span>${words("alarm")}</span>
    <a href=${telephone(number)}>${icon("phone")}<span>${words("call", { number })}</span></a></div>`;
}

/** A question of the chat's own: delete everything? still there? */
function question(host, chat) {
  const { words } = chat;
  if (chat.asking === "delete") {
    return html`<div class="confirm" role="group" aria-labelledby="question">
      <p id="question">${words("delete_question")}</p>
      <div class="actions">
        <button type="button" class="button button-danger" @click=${() => chat.forget()}>${words("delete_confirm")}</button>
        <button type="button" class="button button-quiet keep" @click=${() => keep(host, chat)}>${words("delete_cancel")}</button>
      </div></div>`;
  }
  if (chat.asking !== "idle") return nothing;
  return html`<div class="confirm" role="group" aria-labelledby="question">
    <p id="question">${words("idle_question")}</p>
    <div class="actions"><button type="button" class="button" @click=${() => chat.stay()}>${words("idle_stay")}</button></div></div>`;
}

async function keep(host, chat) {
  chat.ask(null);
  await host.updateComplete;
  host.renderRoot.querySelector(".forget").focus();
}

function foot(chat) {
  const { clinic, words } = chat;
  const number = clinic.emergency_number;
  const emergency = number
    ? html`<a class="foot-emergency" href=${telephone(number)}>${words("emergency_footer")}</a>`
    : html`<span class="foot-emergency">${words("emergency_unknown")}</span>`;
  return html`<div class="foot">${emergency}
    <button type="button" class="link forget" @click=${({ target }) => askToDelete(target, chat)}>${words("delete_data")}</button></div>`;
}

async function askToDelete(button, chat) {
  chat.ask("delete");
  const root = button.getRootNode();
  await root.host.updateComplete;
  root.querySelector(".keep")?.focus();
}
