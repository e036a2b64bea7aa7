// A box whose content is wider than itself can be reached and scrolled with the keyboard; others are no stop on the way.
(() => {
  "use strict";
  const mark = (box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(target)));
  for (const box of document.querySelectorAll(".scroll, pre, .katex-display")) observer.observe(box);
})();
