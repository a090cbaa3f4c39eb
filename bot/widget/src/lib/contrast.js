/** Whether colours can be told apart: the contrast ratio of WCAG 2.2 over the tokens a page has set. */

const TEXT = 4.5;
const SHAPE = 3;
const PAIRS = [
  ["ink", "raised", TEXT], ["ink", "surface", TEXT], ["ink", "tint", TEXT],
  ["ink-soft", "raised", TEXT], ["ink-soft", "surface", TEXT],
  ["brand", "raised", TEXT], ["on-brand", "brand", TEXT],
  ["fact", "raised", TEXT], ["myth", "raised", TEXT], ["alert", "raised", TEXT],
  ["edge", "raised", SHAPE],
];

function channels(colour) {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
  return colour.startsWith("color(") ? numbers.slice(0, 3) : numbers.slice(0, 3).map((value) => value / 255);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The pairs of tokens that are too close, as "ink on raised 2.1"; empty when all can be read.
 * @param {HTMLElement} probe an element inside the chat; its colour is changed while it is asked
 */
export function tooClose(probe) {
  const colourOf = (token) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const found = [];
  for (const [front, back, least] of PAIRS) {
    const measured = ratio(colourOf(front), colourOf(back));
    if (measured < least) found.push(`${front} on ${back} ${measured.toFixed(1)}`);
  }
  probe.style.color = "";
  return found;
}
