/**
 * The answer card. A myth is met fact first, then the myth once and flagged, then why it misleads. A plain question
 * is answered first; a belief that is common around it follows as a note. Below: how strong the evidence is, where
 * the answer comes from, and whether it helped.
 */

import { html, nothing } from "lit";

import { icon } from "../../lib/icons.js";
import { richText } from "../../lib/rich-text.js";
import { choices } from "./choices.js";

const EVIDENCE = ["none", "hypothesis", "limited", "strong"];

/** The card, and what to ask next. */
export function answer(part, context) {
  const { numbers } = context;
  const label = (key) => part.labels?.[key] ?? "";
  const isMyth = part.framing === "myth";
  const fact = !part.fact ? nothing : part.framing
    ? band("fact", "check", label("fact"), part.fact, numbers)
    : html`<div class="lead">${richText(part.fact, numbers)}</div>`;
  const myth = part.myth ? band("myth", isMyth ? "cross" : null, label(isMyth ? "myth" : "myth_note"), part.myth, numbers) : nothing;
  const why = part.myth && part.why ? band("why", null, label("why"), part.why, numbers) : nothing;
  const body = part.body ? html`<div class="body">${richText(part.body, numbers)}</div>` : nothing;
  return html`<div class="part part-answer">
    <div class="card" part="card">${isMyth ? [fact, myth, why, body] : [fact, body, myth, why]}
      <div class="card-foot">${evidence(part)}${sources(part, label("sources"))}${feedback(part, context)}</div></div>
    ${part.next?.length ? choices({ options: part.next }, context) : nothing}</div>`;
}

/** A labelled band of the card. */
function band(kind, symbol, label, text, numbers) {
  return html`<div class="band band-${kind}"><h3 class="band-label">${symbol ? icon(symbol) : nothing}<span>${label}</span></h3>${richText(text, numbers)}</div>`;
}

/** How strong the evidence is, in words; three marks repeat it where an effect is claimed. */
function evidence({ evidence: level, evidence_label: label }) {
  if (!label) return nothing;
  const strength = EVIDENCE.indexOf(level);
  const marks = [1, 2, 3].map((mark) => html`<span class="mark ${mark <= strength ? "mark-on" : ""}"></span>`);
  return html`<p class="evidence">${strength > 0 ? html`<span class="marks" aria-hidden="true">${marks}</span>` : nothing}<span>${label}</span></p>`;
}

function sources({ source_notes: notes }, label) {
  if (!notes?.length) return nothing;
  return html`<details class="sources"><summary>${label}</summary><ul>${notes.map(({ claim, section }) =>
    html`<li><span class="claim">${claim}</span>${section ? html`<span class="section">${section}</span>` : nothing}</li>`)}</ul></details>`;
}

/** Helpful or not: one press, kept with the answer's version. Not offered where the server gave no version. */
function feedback(part, { id, rated, rate, words }) {
  if (!part.version || !rate) return nothing;
  const given = rated?.[part.topic];
  if (given !== undefined) {
    return html`<p class="feedback">${icon("check")}<span>${words(given ? "feedback_was_helpful" : "feedback_was_not")} ${words("feedback_thanks")}</span></p>`;
  }
  return html`<div class="feedback" role="group" aria-labelledby="${id}-feedback"><span id="${id}-feedback">${words("feedback_question")}</span>
    <button type="button" class="link" @click=${() => rate(part, true)}>${words("feedback_yes")}</button>
    <button type="button" class="link" @click=${() => rate(part, false)}>${words("feedback_no")}</button></div>`;
}
