// A formula whose fonts come late would move the lines around it: the page is shown when they are there, or, where the
// connection is slow, without them.
(() => {
  "use strict";
  const longestWait = 1000;
  const page = document.documentElement;
  const show = () => page.classList.remove("settling");
  page.classList.add("settling");
  setTimeout(show, longestWait);
  // What nearly every formula needs, ahead of the text; the text asks for the others.
  for (const font of ["1em KaTeX_Main", "italic 1em KaTeX_Math"]) document.fonts.load(font).catch(show);
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  addEventListener("DOMContentLoaded", async () => {
    await drawn();
    await document.fonts.ready;
    show();
  });
})();
