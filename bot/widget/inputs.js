/**
 * The parts a patient can answer by clicking: choices, a scale, tick boxes. Each renderer returns
 * `{node, spoken, close}`; `close(said)` retires the control once something was said, and keeps it readable.
 * The composer takes a typed answer to the same question as well.
 */

import { el, freshId, icon } from "./dom.js";
import { plainText, richText } from "./rich-text.js";

const MOST_RADIOS = 11;

const same = (one, other) => String(one ?? "").trim().toLowerCase() === String(other ?? "").trim().toLowerCase();
/** The question itself is the paragraph in bold, else the first; what stands before and after it is smaller. */
function splitLead(lead) {
  const blocks = String(lead ?? "").split(/\n\s*\n/).filter((block) => block.trim());
  const at = Math.max(0, blocks.findIndex((block) => /^\*\*[^*]+\*\*$/.test(block.trim())));
  return { before: blocks.slice(0, at).join("\n\n"), question: blocks[at] ?? "", after: blocks.slice(at + 1).join("\n\n") };
}

const small = (className, text) => (text ? el("div", { class: className, id: freshId(className) }, ...richText(text)) : null);

/** What an option is called here: titles are cut short for small channels, the text is the whole of it. */
const labelOf = ({ title, text }) => text || title;

/** Buttons, each of which answers at once. Returns the nodes and how to retire them. */
function buttonRow(options, className, { words, answer }) {
  const chosen = el("p", { class: "chosen", hidden: true });
  const buttons = options.map((option) => {
    const button = el("button", { type: "button", class: className }, el("span", {}, labelOf(option)));
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") answer({ choice: option.id }, labelOf(option));
    });
    return button;
  });
  return {
    buttons,
    chosen,
    close(said) {
      buttons.forEach((button, index) => {
        button.setAttribute("aria-disabled", "true");
        const option = options[index];
        if (!same(said, option.title) && !same(said, option.text)) return;
        button.classList.add("is-chosen");
        button.prepend(icon("check"));
        chosen.textContent = words("you_chose", { choice: labelOf(option) });
        chosen.hidden = false;
      });
    },
  };
}

/** The quiet way past a question, and any other answer that is not one of its own kind. */
function otherAnswers({ options, skip }, context) {
  const offered = [...(options ?? []), skip].filter(Boolean);
  const row = buttonRow(offered, "choice choice-quiet", context);
  return { ...row, node: offered.length ? el("div", { class: "choices others" }, ...row.buttons) : null };
}

/** Pick one. `lead` is what stands above the buttons, "" for nothing. */
export function choiceGroup(lead, options, context, skip = null) {
  const { words } = context;
  const { before, question, after } = splitLead(lead);
  const heading = question ? el("div", { id: freshId("ask"), class: question.trim().endsWith("?") ? "ask" : "ask ask-plain" }, ...richText(question)) : null;
  const row = buttonRow(options, "choice", context);
  const others = otherAnswers({ skip }, context);
  const group = el("div", { class: "choices", role: "group" }, ...row.buttons);
  if (heading) group.setAttribute("aria-labelledby", heading.id);
  else group.setAttribute("aria-label", words("choices"));
  return {
    node: el("div", { class: heading ? "part part-choices boxed" : "part part-choices" },
      small("before", before), heading, small("hint", after), group, row.chosen, others.node, others.chosen),
    spoken: [plainText(lead), words("choices_follow", { count: options.length })].filter(Boolean).join(" "),
    close(said) {
      row.close(said);
      others.close(said);
    },
  };
}

/** Text that may come with buttons for the answers that need no typing. */
export function textWithAnswers(part, context) {
  const others = otherAnswers(part, context);
  const bubble = el("div", { class: "part bubble" }, ...richText(part.text), others.node, others.chosen);
  return { node: bubble, spoken: plainText(part.text), close: others.node ? others.close : undefined };
}

/** A question with a fieldset, a button below it, and room for a word when nothing was picked. */
function formPart(part, context, { fields, submit, className, onSubmit }) {
  const { before, question, after } = splitLead(part.text);
  const problem = el("p", { class: "problem", id: freshId("problem"), hidden: true });
  const hint = small("hint", after);
  const set = el("fieldset", { "aria-describedby": [hint?.id, problem.id].filter(Boolean).join(" ") },
    el("legend", { class: "ask" }, plainText(question)), hint, ...fields);
  const button = el("button", { type: "submit", class: "button" }, submit);
  const chosen = el("p", { class: "chosen", hidden: true });
  const others = otherAnswers(part, context);
  const form = el("form", { class: `part boxed ${className}`, novalidate: true },
    small("before", before), set, problem, el("div", { class: "submit-row" }, button, others.node), chosen, others.chosen);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.hidden = true;
    if (!set.disabled) onSubmit();
  });
  return {
    form,
    complain(text) {
      problem.replaceChildren(icon("alert"), text);
      problem.hidden = false;
      context.announce(text);
    },
    retire(said, text) {
      set.disabled = true;
      button.hidden = true;
      problem.hidden = true;
      chosen.textContent = text;
      chosen.hidden = !text;
      others.close(said);
    },
  };
}

/** A number from `min` to `max`: radio buttons where they fit, a number field where there are too many. */
export function scale(part, context) {
  const { words, answer } = context;
  const { min, max } = part;
  const [low, high] = [[part.low, min], [part.high, max]].map(([word, value]) => (word && !same(word, value) ? word : ""));
  if (max - min >= MOST_RADIOS) return numberField(part, context);
  const name = freshId("scale");
  const radios = [];
  const cells = [];
  for (let value = min; value <= max; value += 1) {
    const end = value === min ? low : value === max ? high : "";
    const radio = el("input", { type: "radio", name, value });
    radios.push(radio);
    cells.push(el("label", { class: "step" }, radio,
      el("span", { class: "step-number" }, value), end && el("span", { class: "visually-hidden" }, `, ${end}`)));
  }
  const ends = (low || high) && el("p", { class: "ends", "aria-hidden": "true" },
    el("span", {}, low && `${min}: ${low}`), el("span", {}, high && `${max}: ${high}`));
  const view = formPart(part, context, {
    className: "part-scale", submit: words("send"), fields: [el("div", { class: "steps" }, ...cells), ends].filter(Boolean),
    onSubmit() {
      const picked = radios.find((radio) => radio.checked);
      if (picked) answer({ text: picked.value }, picked.value);
      else view.complain(words("choose_number"));
    },
  });
  return {
    node: view.form,
    spoken: [plainText(part.text), low && `${min}: ${low}.`, high && `${max}: ${high}.`].filter(Boolean).join(" "),
    close(said) {
      for (const radio of radios) radio.checked = same(said, radio.value);
      view.retire(said, radios.some((radio) => radio.checked) ? words("you_chose", { choice: said.trim() }) : "");
    },
  };
}

function numberField(part, context) {
  const { words, answer } = context;
  const { min, max } = part;
  const input = el("input", { type: "text", inputmode: "numeric", autocomplete: "off", class: "number", maxlength: 4 });
  const label = el("label", { class: "number-label" }, el("span", {}, words("number_label", { min, max })), input);
  const view = formPart(part, context, {
    className: "part-scale", submit: words("send"), fields: [label],
    onSubmit() {
      const value = input.value.trim();
      if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) answer({ text: value }, value);
      else view.complain(words("number_range", { min, max }));
    },
  });
  return {
    node: view.form,
    spoken: plainText(part.text),
    close(said) {
      input.value = /^\s*\d+\s*$/.test(said ?? "") ? said.trim() : "";
      view.retire(said, input.value && words("you_chose", { choice: input.value }));
    },
  };
}

/** Tick boxes. The "none" option and the others rule each other out. */
export function multi(part, context) {
  const { words, answer } = context;
  const none = part.none_option || null;
  const known = part.options.some(({ id }) => id === none);
  const options = none && !known ? [...part.options, { id: none, title: words("none_of_these"), text: "" }] : part.options;
  const boxes = options.map((option) => el("input", { type: "checkbox", value: option.id }));
  const rows = options.map((option, index) =>
    el("label", { class: option.id === none ? "tick tick-none" : "tick" }, boxes[index], el("span", {}, labelOf(option))));
  const titles = () => options.filter((_, index) => boxes[index].checked).map(({ title }) => title).join(", ");
  const view = formPart({ ...part, options: [] }, context, {
    className: "part-multi", submit: words("done"), fields: [el("div", { class: "ticks" }, ...rows)],
    onSubmit() {
      const picked = boxes.filter((box) => box.checked).map((box) => box.value);
      if (picked.length) answer({ choices: picked }, titles());
      else view.complain(words("choose_any"));
    },
  });
  view.form.addEventListener("change", ({ target }) => {
    if (!target.checked) return;
    for (const box of boxes) if (box !== target && (target.value === none || box.value === none)) box.checked = false;
  });
  return {
    node: view.form,
    spoken: `${plainText(part.text)} ${words("choices_follow", { count: options.length })}`,
    close(said) {
      const list = `, ${String(said ?? "").toLowerCase()}, `; // titles may hold commas themselves
      options.forEach(({ title, text }, index) => {
        boxes[index].checked = [title, text].some((name) => name && list.includes(`, ${name.toLowerCase()}, `));
      });
      view.retire(said, titles() && words("you_chose", { choice: titles() }));
    },
  };
}
