/** How messages look, and the parts that only speak. */

export const PARTS = `
  .messages { display: grid; gap: 1.25rem; }
  .message { display: grid; gap: .625rem; justify-items: start; min-inline-size: 0; }
  .message > * { min-inline-size: 0; max-inline-size: 100%; overflow-wrap: anywhere; }
  .author { display: flex; gap: .5rem; font-size: .8125rem; line-height: 1.3; color: var(--ink-soft); }
  .author .name { font-weight: 600; }
  .part :is(p, ul) + :is(p, ul) { margin-block-start: .625rem; }
  .bullets { padding-inline-start: 1.25rem; list-style: disc; }
  .bullets li + li { margin-block-start: .25rem; }

  .bubble { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .from-patient { justify-items: end; gap: .25rem; padding-inline-start: 2.5rem; }
  .from-patient .author { order: 2; }
  .from-patient .bubble { border-color: transparent; border-radius: var(--radius); border-end-end-radius: 4px; background: var(--tint); }
  .is-unsent .bubble { border: 1.5px dashed var(--alert); }
  .delivery { order: 3; display: flex; align-items: center; gap: .375rem; font-size: .875rem; color: var(--ink-soft); }
  .is-unsent .delivery { color: var(--alert); }
  .delivery .link { flex: none; }
  .status, .note-line { display: flex; gap: .5rem; padding: .5rem .25rem; color: var(--ink-soft); font-size: .9375rem; }
  .status .icon { border: 1.8px solid currentColor; border-radius: 50%; inline-size: 1.25rem; block-size: 1.25rem; margin-block-start: .125rem; }
  .note-line { flex-direction: column; align-items: center; text-align: center; border-block: 1px solid var(--line); padding-block: .75rem; }
  .typing { display: flex; gap: .375rem; inline-size: max-content; margin-block: 1.25rem .5rem; padding: .875rem 1rem; border: 1px solid var(--line);
    border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .typing i { inline-size: .5rem; block-size: .5rem; border-radius: 50%; background: var(--ink-soft); animation: breathe 1.2s infinite ease-in-out; }
  .typing i:nth-child(2) { animation-delay: .18s; }
  .typing i:nth-child(3) { animation-delay: .36s; }
  @keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }

  .card { inline-size: 100%; overflow: hidden; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .card > * { padding: .875rem 1rem; }
  .card > .lead { font-weight: 600; padding-block-end: 0; }
  .card > .band-why:has(+ .body) { padding-block-end: 0; }
  .band-label { display: flex; align-items: center; gap: .375rem; margin-block-end: .25rem; font-size: .875rem; font-weight: 700; }
  .band-label .icon { padding: .1875rem; border-radius: 50%; background: currentColor; }
  .band-label .icon path { stroke: var(--raised); stroke-width: 3; }
  .band-fact { background: var(--fact-tint); border-inline-start: 4px solid var(--fact); font-weight: 600; }
  .band-fact .band-label { color: var(--fact); }
  .band-myth { background: var(--myth-tint); border-inline-start: 4px solid var(--myth); font-style: italic; }
  .band-myth .band-label { color: var(--myth); font-style: normal; }
  .card-foot { display: grid; gap: .25rem; padding-block: .5rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
  .evidence { display: flex; align-items: center; gap: .625rem; min-block-size: 32px; color: var(--ink-soft); }
  .marks { display: inline-flex; gap: 3px; flex: none; }
  .mark { inline-size: 14px; block-size: 8px; border: 1.5px solid var(--edge); border-radius: 3px; }
  .mark-on { border-color: var(--brand); background: var(--brand); }
  .sources summary { padding-block: .375rem; min-block-size: 32px; color: var(--brand); font-weight: 600; cursor: pointer; border-radius: 6px; }
  .sources ul { display: grid; gap: .625rem; margin: .25rem 0 .5rem; padding: 0; list-style: none; }
  .sources li { padding-inline-start: .875rem; border-inline-start: 3px solid var(--line); }
  .sources .section { display: block; font-size: .875rem; color: var(--ink-soft); }
  .part-answer { display: grid; gap: .75rem; inline-size: 100%; }

  .emergency { inline-size: 100%; padding: 1.25rem; border-radius: var(--radius); background: #a50f18; color: #fff; }
  .emergency-action { display: flex; gap: .75rem; font-size: 1.25rem; line-height: 1.35; font-weight: 700; }
  .emergency-action .icon { inline-size: 1.75rem; block-size: 1.75rem; stroke-width: 2; }
  .emergency-call { display: flex; align-items: center; justify-content: center; gap: .625rem; min-block-size: 56px; margin-block-start: 1rem; padding: .5rem 1rem;
    border-radius: 999px; background: #fff; color: #a50f18; font-size: 1.25rem; font-weight: 700; text-decoration: none; }
  .emergency-call:hover { text-decoration: underline; text-underline-offset: 4px; }
  .emergency :focus-visible { outline-color: #fff; box-shadow: 0 0 0 2px #a50f18; }
  .emergency-detail { margin-block-start: 1rem; }

  .summary { inline-size: 100%; padding: 1.25rem; border: 1px solid var(--line); border-block-start: 4px solid var(--brand); border-radius: 4px 4px var(--radius) var(--radius);
    background: var(--raised); }
  .summary h3 { text-wrap: balance; font-size: 1.1875rem; line-height: 1.3; font-weight: 650; }
  .summary h4 { margin-block: 1rem .25rem; font-size: .9375rem; color: var(--brand); font-weight: 700; }
  .summary ul { padding-inline-start: 1.25rem; list-style: disc; }
  .summary .note { margin-block: 1rem 0; padding-block-start: .75rem; border-block-start: 1px solid var(--line); font-size: .9375rem; color: var(--ink-soft); }
  .summary .actions { margin-block-start: 1rem; }
  .summary .hint { margin-block: .75rem 0; font-size: .875rem; }
  .status-person .icon { border: 0; border-radius: 0; inline-size: 1.375rem; block-size: 1.375rem; color: var(--brand); }
  .feedback { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .25rem; min-block-size: 32px; color: var(--ink-soft); }
  .feedback .link { min-inline-size: 44px; }
  .feedback .icon { color: var(--fact); margin-inline-end: .25rem; }

  .chart svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
  .chart-label { font: 600 13px var(--font); fill: var(--ink); }
  .chart-track { fill: var(--surface); stroke: var(--edge); stroke-width: 1; }
  .chart-bar { fill: var(--edge); }
  .chart-now { fill: var(--brand); }
  .chart figcaption { margin-block-start: .5rem; font-size: .9375rem; color: var(--ink-soft); }
  [dir="rtl"] .chart svg { direction: ltr; transform: scaleX(-1); }
  [dir="rtl"] .chart-label { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
  @media (forced-colors: active) {
    .bubble, .card, .emergency, .summary { border: 1px solid CanvasText; }
    .mark-on { forced-color-adjust: none; background: CanvasText; }
    .chart-bar, .chart-track { forced-color-adjust: none; stroke: CanvasText; fill: Canvas; }
    .chart-bar { fill: CanvasText; }
    .chart-label { fill: CanvasText; }
  }`;
