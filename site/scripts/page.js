// What the page can do beyond being read. Without this script nothing is missing from the text.
(() => {
  "use strict";
  const words = document.body.dataset;

  // MARK: light and dark

  const isDark = () =>
    (document.documentElement.dataset.theme ||
      (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  const themeSwitch = document.querySelector(".theme");
  const show = () => themeSwitch.setAttribute("aria-pressed", String(isDark()));
  themeSwitch.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("notes-theme", theme);
    } catch {
      // Then the choice lasts as long as the page.
    }
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();

  // MARK: copying code

  const copied = new WeakSet();
  const addCopyButtons = () => {
    if (!navigator.clipboard) return;
    for (const box of document.querySelectorAll(".code")) {
      if (copied.has(box)) continue;
      copied.add(box);
      addCopyButton(box);
    }
  };
  const addCopyButton = (box) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(box.querySelector("code").textContent + "\n");
      button.textContent = words.copied;
      setTimeout(() => (button.textContent = words.copy), 1500);
    });
    box.append(button);
  };
  addCopyButtons();

  // MARK: where the reader is

  const entries = new Map();
  let last = null;
  const findEntries = () => {
    entries.clear();
    last = null;
    for (const link of document.querySelectorAll(".sections a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) entries.set(heading, link);
    }
  };
  const contents = document.querySelector(".contents");
  if (contents) {
    const mark = () => {
      let current = null;
      for (const heading of entries.keys()) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = heading;
      }
      if (current === last) return;
      last = current;
      for (const [heading, link] of entries) {
        link.classList.toggle("here", heading === current);
        if (heading === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
      // A long list follows; the page itself must not move.
      const entry = entries.get(current)?.getBoundingClientRect();
      const list = contents.getBoundingClientRect();
      if (!entry || contents.scrollHeight <= contents.clientHeight) return;
      const margin = list.height / 4;
      if (entry.top < list.top + margin || entry.bottom > list.bottom - margin)
        contents.scrollTop += entry.top - (list.top + list.height / 2);
    };
    let waiting = false;
    addEventListener(
      "scroll",
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      },
      { passive: true }
    );
    const begin = () => {
      findEntries();
      mark();
    };
    begin();
    document.addEventListener("notes:changed", begin);
  }

  // A part of the text was replaced: what is new in it gets what the rest has.
  document.addEventListener("notes:changed", addCopyButtons);
})();
