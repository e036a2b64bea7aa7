// The keyboard: [ and ] turn the pages, ? shows all keys. Never while the reader types.
(() => {
  "use strict";
  const help = document.querySelector("dialog.keys");
  const turn = (direction) => document.querySelector(`.neighbours a[rel=${direction}]`)?.click();
  const actions = {
    "[": () => turn("prev"),
    "]": () => turn("next"),
    t: () => document.querySelector(".theme").click(),
    "?": () => help.showModal?.(),
  };
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    if (event.target.closest?.("input:not([type=radio]), textarea, select, [contenteditable], dialog")) return;
    event.preventDefault();
    actions[event.key]();
  });
  help.addEventListener("click", (event) => {
    if (event.target === help || event.target.closest(".close")) help.close();
  });
  for (const button of document.querySelectorAll(".to-keys")) button.addEventListener("click", actions["?"]);
})();
