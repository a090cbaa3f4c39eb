/**
 * <mesotherapy-chat server="" lang="en">: the clinic's chat, as one tag on any page.
 *
 * What stands inside the tag is shown where scripts do not run. Links marked `data-emergency` and `data-phone`
 * in it also give the numbers shown before the server has answered.
 * Attributes: `server` address of the server, empty for the page's own; `label` words of the button; `lang`, `dir`;
 * `theme` light or dark where the page has one only; `display="page"` fills its place and has no button; `kiosk`
 * locks after 15 idle minutes.
 * Methods: `open()`, `close()`. Events (bubbling): `chat-open`, `chat-close`, `chat-config` with the clinic in `detail`.
 */

import { LitElement, nothing } from "lit";

import { Controller } from "./controller.js";
import { tooClose } from "./lib/contrast.js";
import { SAFE_TOKENS, STYLES, announcerSheet } from "./style/sheets.js";
import { frame } from "./view/frame.js";

const SMALL = matchMedia("(max-width: 479px)");
const DARK = matchMedia("(prefers-color-scheme: dark)");
const NEAR_END_PX = 80;
const MARGIN_PX = 16;
const STOPS = "a[href], button, textarea, input, summary, [tabindex='0']";

export class MesotherapyChat extends LitElement {
  static styles = STYLES;

  chat = null;
  isOpen = false;
  menuOpen = false;
  #viewport = new CSSStyleSheet();
  #scroll = null; // where to go once the next drawing is done: an item's key, or "end"
  #redraw = () => this.draw();
  #recheck = () => this.#checkTheme();
  #follow = () => this.#followViewport();
  #uncover = (event) => this.#uncoverPage(event);

  connectedCallback() {
    super.connectedCallback();
    announcerSheet();
    const written = (mark) => this.querySelector(`a[${mark}]`)?.textContent.trim();
    this.chat ??= new Controller(this, {
      server: this.getAttribute("server") ?? "",
      language: this.lang || "en",
      kiosk: this.hasAttribute("kiosk"),
      clinic: { phone: written("data-phone"), emergency_number: written("data-emergency") },
    });
    SMALL.addEventListener("change", this.#redraw);
    DARK.addEventListener("change", this.#recheck);
    visualViewport?.addEventListener("resize", this.#follow);
    document.addEventListener("keydown", this.#uncover);
    if (this.fillsPage || this.chat.canResume) this.#show();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.chat.stop();
    this.chat = null;
    this.querySelector(".mesotherapy-chat-announcer")?.remove();
    this.isOpen = false;
    SMALL.removeEventListener("change", this.#redraw);
    DARK.removeEventListener("change", this.#recheck);
    visualViewport?.removeEventListener("resize", this.#follow);
    document.removeEventListener("keydown", this.#uncover);
  }

  /** Whether the chat fills its place on the page instead of floating above it. */
  get fillsPage() {
    return this.getAttribute("display") === "page";
  }

  /** Whether the panel covers the page and keeps the focus. */
  get isModal() {
    return SMALL.matches && !this.fillsPage;
  }

  /** Open the chat and move into it: to the field, or on a small screen to the title, where no keyboard pops up. */
  async open() {
    if (!this.isOpen) this.#show();
    await this.updateComplete;
    (SMALL.matches ? this.#find("#title") : this.#find("#message")).focus();
  }

  /** Close the chat; the focus goes back to the button that opens it, unless it is elsewhere on the page. */
  async close({ keepFocus = false } = {}) {
    if (this.fillsPage || !this.isOpen) return;
    this.isOpen = false;
    this.menuOpen = false;
    this.chat.shown(false);
    this.draw();
    await this.updateComplete;
    if (!keepFocus) this.#find(".launcher").focus();
    this.dispatchEvent(new CustomEvent("chat-close", { bubbles: true }));
  }

  /** Draw anew what has changed. */
  draw() {
    this.requestUpdate();
  }

  render() {
    return this.chat ? frame(this, this.chat) : nothing; // taken off the page while a drawing was due
  }

  firstUpdated() {
    // The page may have changed what a rem is; ours is the reader's own font size.
    const root = this.#find(".root");
    root.style.fontSize = "medium";
    const size = getComputedStyle(root).fontSize;
    root.style.fontSize = "";
    const base = new CSSStyleSheet();
    base.replaceSync(`.root { --rem: ${size}; }`);
    this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, base, this.#viewport];
    this.#checkTheme();
  }

  updated() {
    if (!this.#scroll || !this.isOpen) return;
    const target = this.#scroll;
    this.#scroll = null;
    const scroller = this.#scroller;
    if (target === "end") {
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
      return;
    }
    const node = this.#find(`[data-key="${target}"]`);
    if (!node) return;
    const top = node.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - MARGIN_PX;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollTo({ top, behavior: calm ? "instant" : "smooth" });
  }

  reveal(key) {
    this.#scroll = key;
    this.draw();
  }

  revealEnd() {
    this.reveal("end");
  }

  /** Whether the reader looks at the latest words. */
  get isAtEnd() {
    if (!this.isOpen || !this.#find(".log")) return true;
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  focusComposer() {
    this.#find("#message")?.focus({ preventScroll: true });
  }

  /** Open or close the menu; closing gives the focus back where it came from. */
  showMenu(on) {
    this.menuOpen = on;
    this.draw();
  }

  /** Keys that work anywhere in the panel: Escape steps back one level, Tab stays inside while the panel is modal. */
  onKey(event) {
    if (event.key === "Tab" && this.isModal) this.#trap(event);
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    if (this.menuOpen) {
      this.showMenu(false);
      this.#find(".menu-button").focus();
    } else if (this.chat.asking === "delete") {
      this.chat.ask(null);
      this.#find(".forget").focus();
    } else this.close();
  }

  /** Escape outside the chat takes the panel away where it lies over what has the focus (WCAG 2.4.11). */
  #uncoverPage({ key, target, defaultPrevented }) {
    if (key !== "Escape" || defaultPrevented || !this.isOpen || this.contains(target) || !target.getBoundingClientRect) return;
    const [over, under] = [this.#find(".panel"), target].map((node) => node.getBoundingClientRect());
    const apart = over.right <= under.left || under.right <= over.left || over.bottom <= under.top || under.bottom <= over.top;
    if (!apart) this.close({ keepFocus: true });
  }

  #show() {
    this.isOpen = true;
    this.chat.shown(true);
    this.revealEnd();
    this.dispatchEvent(new CustomEvent("chat-open", { bubbles: true }));
  }

  #trap(event) {
    const stops = [...this.#find(".panel").querySelectorAll(STOPS)].filter((node) => !node.matches(":disabled") && node.getClientRects().length);
    const active = this.shadowRoot.activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (active !== edge && !(event.shiftKey && active === this.#find("#title"))) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }

  /** A theme that cannot be read is refused as a whole: the chat's own colours stand in. */
  #checkTheme() {
    const probe = this.#find(".root");
    const sheets = this.shadowRoot.adoptedStyleSheets.filter((one) => one !== SAFE_TOKENS);
    this.shadowRoot.adoptedStyleSheets = sheets;
    const faults = tooClose(probe);
    this.toggleAttribute("theme-refused", faults.length > 0);
    if (!faults.length) return;
    this.shadowRoot.adoptedStyleSheets = [...sheets, SAFE_TOKENS];
    console.warn(`mesotherapy-chat: these colours are too close to be read, so its own are used: ${faults.join(", ")}`);
  }

  /** A phone's keyboard shrinks the visible part of the page; the panel follows it. */
  #followViewport() {
    this.#viewport.replaceSync(`.root { --viewport-height: ${Math.round(visualViewport.height)}px; }`);
  }

  /** What scrolls: the log, or on a very low screen the panel around it. */
  get #scroller() {
    const log = this.#find(".log");
    return log.scrollHeight > log.clientHeight + 1 ? log : log.parentElement;
  }

  #find(selector) {
    return this.renderRoot?.querySelector(selector);
  }
}
