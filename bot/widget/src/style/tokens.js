/**
 * The colours and measures a page may set, as --chat-* properties on the element. What is not set stands here, once
 * for light and once for dark. The browser tests measure every pair against WCAG 2.2 AA.
 */

const LIGHT = {
  ink: "#14282d", "ink-soft": "#4a5d62", surface: "#f3f7f7", raised: "#ffffff", line: "#cddada", edge: "#6b8186",
  brand: "#0b5963", "on-brand": "#ffffff", tint: "#dceeed", fact: "#0d6847", myth: "#8f4300", alert: "#b0121b",
};
const DARK = {
  ink: "#e8f1f1", "ink-soft": "#b2c4c7", surface: "#10191c", raised: "#1a272b", line: "#35484d", edge: "#82989d",
  brand: "#6cc8cf", "on-brand": "#05262b", tint: "#173d42", fact: "#76d3a4", myth: "#f0b274", alert: "#ffa29c",
};
const SHADOW_LIGHT = "0 18px 48px rgb(8 32 38 / 22%), 0 2px 8px rgb(8 32 38 / 12%)";
const SHADOW_DARK = "0 18px 48px rgb(0 0 0 / 55%), 0 0 0 1px #35484d";

function declarations(colours, shadow, mine) {
  const own = Object.entries(colours).map(([name, value]) => `--${name}: ${mine ? `var(--chat-${name}, ${value})` : value};`);
  return [...own, `--shadow: ${shadow};`].join(" ");
}

function rules(mine) {
  const light = declarations(LIGHT, SHADOW_LIGHT, mine);
  const dark = declarations(DARK, SHADOW_DARK, mine);
  return `
  .root { ${light} color-scheme: light; }
  @media (prefers-color-scheme: dark) { :host(:not([theme="light"])) .root { ${dark} color-scheme: dark; } }
  :host([theme="dark"]) .root { ${dark} color-scheme: dark; }
  @media (prefers-contrast: more) { .root { --ink-soft: var(--ink); --line: var(--edge); } }`;
}

/** The tokens, with what the page has set. */
export const TOKENS = `${rules(true)}
  .root {
    --font: var(--chat-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    --radius: var(--chat-radius, 14px);
    --fact-tint: color-mix(in srgb, var(--fact) 8%, var(--raised));
    --myth-tint: color-mix(in srgb, var(--myth) 8%, var(--raised));
    --alert-tint: color-mix(in srgb, var(--alert) 8%, var(--raised));
  }`;

/** The same without the page's colours, for a page whose own cannot be read. */
export const OWN_COLOURS = rules(false);
