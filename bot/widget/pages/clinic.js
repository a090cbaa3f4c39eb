/** The demo page's own script: its buttons open the chat. They are hidden where the chat cannot run. */

const chat = document.querySelector("mesotherapy-chat");

await customElements.whenDefined("mesotherapy-chat");
for (const node of document.querySelectorAll("[data-needs-chat]")) node.hidden = false;
for (const button of document.querySelectorAll("[data-open-chat]")) button.addEventListener("click", () => chat.open());
