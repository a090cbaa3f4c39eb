/** What everything rests on: nothing of the page comes in, then the elements, the buttons, the focus. */

export const BASE = `
  /* The element has no box, so the page cannot move, fade or hide it by a rule meant for others; hidden it can be. */
  :host { display: contents !important; }
  :host([hidden]) { display: none !important; }
  @media print { :host { display: none !important; } }
  .root { all: initial; display: block; color: var(--ink); font-family: var(--font); font-size: 1.0625rem; line-height: 1.5;
    -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  p, h2, h3, h4, ul, ol, figure, fieldset, legend { margin: 0; padding: 0; }
  /* Each line reads in the direction of its own script, whatever the page's is. */
  p, li, h2, h3, h4, legend, summary, figcaption, button > span, a > span { unicode-bidi: plaintext; }
  fieldset { border: 0; min-inline-size: 0; }
  ol { list-style: none; }
  button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; }
  button { cursor: pointer; }
  a { color: var(--brand); }
  .icon { inline-size: 1.375em; block-size: 1.375em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
    stroke-linecap: round; stroke-linejoin: round; }
  .icon-menu { stroke-width: 3.2; }
  [dir="rtl"] .icon-send { transform: scaleX(-1); }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; box-shadow: 0 0 0 2px var(--raised); }
  .button { min-block-size: 44px; padding: .5rem 1.25rem; border: 1.5px solid var(--brand); border-radius: 999px;
    background: var(--brand); color: var(--on-brand); font-weight: 600; }
  .button:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .button-quiet { background: transparent; color: var(--brand); }
  .button-quiet:hover { background: var(--tint); }
  .button-danger { background: #b0121b; border-color: #b0121b; color: #fff; }
  .button-danger:hover { background: #8d0e15; }
  .actions { display: flex; flex-wrap: wrap; gap: .625rem; }
  .link { border: 0; padding: .25rem .5rem; min-block-size: 32px; border-radius: 6px; background: none; color: var(--brand); font-weight: 600;
    text-decoration: underline; text-underline-offset: 3px; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
  @media (forced-colors: active) {
    .button, .link, .choice { border: 1px solid ButtonText; }
    :focus-visible { outline-color: Highlight; }
  }`;
