/** The chat's frame: launcher, header with its menu, banner, confirmation, composer, footer. No conversation in it. */

import { el, icon, telephone } from "./dom.js";

const MAX_MESSAGE = 1000;
const MAX_ROWS = 5;

export class Panel {
  #handlers;
  #nodes = {};

  /**
   * @param {HTMLElement} log the transcript's element
   * @param {Object} handlers `toggle()`, `close()`, `submit(text)`, `talkToStaff()`, `forget()`
   */
  constructor(log, handlers) {
    this.#handlers = handlers;
    this.#build(log);
  }

  get root() { return this.#nodes.root; }
  get launcher() { return this.#nodes.launcher; }
  get panel() { return this.#nodes.panel; }
  get input() { return this.#nodes.input; }
  get title() { return this.#nodes.title; }

  /** Put all words in place. `clinic` holds `phone` and `emergency_number`; either may be unknown. */
  setWords(words, clinic) {
    const nodes = this.#nodes;
    const emergency = clinic.emergency_number;
    nodes.root.setAttribute("aria-label", words("launcher"));
    nodes.launcherText.textContent = words("launcher");
    nodes.title.textContent = words("title");
    nodes.subtitle.textContent = words("subtitle");
    nodes.menuButton.setAttribute("aria-label", words("menu"));
    nodes.closeButton.setAttribute("aria-label", words("close"));
    nodes.staff.replaceChildren(icon("person"), words("talk_to_staff"));
    nodes.forget.replaceChildren(icon("trash"), words("delete_data"));
    nodes.phone.replaceChildren(icon("phone"), words("call_clinic", { phone: clinic.phone }));
    nodes.phone.href = telephone(clinic.phone) ?? "#";
    nodes.phone.parentElement.hidden = !telephone(clinic.phone);
    nodes.banner.textContent = emergency ? words("offline", { emergency_number: emergency }) : words("offline_unknown");
    nodes.question.textContent = words("delete_question");
    nodes.yes.textContent = words("delete_confirm");
    nodes.no.textContent = words("delete_cancel");
    nodes.inputLabel.textContent = words("composer_label");
    nodes.input.placeholder = words("placeholder");
    nodes.send.setAttribute("aria-label", words("send"));
    nodes.foot.replaceChildren(emergency
      ? el("a", { href: telephone(emergency) }, words("emergency_footer", { emergency_number: emergency }))
      : words("emergency_unknown"));
  }

  /** Show or hide the panel. On a small screen it covers the page, so it is a modal dialog there. */
  show(open, modal) {
    const { panel, launcher } = this.#nodes;
    panel.hidden = !open;
    panel.setAttribute("role", modal ? "dialog" : "region");
    if (modal) panel.setAttribute("aria-modal", "true");
    else panel.removeAttribute("aria-modal");
    launcher.setAttribute("aria-expanded", String(open));
    this.#showMenu(false);
  }

  /** Show how many messages came while the chat was closed; "" for none. */
  badge(text) {
    this.#nodes.badge.textContent = text;
    this.#nodes.badge.hidden = !text;
  }

  /** Show or hide the offline banner. Returns its words. */
  offline(on) {
    this.#nodes.banner.hidden = !on;
    return this.#nodes.banner.textContent;
  }

  /** Step back one level on Escape. Returns false when nothing was open inside the panel. */
  escape() {
    if (!this.#nodes.menu.hidden) return this.#showMenu(false), this.#nodes.menuButton.focus(), true;
    if (!this.#nodes.confirm.hidden) return this.#confirm(false), true;
    return false;
  }

  /** Keep Tab inside the panel; used while it is modal. */
  trap(event, active) {
    const stops = [...this.#nodes.panel.querySelectorAll("a[href], button, textarea, input, summary, [tabindex='0']")]
      .filter((node) => !node.matches(":disabled") && node.getClientRects().length);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (active !== edge && !(event.shiftKey && active === this.#nodes.title)) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }

  #showMenu(on) {
    this.#nodes.menu.hidden = !on;
    this.#nodes.menuButton.setAttribute("aria-expanded", String(on));
  }

  #confirm(on) {
    this.#nodes.confirm.hidden = !on;
    (on ? this.#nodes.no : this.#nodes.menuButton).focus();
  }

  #build(log) {
    const nodes = this.#nodes;
    const handlers = this.#handlers;
    const fromMenu = (action) => () => { this.#showMenu(false); action(); };
    nodes.launcherText = el("span");
    nodes.badge = el("span", { class: "badge", hidden: true });
    nodes.launcher = el("button", { type: "button", class: "launcher", part: "launcher", "aria-expanded": "false", "aria-controls": "panel",
      on: { click: handlers.toggle } }, icon("chat"), nodes.launcherText, nodes.badge);

    nodes.title = el("h2", { id: "title", tabindex: "-1" });
    nodes.subtitle = el("p");
    nodes.staff = el("button", { type: "button", on: { click: fromMenu(handlers.talkToStaff) } });
    nodes.forget = el("button", { type: "button", on: { click: fromMenu(() => this.#confirm(true)) } });
    nodes.phone = el("a", { on: { click: fromMenu(() => {}) } });
    nodes.menu = el("ul", { class: "menu", id: "menu", hidden: true },
      el("li", {}, nodes.staff), el("li", {}, nodes.phone), el("li", {}, nodes.forget));
    nodes.menuButton = el("button", { type: "button", class: "icon-button", "aria-expanded": "false", "aria-controls": "menu",
      on: { click: () => this.#showMenu(nodes.menu.hidden) } }, icon("menu"));
    nodes.closeButton = el("button", { type: "button", class: "icon-button", on: { click: handlers.close } }, icon("close"));
    const head = el("div", { class: "head", part: "header" },
      el("div", { class: "head-text" }, nodes.title, nodes.subtitle), nodes.menuButton, nodes.menu, nodes.closeButton);
    nodes.banner = el("p", { class: "banner", hidden: true });

    nodes.question = el("p", { id: "delete-question" });
    nodes.yes = el("button", { type: "button", class: "button button-danger", on: { click: () => { this.#confirm(false); handlers.forget(); } } });
    nodes.no = el("button", { type: "button", class: "button button-quiet", on: { click: () => this.#confirm(false) } });
    nodes.confirm = el("div", { class: "confirm", role: "group", "aria-labelledby": "delete-question", hidden: true },
      nodes.question, el("div", { class: "actions" }, nodes.yes, nodes.no));

    nodes.inputLabel = el("label", { class: "visually-hidden", for: "message" });
    nodes.input = el("textarea", { id: "message", rows: "1", maxlength: MAX_MESSAGE, enterkeyhint: "send", autocomplete: "off" });
    nodes.send = el("button", { type: "submit", class: "icon-button send" }, icon("send"));
    const composer = el("form", { class: "composer", part: "composer" }, nodes.inputLabel, nodes.input, nodes.send);
    composer.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    nodes.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    nodes.input.addEventListener("input", () => this.#fit());
    nodes.foot = el("p", { class: "foot" });
    const dock = el("div", { class: "dock" }, nodes.confirm, composer, nodes.foot);
    nodes.panel = el("section", { class: "panel", part: "panel", id: "panel", role: "region", "aria-labelledby": "title", hidden: true },
      head, nodes.banner, log, dock);
    nodes.panel.addEventListener("click", ({ target }) => {
      if (!nodes.menu.contains(target) && !nodes.menuButton.contains(target)) this.#showMenu(false);
    });
    nodes.root = el("aside", {}, nodes.launcher, nodes.panel);
  }

  #submit() {
    const text = this.#nodes.input.value.trim();
    this.#nodes.input.focus();
    if (!text) return;
    this.#nodes.input.value = "";
    this.#fit();
    this.#handlers.submit(text);
  }

  /** Grow with the text where the browser does not do it by itself. */
  #fit() {
    if (CSS.supports("field-sizing", "content")) return;
    const { input } = this.#nodes;
    input.rows = 1;
    while (input.rows < MAX_ROWS && input.scrollHeight > input.clientHeight) input.rows += 1;
  }
}
