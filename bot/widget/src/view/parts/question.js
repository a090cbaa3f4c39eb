/** What all questions share: the words around them, the quiet answers beside them, and the form they stand in. */

import { html, nothing } from "lit";

import { icon } from "../../lib/icons.js";
import { plainText, richText } from "../../lib/rich-text.js";
import { saidBy } from "../../model/conversation.js";

/** Whether two wordings are the same answer. */
export const same = (one, other) => String(one ?? "").trim().toLowerCase() === String(other ?? "").trim().toLowerCase();

/** What an option is called here: titles are cut short for small channels, the text is the whole of it. */
export const labelOf = ({ title, text }) => text || title;

/** The option that a patient's message picked: by its id, or by its words where they were typed. */
export function pickedOption(options, said) {
  if (!said) return undefined;
  if (said.choice) return options.find(({ id }) => id === said.choice);
  const words = saidBy(said);
  return options.find(({ title, text }) => same(words, title) || same(words, text));
}

/** The question itself is the paragraph in bold, else the first; what stands before and after it is smaller. */
export function splitLead(lead) {
  const blocks = String(lead ?? "").split(/\n\s*\n/).filter((block) => block.trim());
  const at = Math.max(0, blocks.findIndex((block) => /^\*\*[^*]+\*\*$/.test(block.trim())));
  return { before: blocks.slice(0, at).join("\n\n"), question: blocks[at] ?? "", after: blocks.slice(at + 1).join("\n\n") };
}

/** The smaller words above a question. */
export const before = (text) => (text ? html`<div class="before">${richText(text)}</div>` : nothing);

/** The smaller words below a question; `id` ties them to it. */
export const hint = (text, id, numbers) => (text ? html`<div class="hint" id="${id}-hint">${richText(text, numbers)}</div>` : nothing);

/** Buttons, each of which answers at once. After use they stay, and the chosen one is marked. */
export function buttonRow(options, style, { open, said, answer }) {
  const picked = pickedOption(options, said);
  return options.map((option) => {
    const chosen = option === picked;
    return html`<button type="button" class="choice ${style} ${chosen ? "is-chosen" : ""}" aria-disabled=${open ? nothing : "true"}
      @click=${() => open && answer({ choice: option.id }, labelOf(option))}>${chosen ? icon("check") : nothing}<span>${labelOf(option)}</span></button>`;
  });
}

/** "You chose: ..." in words, so that the mark is not all there is. */
export function chosenLine(text, { words }) {
  return text ? html`<p class="chosen">${words("you_chose", { value: text })}</p>` : nothing;
}

/** The quiet way past a question, and any other answer that is not one of its own kind. */
export function otherAnswers({ options, skip }, context) {
  const offered = [...(options ?? []), skip].filter(Boolean);
  return offered.length ? html`<div class="choices others">${buttonRow(offered, "choice-quiet", context)}</div>` : nothing;
}

/**
 * A question with a fieldset, a button below it, and room for a word when nothing was picked.
 * @param {Object} shape `fields`, `submit` (words of the button), `style`, `check()` (words of what is missing, else
 *   nothing), `send()`, `chosen` (what was answered, in words)
 */
export function questionForm(part, context, { fields, submit, style, check, send, chosen }) {
  const { id, open, memory, numbers } = context;
  const { before: above, question, after } = splitLead(part.text);
  const described = [after && `${id}-hint`, memory.problem && `${id}-problem`].filter(Boolean).join(" ");
  const onSubmit = (event) => {
    event.preventDefault();
    if (!open) return;
    memory.problem = check();
    if (memory.problem) context.say(memory.problem);
    else send();
    context.draw();
  };
  const others = otherAnswers(part, context);
  return html`<form class="part boxed ${style}" novalidate @submit=${onSubmit}>
    ${before(above)}
    <fieldset ?disabled=${!open} aria-describedby=${described || nothing}>
      <legend class="ask">${plainText(question)}</legend>${hint(after, id, numbers)}${fields}
    </fieldset>
    ${open && memory.problem ? html`<p class="problem" id="${id}-problem">${icon("alert")}<span>${memory.problem}</span></p>` : nothing}
    ${open || others !== nothing ? html`<div class="submit-row">${open ? html`<button type="submit" class="button">${submit}</button>` : nothing}${others}</div>` : nothing}
    ${chosenLine(chosen, context)}</form>`;
}
