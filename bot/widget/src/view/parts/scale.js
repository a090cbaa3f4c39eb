/** A number: eleven radio buttons for 0 to 10, with words at both ends; a field where there are too many. */

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";

import { saidBy } from "../../model/conversation.js";
import { labelOf, pickedOption, questionForm, same } from "./question.js";

const MOST_RADIOS = 11;

/** The scale, or the field. */
export function scale(part, context) {
  return part.max - part.min >= MOST_RADIOS ? numberField(part, context) : radios(part, context);
}

/** What was answered, in words: a number, or the quiet answer that was pressed instead. */
function answered(part, { said }) {
  const other = pickedOption([...(part.options ?? []), part.skip].filter(Boolean), said);
  const words = saidBy(said);
  return other ? labelOf(other) : /^\d{1,4}$/.test(words) ? words : "";
}

function radios(part, context) {
  const { id, open, memory, words, answer } = context;
  const { min, max } = part;
  const [low, high] = [[part.low, min], [part.high, max]].map(([word, value]) => (word && !same(word, value) ? word : ""));
  const chosen = answered(part, context);
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index).map((value) => {
    const end = value === min ? low : value === max ? high : "";
    const checked = open ? memory.picked === value : same(chosen, value);
    return html`<label class="step"><input type="radio" name="${id}-scale" value=${value} .checked=${live(checked)}
      @change=${() => { memory.picked = value; memory.problem = ""; context.draw(); }}><span class="step-number">${value}</span>${end ? html`<span class="visually-hidden">, ${end}</span>` : nothing}</label>`;
  });
  const ends = low || high ? html`<p class="ends" aria-hidden="true"><span>${low && `${min}: ${low}`}</span><span>${high && `${max}: ${high}`}</span></p>` : nothing;
  return questionForm(part, context, {
    style: "part-scale", submit: words("send"), chosen,
    fields: html`<div class="steps">${steps}</div>${ends}`,
    check: () => (memory.picked === undefined ? words("choose_number") : ""),
    send: () => answer({ text: String(memory.picked) }, String(memory.picked)),
  });
}

function numberField(part, context) {
  const { open, memory, words, answer } = context;
  const { min, max } = part;
  const chosen = answered(part, context);
  const value = () => (memory.typed ?? "").trim();
  return questionForm(part, context, {
    style: "part-scale", submit: words("send"), chosen,
    fields: html`<label class="number-label"><span>${words("number_label", { low: min, high: max })}</span><input type="text" class="number"
      inputmode="numeric" autocomplete="off" maxlength="4" .value=${live(open ? memory.typed ?? "" : chosen)}
      @input=${({ target }) => { memory.typed = target.value; }}></label>`,
    check: () => (/^\d+$/.test(value()) && Number(value()) >= min && Number(value()) <= max ? "" : words("number_range", { low: min, high: max })),
    send: () => answer({ text: value() }, value()),
  });
}
