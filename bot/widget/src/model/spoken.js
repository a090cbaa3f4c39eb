/** What a screen reader hears when a message arrives: the words, then what can be done. One string a message. */

import { plainText } from "../lib/rich-text.js";

const SPEAK = { answer, choices, scale, multi, emergency, summary };

/** The announcement of some parts. */
export function spoken(parts, words) {
  const said = parts.map((part) => (SPEAK[part.type] ?? plain)(part, words));
  return said.flat().filter(Boolean).join(" ");
}

/** What must interrupt: the emergency parts, else "". */
export const alerting = (parts, words) => spoken(parts.filter(({ type }) => type === "emergency"), words);

/** What a chart shows, in words: the server's own where it sends them; "" without a chart. */
export function chartWords({ chart }, words) {
  if (!chart) return "";
  return chart.text || words("chart_text", { before: chart.before, now: chart.now, low: chart.min ?? 0, high: chart.max ?? 10 });
}

function plain(part, words) {
  return [plainText(part.text), chartWords(part, words)];
}

function answer(part, words) {
  const label = (key) => part.labels?.[key] ?? "";
  const isMyth = part.framing === "myth";
  const myth = part.myth && [`${label(isMyth ? "myth" : "myth_note")}: ${plainText(part.myth)}`, plainText(part.why)];
  const fact = plainText(isMyth ? `${label("fact")}: ${part.fact}` : part.fact);
  const body = plainText(part.body);
  const next = part.next?.length ? words("choices_follow", { count: part.next.length }) : "";
  return [fact, ...(isMyth ? [myth, body] : [body, myth]), part.evidence_label, next].flat();
}

function choices(part, words) {
  return [plainText(part.text), words("choices_follow", { count: part.options?.length ?? 0 })];
}

function scale(part) {
  const end = (word, value) => (word && word !== String(value) ? `${value}: ${word}.` : "");
  return [plainText(part.text), end(part.low, part.min), end(part.high, part.max)];
}

function multi(part, words) {
  return [plainText(part.text), words("choices_follow", { count: part.options.length })];
}

function emergency(part) {
  return [plainText(part.text), plainText(part.detail)];
}

function summary(part) {
  const sections = (part.sections ?? []).map(({ heading, lines }) => `${heading}: ${(lines ?? []).map(plainText).join(" ")}`);
  return [[part.title, ...sections, plainText(part.note)].filter(Boolean).join(". ")];
}
