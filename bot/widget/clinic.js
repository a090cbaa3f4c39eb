/** The demo page's own script: keeps the clinic's details as the clinic set them, and lets a button open the chat. */

import { telephone } from "./dom.js";

const chat = document.querySelector("mesotherapy-chat");

/** Fill every place marked for a detail of the clinic. What is unknown stays as it is written in the page. */
function fill(clinic) {
  for (const node of document.querySelectorAll("[data-clinic]")) {
    const value = clinic[node.dataset.clinic];
    if (!value) continue;
    node.textContent = value;
    if (node.matches("a")) node.href = telephone(value) ?? node.href;
  }
}

async function load() {
  const server = (chat.getAttribute("server") ?? "").replace(/\/+$/, "");
  const response = await fetch(`${server}/webhooks/web/config`).catch(() => null);
  if (response?.ok) fill((await response.json()).clinic ?? {});
}

chat.addEventListener("chat-config", ({ detail }) => fill(detail.clinic));
load();

customElements.whenDefined("mesotherapy-chat").then(() => {
  for (const node of document.querySelectorAll("[data-needs-chat]")) node.hidden = false;
  for (const button of document.querySelectorAll("[data-open-chat]")) button.addEventListener("click", () => chat.open());
});
