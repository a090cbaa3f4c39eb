/** A state: deleted, waiting for staff, how to reach the clinic. */

import { html } from "lit";

import { icon } from "../../lib/icons.js";
import { richText } from "../../lib/rich-text.js";

/** A quiet line with a symbol: a person where the chat was handed to people. */
export function status(part, { kind, numbers }) {
  const symbol = kind === "human_handoff" ? "person" : "info";
  return html`<div class="part status status-${symbol}">${icon(symbol)}<div>${richText(part.text, numbers)}</div></div>`;
}
