/** How the parts look that take an answer: choices, scale, tick boxes. */

export const INPUTS = `
  .boxed { inline-size: 100%; padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px;
    background: var(--raised); }
  .ask { margin-block-end: .75rem; font-weight: 600; }
  .ask-plain { font-weight: 400; }
  .before, .hint { color: var(--ink-soft); font-size: .9375rem; }
  .before { margin-block-end: .375rem; }
  .hint { margin-block: -.375rem .75rem; }
  .choices { display: flex; flex-wrap: wrap; gap: .5rem; }
  .choice { display: inline-flex; align-items: center; gap: .375rem; min-block-size: 44px; max-inline-size: 100%; padding: .5rem 1rem;
    border: 1.5px solid var(--brand); border-radius: 22px; background: var(--raised); color: var(--brand); font-weight: 600; text-align: start; line-height: 1.3; }
  .choice:hover { background: var(--tint); }
  .choice[aria-disabled="true"] { border-color: var(--line); background: transparent; color: var(--ink-soft); cursor: default; }
  .choice.is-chosen { border-color: var(--brand); background: var(--tint); color: var(--ink); }
  .choice-quiet { border-color: transparent; background: none; padding-inline: .75rem; text-decoration: underline; text-underline-offset: 3px; }
  .choice-quiet[aria-disabled="true"] { border-color: transparent; text-decoration: none; }
  .choice-quiet.is-chosen { border-color: var(--brand); }
  .others { margin-block-start: .5rem; margin-inline-start: -.75rem; }
  .submit-row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin-block-start: 1rem; }
  .submit-row .others { margin-block-start: 0; }
  .chosen { margin-block-start: .625rem; font-size: .9375rem; color: var(--ink-soft); }
  .problem { display: flex; align-items: center; gap: .5rem; margin-block-start: .75rem; color: var(--alert); font-weight: 600; }

  .steps { display: grid; grid-template-columns: repeat(6, 1fr); gap: .375rem; }
  @container panel (min-width: 420px) { .steps { grid-template-columns: repeat(11, 1fr); gap: .1875rem; } }
  .step { position: relative; display: grid; min-block-size: 48px; cursor: pointer; }
  .step input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .step-number { display: grid; place-items: center; border: 1.5px solid var(--edge); border-radius: 10px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .step:hover .step-number { background: var(--tint); }
  .step input:checked + .step-number { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .step input:focus-visible + .step-number { outline: 3px solid var(--brand); outline-offset: 2px; }
  .ends { display: flex; justify-content: space-between; gap: 1.5rem; margin-block-start: .5rem; font-size: .875rem; line-height: 1.35; color: var(--ink-soft); }
  .ends span { max-inline-size: 45%; }
  .ends span:last-child { text-align: end; }
  .number-label { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; }
  .number { inline-size: 5rem; min-block-size: 48px; padding: .5rem .75rem; border: 1.5px solid var(--edge); border-radius: 10px; background: var(--raised); font-size: 1.0625rem; }
  .ticks { display: grid; }
  .tick { display: flex; align-items: flex-start; gap: .75rem; padding: .625rem .5rem; border-radius: 8px; line-height: 1.35; cursor: pointer; }
  .tick:hover { background: var(--tint); }
  .tick input { flex: none; inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--brand); }
  .tick-none { margin-block-start: .375rem; border-block-start: 1px solid var(--line); border-radius: 0 0 8px 8px; padding-block-start: .875rem; }
  fieldset:disabled :is(.step, .tick) { cursor: default; }
  fieldset:disabled :is(.step-number, .tick) { color: var(--ink-soft); border-color: var(--line); }
  fieldset:disabled :is(.step:hover .step-number, .tick:hover) { background: none; }
  fieldset:disabled .step input:checked + .step-number { background: var(--tint); border-color: var(--brand); color: var(--ink); }
  @media (forced-colors: active) {
    .choice.is-chosen { border: 3px solid Highlight; }
    .choice[aria-disabled="true"] { color: GrayText; }
    .step input:checked + .step-number { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }`;
