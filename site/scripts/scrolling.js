// A box whose content is wider than itself can be reached and scrolled with the keyboard; others are no stop on the way.
(() => {
  "use strict";
  const mark = (box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(target)));
  // Observing again what is observed changes nothing; what has left the page is forgotten with it.
  const observe = () => {
    for (const box of document.querySelectorAll(".scroll, pre, .katex-display")) observer.observe(box);
  };
  observe();
  document.addEventListener("notes:changed", observe);
})();
