// Search over all notes of the language: headings, prose, code and outputs. The index is a script beside the pages, in one
// part or more, which is loaded when the reader first searches; from disk nothing else could be read.
(() => {
  "use strict";
  const dialog = document.querySelector("dialog.search");
  if (!dialog?.showModal) return;
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector(".results");
  const words = dialog.dataset;
  const mostShown = 60;

  // MARK: the index

  const sections = [];
  let state = "none";

  const load = (part) => {
    state = "loading";
    const script = document.createElement("script");
    script.src = `${words.index}-${part}.js`;
    window.notesSearch = (pages, more) => {
      for (const [href, page, ...own] of pages) {
        for (const [anchor, title, text] of own) sections.push({ href, page, anchor, title, text });
      }
      if (more) load(part + 1);
      else state = "complete";
      show();
    };
    script.addEventListener("error", () => {
      state = "failed";
      show();
    });
    document.head.append(script);
  };

  // MARK: searching

  // The places in the folded text are those of the text itself.
  const folded = (text) => {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : text;
  };

  const find = (terms) => {
    const found = [];
    for (const section of sections) {
      section.foldedTitle ??= folded(section.title);
      section.foldedText ??= folded(section.text);
      const inTitle = terms.filter((term) => section.foldedTitle.includes(term)).length;
      if (terms.every((term) => section.foldedTitle.includes(term) || section.foldedText.includes(term)))
        found.push({ section, rank: inTitle });
    }
    // Headings first; otherwise in the order of reading.
    return found.sort((a, b) => b.rank - a.rank).map(({ section }) => section);
  };

  // MARK: showing

  const marked = (element, text, terms) => {
    const lower = folded(text);
    let from = 0;
    while (from < text.length) {
      let [at, length] = [-1, 0];
      for (const term of terms) {
        const place = lower.indexOf(term, from);
        if (place >= 0 && (at < 0 || place < at || (place === at && term.length > length)))
          [at, length] = [place, term.length];
      }
      if (at < 0) break;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, at + length);
      element.append(text.slice(from, at), mark);
      from = at + length;
    }
    element.append(text.slice(from));
    return element;
  };

  /// The words around the first place; what was not found in the text begins with it.
  const excerpt = ({ text, foldedText }, terms) => {
    const places = terms.map((term) => foldedText.indexOf(term)).filter((place) => place >= 0);
    const place = places.length > 0 ? Math.min(...places) : 0;
    let start = Math.max(0, place - 36);
    // Not in the middle of a word, where there are spaces between words.
    const space = text.indexOf(" ", start);
    if (start > 0 && space >= 0 && space < place) start = space + 1;
    const end = Math.min(text.length, start + 130);
    return (start > 0 ? "…" : "") + text.slice(start, end) + (end < text.length ? "…" : "");
  };

  const element = (name, className) => {
    const made = document.createElement(name);
    made.className = className;
    return made;
  };

  const item = (section, terms) => {
    const link = element("a", "result");
    link.href = words.pages + section.href + (section.anchor ? "#" + section.anchor : "");
    const title = marked(element("span", "result-title"), section.title || section.page, terms);
    link.append(title);
    if (section.title !== section.page) {
      const page = element("span", "result-page");
      page.textContent = section.page;
      link.append(page);
    }
    if (section.text) link.append(marked(element("span", "result-text"), excerpt(section, terms), terms));
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  };

  const show = () => {
    const terms = folded(field.value).split(/\s+/).filter((term) => term !== "");
    const found = terms.length > 0 ? find(terms) : [];
    list.replaceChildren(...found.slice(0, mostShown).map((section) => item(section, terms)));
    if (state === "failed") status.textContent = words.failed;
    else if (terms.length === 0) status.textContent = "";
    else if (found.length > 0) status.textContent = words.found.replace("#", String(found.length));
    else status.textContent = state === "complete" ? words.none : words.loading;
  };

  // MARK: opening, going through, closing

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    field.select();
    if (state === "none" || state === "failed") load(0);
  };

  document.querySelector(".to-search").addEventListener("click", open);
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  field.addEventListener("input", show);
  dialog.addEventListener("click", (event) => {
    // Beside the dialog, or on a result: which may be on this very page.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field).focus();
    // The browser would only clear the field.
    else if (event.key === "Escape") dialog.close();
    else if (event.key === "Enter" && document.activeElement === field && links.length > 0) links[0].click();
    else if (event.key.length === 1 && at >= 0) {
      // Who goes on typing means the field.
      field.focus();
      return;
    } else return;
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=radio]), textarea, select, [contenteditable], dialog");
    if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    open();
  });
})();
