/** The visit summary on paper or as a text file, made in the browser; nothing is sent anywhere. */

import { el } from "./dom.js";
import { plainText } from "./rich-text.js";

const PAPER = new CSSStyleSheet();
PAPER.replaceSync(`
  .mesotherapy-chat-paper { display: none; }
  @media print {
    body > :not(.mesotherapy-chat-paper) { display: none !important; }
    .mesotherapy-chat-paper { display: block; color: #000; background: #fff; font: 12pt/1.5 system-ui, sans-serif; }
    .mesotherapy-chat-paper h3 { font-size: 18pt; margin: 0 0 12pt; }
    .mesotherapy-chat-paper h4 { font-size: 12pt; margin: 12pt 0 2pt; break-after: avoid; }
    .mesotherapy-chat-paper ul { margin: 0; padding-left: 16pt; }
    .mesotherapy-chat-paper .note { margin-top: 18pt; padding-top: 8pt; border-top: 1px solid #000; }
  }`);

/** Print a copy of the summary, without the page around it. */
export function printSummary(paper) {
  if (!document.adoptedStyleSheets.includes(PAPER)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, PAPER];
  const copy = el("div", { class: "mesotherapy-chat-paper" }, ...[...paper.childNodes].map((node) => node.cloneNode(true)));
  document.body.append(copy);
  addEventListener("afterprint", () => copy.remove(), { once: true });
  print();
}

/** Offer the summary as a plain text file. */
export function saveSummary(title, { sections = [], note = "" }) {
  const blocks = sections.map(({ heading, lines = [] }) => [heading, ...lines.map((line) => `- ${plainText(line)}`)].join("\n"));
  const file = new Blob([[title, ...blocks, plainText(note)].filter(Boolean).join("\n\n"), "\n"], { type: "text/plain" });
  const address = URL.createObjectURL(file);
  el("a", { href: address, download: `${title.toLowerCase().replace(/[^\w]+/g, "-")}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
