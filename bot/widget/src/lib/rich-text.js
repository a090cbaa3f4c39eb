/**
 * The little markup a part's text may hold: blank line = paragraph, "- " = list, **bold**, https addresses,
 * and the clinic's own telephone numbers, which become links. Everything else is a text node.
 */

import { html } from "lit";

import { telephone } from "./ids.js";

const BULLET = /^\s*(?:[-*•])\s+/;
const ADDRESS = String.raw`https:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]`;

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Where a text holds something to press: an address, or one of these numbers standing by itself. */
function linkPattern(numbers) {
  const known = numbers.filter(telephone).sort((one, other) => other.length - one.length)
    .map((number) => String.raw`(?<![\w-])${escaped(number)}(?![\w-])`);
  return new RegExp(`(${[ADDRESS, ...known].join("|")})`, "g");
}

function linked(text, numbers) {
  return text.split(linkPattern(numbers)).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (!piece.startsWith("https:")) return html`<a href=${telephone(piece)}>${piece}</a>`;
    if (!URL.canParse?.(piece)) return piece;
    const address = new URL(piece);
    return html`<a href=${address.href} target="_blank" rel="noopener noreferrer">${address.host}${address.pathname === "/" ? "" : address.pathname}</a>`;
  });
}

/** One line of text with **bold** and links. */
export function inline(text, numbers = []) {
  return String(text ?? "").split(/\*\*(.+?)\*\*/g).map((piece, index) =>
    index % 2 ? html`<strong>${linked(piece, numbers)}</strong>` : linked(piece, numbers));
}

/** The paragraphs and lists of a text. */
export function richText(text, numbers = []) {
  return blocksOf(text).map((block) => block.bullets
    ? html`<ul class="bullets">${block.bullets.map((line) => html`<li>${inline(line, numbers)}</li>`)}</ul>`
    : html`<p>${inline(block.line, numbers)}</p>`);
}

function blocksOf(text) {
  const blocks = [];
  for (const paragraph of String(text ?? "").split(/\n\s*\n/)) {
    let last = null;
    for (const line of paragraph.split("\n").filter((one) => one.trim())) {
      const bullet = BULLET.test(line);
      const words = line.replace(BULLET, "").trim();
      if (bullet && last?.bullets) last.bullets.push(words);
      else if (!bullet && last && !last.bullets) last.line += ` ${words}`;
      else blocks.push((last = bullet ? { bullets: [words] } : { line: words }));
    }
  }
  return blocks;
}

/** The same text without markup, on one line: for a screen reader, a file, a comparison. */
export function plainText(text) {
  return String(text ?? "").replace(/\*\*(.+?)\*\*/g, "$1").split("\n")
    .map((line) => line.replace(BULLET, "").trim()).filter(Boolean).join(" ");
}
