/**
 * One renderer per type of part. Each returns `{node, spoken, close?, alert?}`: what is shown, what a screen
 * reader hears, how the control is retired, and whether it must interrupt. Text nodes only.
 */

import { el, freshId, icon, telephone } from "./dom.js";
import { choiceGroup, multi, scale, textWithAnswers } from "./inputs.js";
import { printSummary, saveSummary } from "./print.js";
import { plainText, richText } from "./rich-text.js";

const EVIDENCE = ["none", "hypothesis", "limited", "strong"];

const RENDERERS = { text: textWithAnswers, answer, choices, scale, multi, emergency, summary, status };

/**
 * Render one part; null for a type this version does not know.
 * @param {Object} part `{type, ...}` as the server sends it
 * @param {Object} context `words(key, values)`, `answer(body, label)` to reply, `announce(text)`
 */
export function renderPart(part, context) {
  return RENDERERS[part?.type]?.(part, context) ?? null;
}

function status(part) {
  return { node: el("div", { class: "part status" }, icon("info"), el("div", {}, ...richText(part.text))), spoken: plainText(part.text) };
}

function choices(part, context) {
  return choiceGroup(part.text, part.options ?? [], context, part.skip);
}

function emergency(part, { words }) {
  const dial = telephone(part.call);
  return {
    alert: true,
    spoken: [part.text, part.detail].map(plainText).filter(Boolean).join(" "),
    node: el("div", { class: "part emergency" },
      el("div", { class: "emergency-action" }, icon("alert"), el("div", {}, ...richText(part.text))),
      dial && el("a", { class: "emergency-call", href: dial }, icon("phone"), el("span", {}, words("call", { number: part.call }))),
      part.detail && el("div", { class: "emergency-detail" }, ...richText(part.detail))),
  };
}

/** A labelled band of the answer card. */
function band(kind, symbol, label, content) {
  if (!content) return null;
  return el("div", { class: `band band-${kind}` },
    el("h3", { class: "band-label" }, symbol && icon(symbol), el("span", {}, label)), ...richText(content));
}

/**
 * The answer card. A myth is met fact first, then the myth once and flagged, then why it misleads. A plain
 * question is answered first; a belief that is common around it follows as a note.
 */
function answer(part, context) {
  const label = (key) => part.labels?.[key] || context.words(key);
  const isMyth = part.framing === "myth";
  const mythLabel = isMyth ? label("myth") : label("myth_note");
  const fact = part.framing || !part.fact ? band("fact", "check", label("fact"), part.fact) : el("div", { class: "lead" }, ...richText(part.fact));
  const myth = band("myth", isMyth ? "cross" : null, mythLabel, part.myth);
  const why = part.myth ? band("why", null, label("why"), part.why) : null;
  const body = part.body ? el("div", { class: "body" }, ...richText(part.body)) : null;
  const foot = [evidence(part), sources(part, label("sources"))].filter(Boolean);
  const card = el("div", { class: "part card" }, ...(isMyth ? [fact, myth, why, body] : [fact, body, myth, why]),
    foot.length && el("div", { class: "card-foot" }, ...foot));
  const next = part.next?.length ? choiceGroup("", part.next, context) : null;

  const said = { fact: part.fact, myth: part.myth && `${mythLabel}: ${part.myth}`, why: part.myth && part.why, body: part.body };
  if (isMyth) said.fact = `${label("fact")}: ${part.fact}`;
  const order = isMyth ? ["fact", "myth", "why", "body"] : ["fact", "body", "myth", "why"];
  return {
    node: next ? el("div", { class: "part-answer" }, card, next.node) : card,
    spoken: [...order.map((key) => plainText(said[key])), part.evidence_label, next?.spoken].filter(Boolean).join(" "),
    close: next?.close,
  };
}

/** How strong the evidence is, in words; three marks repeat it where an effect is claimed. */
function evidence({ evidence: level, evidence_label: label }) {
  if (!label) return null;
  const strength = EVIDENCE.indexOf(level);
  const marks = [1, 2, 3].map((mark) => el("span", { class: mark <= strength ? "mark mark-on" : "mark" }));
  const meter = strength > 0 && el("span", { class: "marks", "aria-hidden": "true" }, ...marks);
  return el("p", { class: "evidence" }, meter, el("span", {}, label));
}

function sources({ source_notes: notes }, label) {
  if (!notes?.length) return null;
  const items = notes.map(({ claim, section }) =>
    el("li", {}, el("span", { class: "claim" }, claim), section && el("span", { class: "section" }, section)));
  return el("details", { class: "sources" }, el("summary", {}, label), el("ul", {}, ...items));
}

function summary(part, { words }) {
  const title = part.title || words("summary");
  const heading = freshId("summary");
  const sections = (part.sections ?? []).map(({ heading: name, lines }) =>
    el("div", { class: "summary-section" }, name && el("h4", {}, name),
      el("ul", {}, ...(lines ?? []).map((line) => el("li", {}, ...richText(line).flatMap((node) => [...node.childNodes]))))));
  const paper = el("section", { class: "paper", "aria-labelledby": heading },
    el("h3", { id: heading }, title), ...sections, part.note && el("div", { class: "note" }, ...richText(part.note)));
  const actions = el("div", { class: "actions" },
    el("button", { type: "button", class: "button", on: { click: () => printSummary(paper) } }, words("print")),
    el("button", { type: "button", class: "button button-quiet", on: { click: () => saveSummary(title, part) } }, words("save_text")));
  const spoken = (part.sections ?? []).map(({ heading: name, lines }) => `${name}: ${(lines ?? []).map(plainText).join(" ")}`);
  return {
    node: el("div", { class: "part summary" }, paper, actions),
    spoken: [title, ...spoken, plainText(part.note)].filter(Boolean).join(". "),
  };
}
