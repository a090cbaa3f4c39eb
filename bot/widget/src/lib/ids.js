/** Names for things: message ids that nobody can guess, and addresses that dial a number. */

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
