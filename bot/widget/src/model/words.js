/**
 * The chat's own words. All of them stand in `content/phrases.yml` under `widget`; the server sends them with the
 * session. The copy built in here (words.json, made by `make widget`) is shown until the server has answered.
 */

import BUILT_IN from "./words.json";

/**
 * A function that words a key: `words("call", {number: "..."})`. Words in {braces} are filled in, also with the clinic's
 * own details. Where a key has forms ("new_messages.one", "new_messages.other"), `count` picks the one the language asks for.
 * @param {Object<string, string>} given the server's words; unknown or empty ones fall back to those built in
 * @param {Object<string, string>} clinic its name, phone and other numbers, as far as known
 */
export function makeWords(given = {}, language = "en", clinic = {}) {
  const plural = new Intl.PluralRules(language);
  const find = (key) => given[key] || BUILT_IN[key];
  return (key, values = {}) => {
    const form = "count" in values ? find(`${key}.${plural.select(values.count)}`) ?? find(`${key}.other`) : undefined;
    return (form ?? find(key) ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? clinic[name] ?? whole));
  };
}
