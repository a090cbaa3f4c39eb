/** Copies a piece of code to the clipboard. The buttons are hidden where that cannot be done. */

const told = document.querySelector("#copied");

for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = document.getElementById(button.dataset.copy).textContent;
    told.textContent = await navigator.clipboard.writeText(code).then(() => "Copied.", () => "Not copied. Please select it and copy it by hand.");
  });
}
