/** The visit summary: to read, print (or save as PDF from the print dialog), save as text, or copy. */

import { html, nothing } from "lit";

import { copyPaper, printPaper, savePaper } from "../../lib/paper.js";
import { inline, richText } from "../../lib/rich-text.js";
import { chart } from "./chart.js";

/** The summary on a sheet of its own, and what can be done with it. */
export function summary(part, context) {
  const { id, words, numbers, say, draw, memory } = context;
  const copy = async () => {
    memory.copied = words((await copyPaper(part)) ? "copied" : "copy_failed");
    say(memory.copied);
    draw();
  };
  return html`<div class="part summary" part="summary">
    <section class="paper" aria-labelledby="${id}-title"><h3 id="${id}-title">${part.title}</h3>
      ${(part.sections ?? []).map(({ heading, lines }) => html`<div class="summary-section">${heading ? html`<h4>${heading}</h4>` : nothing}
        <ul>${(lines ?? []).map((line) => html`<li>${inline(line, numbers)}</li>`)}</ul></div>`)}
      ${part.chart ? chart(part.chart, context) : nothing}
      ${part.note ? html`<div class="note">${richText(part.note)}</div>` : nothing}</section>
    <div class="actions">
      <button type="button" class="button" @click=${({ target }) => printPaper(target.closest(".summary").querySelector(".paper"))}>${words("print")}</button>
      <button type="button" class="button button-quiet" @click=${() => savePaper(part)}>${words("save_text")}</button>
      <button type="button" class="button button-quiet" @click=${copy}>${words("copy")}</button></div>
    <p class="hint">${memory.copied || words("print_hint")}</p></div>`;
}
