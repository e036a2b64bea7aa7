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

  for (const box of document.querySelectorAll(".code")) {
    if (!navigator.clipboard) break;
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
  }

  // MARK: where the reader is

  const entries = new Map();
  for (const link of document.querySelectorAll(".sections a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) entries.set(heading, link);
  }
  if (entries.size > 0) {
    const mark = () => {
      let current = null;
      for (const heading of entries.keys()) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = heading;
      }
      for (const [heading, link] of entries) link.classList.toggle("here", heading === current);
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
    mark();
  }
})();
