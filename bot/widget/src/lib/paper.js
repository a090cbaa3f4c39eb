/** The visit summary on paper, as a text file, or on the clipboard; made in the browser, nothing is sent anywhere. */

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
    .mesotherapy-chat-paper svg { width: 10cm; overflow: visible; }
    .mesotherapy-chat-paper rect { fill: #fff; stroke: #000; }
    .mesotherapy-chat-paper .chart-bar { fill: #999; }
    .mesotherapy-chat-paper .chart-now { fill: #000; }
    .mesotherapy-chat-paper .ends { display: none; }
    .mesotherapy-chat-paper figure { margin: 12pt 0; break-inside: avoid; }
    .mesotherapy-chat-paper .note { margin-top: 18pt; padding-top: 8pt; border-top: 1px solid #000; }
  }`);

/** Print a copy of the summary, without the page around it. The browser's print dialog also saves as PDF. */
export function printPaper(paper) {
  if (!document.adoptedStyleSheets.includes(PAPER)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, PAPER];
  const copy = document.createElement("div");
  copy.className = "mesotherapy-chat-paper";
  copy.append(...[...paper.children].map((node) => node.cloneNode(true)));
  document.body.append(copy);
  addEventListener("afterprint", () => copy.remove(), { once: true });
  print();
}

/** The summary as plain text. */
export function asText({ title, sections = [], note = "" }) {
  const blocks = sections.map(({ heading, lines = [] }) => [heading, ...lines.map((line) => `- ${plainText(line)}`)].join("\n"));
  return `${[title, ...blocks, plainText(note)].filter(Boolean).join("\n\n")}\n`;
}

/** Offer the summary as a plain text file. */
export function savePaper(part) {
  const address = URL.createObjectURL(new Blob([asText(part)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${part.title.toLowerCase().replace(/[^\w]+/g, "-")}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Put the summary on the clipboard. Resolves to whether it worked: a page without https may not. */
export async function copyPaper(part) {
  try {
    await navigator.clipboard.writeText(asText(part));
    return true;
  } catch {
    return false;
  }
}
