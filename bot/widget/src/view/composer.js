/** The field a patient types in. It stays usable while a reply is awaited. */

import { html } from "lit";

import { icon } from "../lib/icons.js";

const MAX_MESSAGE = 1000;
const MAX_ROWS = 5;

/** The field, its label and its button. */
export function composer(chat) {
  const { words } = chat;
  const submit = (event) => {
    event.preventDefault();
    const input = event.currentTarget.elements.message;
    const text = input.value.trim();
    input.focus();
    if (!text) return;
    input.value = "";
    fit(input);
    chat.send({ text }, text);
  };
  const onKey = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  };
  return html`<form class="composer" part="composer" @submit=${submit}>
    <label class="visually-hidden" for="message">${words("composer_label")}</label>
    <textarea id="message" name="message" rows="1" maxlength=${MAX_MESSAGE} enterkeyhint="send" autocomplete="off"
      placeholder=${words("placeholder")} @keydown=${onKey} @input=${({ target }) => fit(target)}></textarea>
    <button type="submit" class="icon-button send" aria-label=${words("send")}>${icon("send")}</button>
  </form>`;
}

/** Grow with the text where the browser does not do it by itself. */
function fit(input) {
  if (CSS.supports("field-sizing", "content")) return;
  input.rows = 1;
  while (input.rows < MAX_ROWS && input.scrollHeight > input.clientHeight) input.rows += 1;
}
