/** Pick one of several: buttons in a group that has a name. The composer takes a typed answer as well. */

import { html, nothing } from "lit";

import { richText } from "../../lib/rich-text.js";
import { before, buttonRow, chosenLine, hint, labelOf, otherAnswers, pickedOption, splitLead } from "./question.js";

/** A question with its choices, and the quiet way past it. */
export function choices(part, context) {
  const { id, numbers, words, said } = context;
  const { before: above, question, after } = splitLead(part.text);
  const options = part.options ?? [];
  const asks = question.trim().replace(/\*\*$/, "").endsWith("?");
  const picked = pickedOption([...options, ...(part.skip ? [part.skip] : [])], said);
  return html`<div class="part part-choices ${question ? "boxed" : ""}">
    ${before(above)}
    ${question ? html`<div class="ask ${asks ? "" : "ask-plain"}" id="${id}-ask">${richText(question, numbers)}</div>` : nothing}
    ${hint(after, id, numbers)}
    <div class="choices" role="group" aria-labelledby=${question ? `${id}-ask` : nothing} aria-label=${question ? nothing : words("choices")}>
      ${buttonRow(options, "", context)}</div>
    ${otherAnswers({ skip: part.skip }, context)}
    ${chosenLine(picked && labelOf(picked), context)}</div>`;
}

/** Text that may come with buttons for the answers that need no typing. */
export function textWithAnswers(part, context) {
  const others = [...(part.options ?? []), part.skip].filter(Boolean);
  const picked = pickedOption(others, context.said);
  return html`<div class="part bubble" lang=${part.lang || nothing} dir=${part.lang ? "auto" : nothing}>
    ${richText(part.text, context.numbers)}${otherAnswers(part, context)}${chosenLine(picked && labelOf(picked), context)}</div>`;
}
