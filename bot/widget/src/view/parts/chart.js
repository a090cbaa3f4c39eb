/** Before and now on one scale. The numbers stand in words below the drawing, which a screen reader skips. */

import { html, svg } from "lit";

import { chartWords } from "../../model/spoken.js";

const LEFT = 1;
const WIDTH = 298;
const ROWS = [["before", 26], ["now", 64]];

/**
 * The drawing. `data` is `{before, now, min, max, low, high}`; low and high say what the ends mean. It may
 * bring its own words: `before_label`, `now_label`, and `text` for the whole.
 */
export function chart(data, { words }) {
  const { min = 0, max = 10, low, high } = data;
  const lengthOf = (value) => (WIDTH * (Math.min(max, Math.max(min, value)) - min)) / (max - min || 1);
  const end = (word, value) => (word && word !== String(value) ? `${value}: ${word}` : value);
  const rows = ROWS.map(([name, y]) => svg`<text class="chart-label" x=${LEFT} y=${y - 6}>${data[`${name}_label`] || words(`chart_${name}`)}: ${data[name]}</text>
    <rect class="chart-track" x=${LEFT} y=${y} width=${WIDTH} height="14" rx="7"></rect>
    <rect class="chart-bar chart-${name}" x=${LEFT} y=${y} width=${Math.max(14, lengthOf(data[name]))} height="14" rx="7"></rect>`);
  return html`<figure class="part chart boxed">
    <svg viewBox="0 0 300 86" aria-hidden="true" focusable="false">${rows}</svg>
    <p class="ends" aria-hidden="true"><span>${end(low, min)}</span><span>${end(high, max)}</span></p>
    <figcaption>${chartWords({ chart: data }, words)}</figcaption></figure>`;
}
