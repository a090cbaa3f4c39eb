/** The little markup a part's text may hold: blank line = paragraph, "- " = list, **bold**. Text nodes only. */

import { el } from "./dom.js";

const BULLET = /^\s*(?:[-*•])\s+/;

/** Text with **bold** as nodes. */
function inline(text) {
  return text.split(/\*\*(.+?)\*\*/g).map((piece, index) =>
    index % 2 ? el("strong", {}, piece) : document.createTextNode(piece));
}

/** The paragraphs and lists of a text. */
export function richText(text) {
  const nodes = [];
  for (const block of String(text ?? "").split(/\n\s*\n/)) {
    let list = null;
    let paragraph = null;
    for (const line of block.split("\n")) {
      if (!line.trim()) continue;
      if (BULLET.test(line)) {
        if (!list) nodes.push((list = el("ul", { class: "bullets" })));
        list.append(el("li", {}, ...inline(line.replace(BULLET, ""))));
        paragraph = null;
      } else if (paragraph) {
        paragraph.append(" ", ...inline(line.trim()));
      } else {
        nodes.push((paragraph = el("p", {}, ...inline(line.trim()))));
        list = null;
      }
    }
  }
  return nodes;
}

/** The same text for a screen reader's announcement: no markup, one line. */
export function plainText(text) {
  return String(text ?? "").replace(/\*\*(.+?)\*\*/g, "$1").split("\n")
    .map((line) => line.replace(BULLET, "").trim()).filter(Boolean).join(" ");
}
