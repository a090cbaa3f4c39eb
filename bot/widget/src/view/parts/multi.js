/** Tick any number. "None of these" and the others rule each other out. */

import { html } from "lit";
import { live } from "lit/directives/live.js";

import { saidBy } from "../../model/conversation.js";
import { labelOf, pickedOption, questionForm } from "./question.js";

/** The tick boxes. */
export function multi(part, context) {
  const { open, memory, words, answer } = context;
  const none = part.none_option || null;
  const known = part.options.some(({ id }) => id === none);
  const options = none && !known ? [...part.options, { id: none, title: words("none_of_these"), text: "" }] : part.options;
  memory.picked ??= new Set();
  const ticked = open ? memory.picked : tickedIn(options, context.said);
  const titles = () => options.filter(({ id }) => ticked.has(id)).map(({ title }) => title).join(", ");
  const skipped = pickedOption([part.skip].filter(Boolean), context.said);
  const onChange = (option, on) => {
    memory.problem = "";
    if (!on) memory.picked.delete(option.id);
    else if (option.id === none) memory.picked = new Set([none]);
    else memory.picked.add(option.id).delete(none);
    context.draw();
  };
  return questionForm({ ...part, options: [] }, context, {
    style: "part-multi", submit: words("done"), chosen: open ? "" : titles() || (skipped && labelOf(skipped)),
    fields: html`<div class="ticks">${options.map((option) => html`<label class="tick ${option.id === none ? "tick-none" : ""}"><input
      type="checkbox" value=${option.id} .checked=${live(ticked.has(option.id))}
      @change=${({ target }) => onChange(option, target.checked)}><span>${labelOf(option)}</span></label>`)}</div>`,
    check: () => (memory.picked.size ? "" : words("choose_any")),
    send: () => answer({ choices: options.filter(({ id }) => memory.picked.has(id)).map(({ id }) => id) }, titles()),
  });
}

/** What a message ticked: by ids where this page sent it, else by its words, whose titles may hold commas themselves. */
function tickedIn(options, said) {
  if (said?.choices) return new Set(said.choices);
  const list = `, ${saidBy(said).toLowerCase()}, `;
  return new Set(options.filter(({ title, text }) => [title, text].some((name) => name && list.includes(`, ${name.toLowerCase()}, `))).map(({ id }) => id));
}
