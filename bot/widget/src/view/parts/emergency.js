/** The emergency card: the action, a button that calls, then the detail. */

import { html, nothing } from "lit";

import { icon } from "../../lib/icons.js";
import { telephone } from "../../lib/ids.js";
import { richText } from "../../lib/rich-text.js";

/** The card. The number is a link of its own; in the text it stays text. */
export function emergency(part, { words }) {
  const dial = telephone(part.call);
  return html`<div class="part emergency" part="emergency">
    <div class="emergency-action">${icon("alert")}<div>${richText(part.text)}</div></div>
    ${dial ? html`<a class="emergency-call" href=${dial}>${icon("phone")}<span>${words("call", { number: part.call })}</span></a>` : nothing}
    ${part.detail ? html`<div class="emergency-detail">${richText(part.detail)}</div>` : nothing}</div>`;
}
