// The links to other languages lead to the same place: a block has the same name in every language; a heading is the one
// with the same number. Without this script they lead to the top of the page.
(() => {
  "use strict";
  const blocks = () => [...document.querySelectorAll("section.block[id]")];
  const headings = () => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)[id]")];
  // A little below where a link puts what it leads to: what begins above it is being read.
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 24;
  const prefix = "#at=";

  const nearest = (elements) => {
    let found = null;
    elements.forEach((element, index) => {
      const { top } = element.getBoundingClientRect();
      if (top <= line) found = { element, index, top };
    });
    return found;
  };

  const here = () => {
    const block = nearest(blocks());
    const heading = nearest(headings());
    if (block && (!heading || block.top >= heading.top)) return `block:${block.element.id}`;
    return heading?.index > 0 ? `heading:${heading.index}` : "";
  };

  for (const link of document.querySelectorAll("a.language:not([aria-current])")) {
    const plain = link.getAttribute("href");
    // Where the other language has no such chapter, the link leads to its list of chapters.
    if (/(^|\/)index\.html$/.test(plain)) continue;
    const aim = () => {
      const place = here();
      link.setAttribute("href", place ? plain + prefix + encodeURIComponent(place) : plain);
    };
    // Before the reader goes, with whichever key or button.
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, aim);
  }

  if (!location.hash.startsWith(prefix)) return;
  const [kind, name] = decodeURIComponent(location.hash.slice(prefix.length)).split(":");
  const target = kind === "block" ? document.getElementById(name) : headings()[Number(name)];
  // The address that one would pass on.
  history.replaceState(null, "", "#" + encodeURIComponent(target?.id ?? ""));
  target?.scrollIntoView({ behavior: "instant" });
})();
