/** Small helpers that build DOM nodes. Text goes in as text nodes; nothing here parses markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make one element.
 * @param {string} tag element name
 * @param {Object} props attributes; `class`, `on` ({event: handler}) and booleans are understood
 * @param {...(Node|string|null|undefined|false)} children nodes or text; empty values are skipped
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.flat().filter((child) => child || child === 0).map((child) => child.nodeType ? child : String(child)));
  return node;
}

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
  trash: ["M5 7h14", "M9.5 7V4.5h5V7", "M7 7l1 12.5h8L17 7", "M10.5 10.5v5.5", "M13.5 10.5v5.5"],
  alert: ["M12 4L2.75 19.5h18.5z", "M12 10v4.5", "M12 17v.01"],
};

/** A line icon, hidden from assistive technology: the words beside it carry the meaning. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

let counter = 0;

/** A fresh id, unique on this page, to tie a label to its control. */
export function freshId(prefix) {
  counter += 1;
  return `${prefix}-${counter}`;
}

/** A random UUID (version 4). `crypto.randomUUID` is missing on plain http, so there is a second way. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The address that dials a number as it is written for people, or null when it holds no digit. */
export function telephone(number) {
  const digits = String(number ?? "").replace(/[^\d+]/g, "");
  return digits ? `tel:${digits}` : null;
}
