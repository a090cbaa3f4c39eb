/** All style as constructable stylesheets, so that a strict content security policy needs no exception. */

import { unsafeCSS } from "lit";

import { BASE } from "./base.js";
import { FRAME } from "./frame.js";
import { INPUTS } from "./inputs.js";
import { PARTS } from "./parts.js";
import { OWN_COLOURS, TOKENS } from "./tokens.js";

/** A page may change what a rem is; inside the chat it is the reader's own font size, kept in --rem. */
const ownRem = (text) => text.replace(/(-?\d*\.?\d+)rem\b/g, "calc($1 * var(--rem, 16px))");

function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** The chat's stylesheets, in order. */
export const STYLES = [TOKENS, BASE, FRAME, PARTS, INPUTS].map((text) => unsafeCSS(ownRem(text)));

/** Put on top where the page's colours are refused. */
export const SAFE_TOKENS = sheet(OWN_COLOURS);

const ANNOUNCER = sheet(`
  .mesotherapy-chat-announcer { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`);

/** The announcer sits in the page; this hides it from sight only. */
export function announcerSheet() {
  if (!document.adoptedStyleSheets.includes(ANNOUNCER)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, ANNOUNCER];
}
