/** The clinic page's own script: its buttons open the chat. Where the chat cannot run they are hidden, in their place. */

const chat = document.querySelector("mesotherapy-chat");

await customElements.whenDefined("mesotherapy-chat");
for (const node of document.querySelectorAll("[data-needs-chat]")) node.classList.add("has-chat");
for (const button of document.querySelectorAll("[data-open-chat]")) button.addEventListener("click", () => chat.open());
