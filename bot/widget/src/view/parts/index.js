/**
 * One renderer for each type of part. Each takes the part as the server sends it and a context (see transcript.js),
 * and returns a template. Of a type this version does not know the text is shown; a chart may stand below any
 * part; the summary holds its own.
 */

import { html, nothing } from "lit";

import { answer } from "./answer.js";
import { chart } from "./chart.js";
import { choices, textWithAnswers } from "./choices.js";
import { emergency } from "./emergency.js";
import { multi } from "./multi.js";
import { scale } from "./scale.js";
import { status } from "./status.js";
import { summary } from "./summary.js";

const RENDERERS = { text: textWithAnswers, answer, choices, scale, multi, emergency, summary, status };

/** One part, and its chart if it has one. */
export function renderPart(part, context) {
  const render = RENDERERS[part?.type] ?? (part?.text && textWithAnswers);
  if (!render) return nothing;
  return html`${render(part, context)}${part.chart && part.type !== "summary" ? chart(part.chart, context) : nothing}`;
}
