/** Line icons, hidden from assistive technology: the words beside them carry the meaning. */

import { html, svg } from "lit";

const PATHS = {
  chat: ["M4 5.5h16v11H10.5L6 20v-3.5H4z", "M8 9.5h8", "M8 12.5h5"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  menu: ["M12 5.5v.01", "M12 12v.01", "M12 18.5v.01"],
  send: ["M5 12h13", "M12 5.5l6.5 6.5-6.5 6.5"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  cross: ["M7 7l10 10", "M17 7L7 17"],
  info: ["M12 11v5.5", "M12 7.5v.01"],
  phone: ["M6.5 4.5h3l1.5 4-2 1.5a9.5 9.5 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15 15 0 0 1 4.5 6.5a2 2 0 0 1 2-2z"],
  person: ["M12 4.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5z", "M4.5 20a7.5 7.5 0 0 1 15 0"],
  alert: ["M12 4L2.75 19.5h18.5z", "M12 10v4.5", "M12 17v.01"],
};

/** The icon of that name. */
export function icon(name) {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name].map((d) => svg`<path d=${d}></path>`)}</svg>`;
}
