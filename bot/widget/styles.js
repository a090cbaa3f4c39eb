/**
 * How the chat looks: tokens, launcher, panel, composer. A constructable stylesheet, so a strict
 * content security policy needs no exception. A host page may set any --chat-* property on the element.
 */

const TOKENS = `
  :host {
    --ink: var(--chat-ink, #14282d);
    --ink-soft: var(--chat-ink-soft, #4a5d62);
    --surface: var(--chat-surface, #f3f7f7);
    --raised: var(--chat-raised, #ffffff);
    --line: var(--chat-line, #cddada);
    --edge: var(--chat-edge, #6b8186);
    --brand: var(--chat-brand, #0b5963);
    --on-brand: var(--chat-on-brand, #ffffff);
    --tint: var(--chat-tint, #dceeed);
    --fact: var(--chat-fact, #0d6847);
    --myth: var(--chat-myth, #8f4300);
    --alert: var(--chat-alert, #b0121b);
    --font: var(--chat-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    --fact-tint: color-mix(in srgb, var(--fact) 8%, var(--raised));
    --myth-tint: color-mix(in srgb, var(--myth) 8%, var(--raised));
    --alert-tint: color-mix(in srgb, var(--alert) 8%, var(--raised));
    --shadow: 0 18px 48px rgb(8 32 38 / 22%), 0 2px 8px rgb(8 32 38 / 12%);
    --radius: 14px;
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: var(--chat-ink, #e8f1f1);
      --ink-soft: var(--chat-ink-soft, #b2c4c7);
      --surface: var(--chat-surface, #10191c);
      --raised: var(--chat-raised, #1a272b);
      --line: var(--chat-line, #35484d);
      --edge: var(--chat-edge, #82989d);
      --brand: var(--chat-brand, #6cc8cf);
      --on-brand: var(--chat-on-brand, #05262b);
      --tint: var(--chat-tint, #173d42);
      --fact: var(--chat-fact, #76d3a4);
      --myth: var(--chat-myth, #f0b274);
      --alert: var(--chat-alert, #ffa29c);
      --shadow: 0 18px 48px rgb(0 0 0 / 55%), 0 0 0 1px #35484d;
    }
  }`;

const BASE = `
  :host { font: 1.0625rem/1.5 var(--font); color: var(--ink); -webkit-text-size-adjust: 100%; }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  p, h2, h3, h4, ul, ol, fieldset, legend { margin: 0; padding: 0; }
  fieldset { border: 0; min-inline-size: 0; }
  ol { list-style: none; }
  button, input, textarea { font: inherit; color: inherit; }
  button { cursor: pointer; }
  a { color: var(--brand); }
  .icon { inline-size: 1.375em; block-size: 1.375em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
    stroke-linecap: round; stroke-linejoin: round; }
  .icon-menu { stroke-width: 3.2; }
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
  .link { border: 0; padding: .25rem .5rem; min-block-size: 32px; background: none; color: var(--brand); font-weight: 600;
    text-decoration: underline; text-underline-offset: 3px; }`;

const PANEL = `
  .launcher { position: fixed; z-index: 2147483000; inset: auto max(24px, env(safe-area-inset-right)) max(24px, env(safe-area-inset-bottom)) auto;
    display: inline-flex; align-items: center; gap: .625rem; min-block-size: 56px; padding: .5rem 1.5rem .5rem 1.25rem;
    border: 2px solid var(--raised); border-radius: 999px; background: var(--brand); color: var(--on-brand); font-weight: 600;
    box-shadow: var(--shadow); }
  .launcher:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .badge { padding: 0 .5rem; border-radius: 999px; background: var(--on-brand); color: var(--brand); font-size: .875rem; }
  .panel { position: fixed; z-index: 2147483001; inset: auto max(24px, env(safe-area-inset-right)) 96px auto;
    inline-size: 27rem; max-inline-size: calc(100vw - 48px); block-size: min(45rem, calc(100dvh - 120px));
    display: flex; flex-direction: column; overflow: clip; container: panel / inline-size;
    border-radius: var(--radius); background: var(--surface); box-shadow: var(--shadow); animation: rise .22s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(14px); } }
  .head { position: relative; z-index: 2; display: flex; align-items: center; gap: .25rem; padding: .75rem .75rem .75rem 1.25rem;
    background: var(--raised); border-block-end: 1px solid var(--line); }
  .head-text { flex: 1; min-inline-size: 0; }
  .head h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; letter-spacing: -.005em; }
  .head p { font-size: .875rem; line-height: 1.4; color: var(--ink-soft); }
  .icon-button { display: inline-grid; place-items: center; inline-size: 44px; block-size: 44px; border: 0; border-radius: 999px;
    background: none; color: var(--ink); flex: none; }
  .icon-button:hover, .icon-button[aria-expanded="true"] { background: var(--tint); }
  .menu { position: absolute; inset-block-start: calc(100% - 4px); inset-inline-end: .75rem; inline-size: max-content; max-inline-size: calc(100% - 1.5rem);
    padding: .375rem; list-style: none; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); box-shadow: var(--shadow); }
  .menu :is(button, a) { display: flex; align-items: center; gap: .75rem; inline-size: 100%; min-block-size: 48px; padding: .375rem 1rem .375rem .75rem;
    border: 0; border-radius: 8px; background: none; color: var(--ink); text-align: start; text-decoration: none; }
  .menu :is(button, a):hover { background: var(--tint); }
  .menu .icon { color: var(--brand); }
  .banner { padding: .625rem 1.25rem; background: var(--alert-tint); border-block-end: 1px solid var(--alert); color: var(--ink); font-weight: 600; }
  .log { position: relative; flex: 1; min-block-size: 6rem; overflow-y: auto; overscroll-behavior: contain; padding: 1.25rem 1.25rem 1rem; scrollbar-width: thin; }
  .log:focus-visible { outline-offset: -3px; box-shadow: none; }
  .dock { background: var(--raised); border-block-start: 1px solid var(--line); }
  .composer { display: flex; align-items: flex-end; gap: .5rem; padding: .75rem .75rem .5rem 1rem; }
  .composer textarea { flex: 1; min-inline-size: 0; min-block-size: 48px; max-block-size: 8.5rem; padding: .6875rem 1rem; resize: none; field-sizing: content;
    border: 1.5px solid var(--edge); border-radius: 24px; background: var(--raised); font-size: 1.0625rem; line-height: 1.4; }
  .composer textarea::placeholder { color: var(--ink-soft); opacity: 1; }
  .composer textarea:focus-visible { outline-offset: 0; border-color: var(--brand); }
  .composer .send { inline-size: 48px; block-size: 48px; background: var(--brand); color: var(--on-brand); }
  .composer .send:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .confirm { display: grid; gap: .75rem; padding: 1rem 1.25rem; border-block-end: 1px solid var(--line); }
  .confirm p { font-weight: 600; }
  .actions { display: flex; flex-wrap: wrap; gap: .625rem; }
  .foot { padding: 0 1rem max(.625rem, env(safe-area-inset-bottom)); font-size: .9375rem; text-align: center; color: var(--ink-soft); }
  .foot a { display: inline-block; padding-block: .25rem; color: var(--alert); font-weight: 600; text-underline-offset: 3px; }
  @media (max-width: 479px) {
    .panel { inset: 0 0 auto 0; inline-size: 100%; max-inline-size: none; block-size: var(--viewport-height, 100dvh); border-radius: 0; animation: none; }
    .launcher { max-inline-size: calc(100vw - 32px); padding-inline: 1rem 1.25rem; line-height: 1.25; inset-inline-end: 16px; inset-block-end: max(16px, env(safe-area-inset-bottom)); }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .log { padding-inline: 1rem; }
    .head { padding-inline-start: 1rem; }
    .head h2 { font-size: 1.0625rem; }
    .head p { font-size: .8125rem; }
  }
  @media (max-height: 460px) {
    .panel { inset-block: 0 auto; block-size: var(--viewport-height, 100dvh); overflow-y: auto; border-radius: 0; }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .head { padding-block: .25rem; }
    .head p { display: none; }
    .log { flex: 1 0 auto; overflow: visible; }
  }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
  @media (forced-colors: active) {
    .panel, .launcher, .menu { border: 2px solid CanvasText; }
    .icon-button, .button { border: 1px solid ButtonText; }
    :focus-visible { outline-color: Highlight; }
  }`;

/** The announcer sits in the page; this hides it from sight only. */
export const ANNOUNCER_STYLE = `
  .mesotherapy-chat-announcer { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`;

export const PANEL_STYLE = [TOKENS, BASE, PANEL].join("\n");

/** A stylesheet for `adoptedStyleSheets`. */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
