/** How the frame looks: launcher, panel, header, help, banners, log, dock. */

export const FRAME = `
  .launcher { position: fixed; z-index: 2147483000; inset-block: auto max(24px, env(safe-area-inset-bottom)); inset-inline: auto max(24px, env(safe-area-inset-right));
    display: inline-flex; align-items: center; gap: .625rem; min-block-size: 56px; padding-block: .5rem; padding-inline: 1.25rem 1.5rem;
    border: 2px solid var(--raised); border-radius: 999px; background: var(--brand); color: var(--on-brand); font-weight: 600;
    box-shadow: var(--shadow); }
  .launcher:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .badge { padding: 0 .5rem; border-radius: 999px; background: var(--on-brand); color: var(--brand); font-size: .875rem; }
  .panel { display: flex; flex-direction: column; overflow: clip; container: panel / inline-size; background: var(--surface); }
  .floats .panel { position: fixed; z-index: 2147483001; inset-block: auto calc(max(24px, env(safe-area-inset-bottom)) + 72px); inset-inline: auto max(24px, env(safe-area-inset-right));
    inline-size: 27.5rem; max-inline-size: calc(100vw - 48px); block-size: min(47rem, calc(100dvh - 120px));
    border-radius: var(--radius); box-shadow: var(--shadow); animation: rise .22s ease-out; }
  .fills-page .panel { block-size: 100%; }
  .fills-page { block-size: 100%; }
  @keyframes rise { from { opacity: 0; transform: translateY(14px); } }

  .head { position: relative; z-index: 2; flex: none; display: flex; align-items: center; gap: .25rem; padding-block: .625rem .5rem; padding-inline: 1.25rem .75rem; background: var(--raised); }
  .head-text { flex: 1; min-inline-size: 0; }
  .head h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; letter-spacing: -.005em; }
  .head p { font-size: .875rem; line-height: 1.4; color: var(--ink-soft); }
  [dir="rtl"] .head-text > * { text-align: right; }
  .icon-button { display: inline-grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; border: 0; border-radius: 999px;
    background: none; color: var(--ink); flex: none; }
  .icon-button:hover, .icon-button[aria-expanded="true"] { background: var(--tint); }
  .menu { position: absolute; inset-block-start: calc(100% - 4px); inset-inline-end: .75rem; inline-size: 19rem; max-inline-size: calc(100% - 1.5rem);
    padding: .5rem .75rem .75rem; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); box-shadow: var(--shadow); }
  .head .menu-hint { padding-inline-start: 2.75rem; font-size: .875rem; color: var(--ink-soft); }

  .help { flex: none; display: flex; flex-wrap: wrap; gap: .25rem .5rem; padding: 0 .75rem .5rem; background: var(--raised); border-block-end: 1px solid var(--line); }
  .help-item { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 36px; padding: .25rem .5rem; border: 0; border-radius: 8px; background: none;
    color: var(--brand); font-size: .9375rem; font-weight: 600; line-height: 1.3; text-align: start; text-decoration: none; }
  .help-item:hover { background: var(--tint); }
  .help-item .icon { inline-size: 1.25rem; block-size: 1.25rem; }

  .banner { flex: none; display: flex; gap: .625rem; padding: .625rem 1.25rem; background: var(--alert-tint); border-block-end: 1px solid var(--alert); font-size: 1rem; font-weight: 600; line-height: 1.4; }
  .banner .icon { color: var(--alert); }
  .alarm { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: .375rem .625rem; padding-block: .5rem; padding-inline: 1.25rem .75rem; background: var(--alert-tint); border-block-end: 2px solid var(--alert); font-weight: 650; line-height: 1.3; }
  .alarm > .icon { color: var(--alert); }
  .alarm > span { flex: 1; min-inline-size: 8rem; }
  .alarm a { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 44px; padding: .25rem 1.125rem; border-radius: 999px; background: #a50f18; color: #fff; font-weight: 700; text-decoration: none; }
  .alarm a:hover { text-decoration: underline; text-underline-offset: 3px; }

  .log { position: relative; flex: 1; min-block-size: 6rem; overflow-y: auto; overscroll-behavior: contain; padding: 1.125rem 1.25rem 1rem; scrollbar-width: thin; }
  .log:focus-visible { outline-offset: -3px; box-shadow: none; }
  .dock { flex: none; background: var(--raised); border-block-start: 1px solid var(--line); }
  .composer { display: flex; align-items: flex-end; gap: .5rem; padding-block: .75rem .375rem; padding-inline: 1rem .75rem; }
  .composer textarea { flex: 1; min-inline-size: 0; min-block-size: 48px; max-block-size: 8.5rem; padding: .6875rem 1rem; resize: none; field-sizing: content;
    border: 1.5px solid var(--edge); border-radius: 24px; background: var(--raised); font-size: max(16px, 1.0625rem); line-height: 1.4; }
  .composer textarea::placeholder { color: var(--ink-soft); opacity: 1; }
  .composer textarea:focus-visible { outline-offset: 0; border-color: var(--brand); }
  .composer .send { inline-size: 48px; block-size: 48px; background: var(--brand); color: var(--on-brand); }
  .composer .send:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .confirm { display: grid; gap: .75rem; padding: 1rem 1.25rem; border-block-end: 1px solid var(--line); }
  .confirm p { font-weight: 600; line-height: 1.4; }
  .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding-block: 0 max(.5rem, env(safe-area-inset-bottom)); padding-inline: 1.25rem .75rem; font-size: .9375rem; }
  .foot-emergency { display: inline-block; padding-block: .375rem; color: var(--alert); font-weight: 650; text-underline-offset: 3px; }
  .foot .link { color: var(--ink-soft); font-weight: 500; }

  @media (max-width: 479px) {
    .floats .panel { inset: 0 0 auto 0; inline-size: 100%; max-inline-size: none; block-size: var(--viewport-height, 100dvh); border-radius: 0; animation: none; }
    .launcher { max-inline-size: calc(100vw - 32px); padding-inline: 1rem 1.25rem; line-height: 1.25; text-align: start; inset-inline-end: 16px; inset-block-end: max(16px, env(safe-area-inset-bottom)); }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .log { padding-inline: 1rem; }
    .head { padding-inline-start: 1rem; }
    .head h2 { font-size: 1.0625rem; }
    .head p { font-size: .8125rem; }
    .help { padding-inline: .5rem; }
    .banner, .alarm, .foot, .confirm { padding-inline-start: 1rem; }
  }
  @container panel (max-width: 359px) {
    .head h2 { font-size: 1rem; }
    .help-item { padding-inline: .375rem; font-size: .875rem; }
    .help-item .icon { display: none; }
    .foot { gap: 0; font-size: .875rem; }
  }
  @media (max-height: 460px) {
    .panel { inset-block: 0 auto; block-size: var(--viewport-height, 100dvh); overflow-y: auto; border-radius: 0; }
    .floats .panel { inset-block: 0 auto; block-size: var(--viewport-height, 100dvh); border-radius: 0; }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .head { padding-block: .25rem 0; }
    .head p { display: none; }
    .log { flex: 1 0 auto; overflow: visible; }
  }
  @media (forced-colors: active) {
    .panel, .launcher, .menu { border: 2px solid CanvasText; }
    .icon-button, .help-item { border: 1px solid ButtonText; }
    .alarm, .banner { border-block: 2px solid CanvasText; }
    .alarm a { border: 1px solid LinkText; }
  }`;
