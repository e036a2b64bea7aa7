// Only in pages that `notes serve` shows: what has changed in the note changes in the page, where the reader is. It stands
// right behind the text, before any other script has made something of it, and keeps the page as it was served: what
// differs from there to the new page is all that is touched.
(() => {
  "use strict";
  const given = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const server = given("notes-server");
  let build = Number(given("notes-build"));
  // What is below is parsed as well by now, but for the scripts.
  let served = document.body.cloneNode(true);

  // Who has written something that is saved nowhere is asked to do it.
  const reload = () => {
    if (document.dispatchEvent(new CustomEvent("notes:leaving", { cancelable: true }))) location.reload();
    else say("The page has changed; reload it when your edits are saved.");
  };

  // MARK: what differs

  const outline = (body) => {
    const rest = body.cloneNode(true);
    for (const part of rest.querySelectorAll("main, nav.contents, body > script, .notes-live")) part.remove();
    rest.normalize();
    return rest.innerHTML.replace(/\s+/g, " ");
  };

  const key = (node) => node.outerHTML ?? `${node.nodeType}:${node.data}`;

  // Which of `before` stay, by their places in `after`: a longest common subsequence, of what the ends do not share.
  const common = (before, after) => {
    const pairs = new Map();
    let start = 0;
    let [last, end] = [before.length, after.length];
    while (start < last && start < end && before[start] === after[start]) pairs.set(start, start++);
    while (last > start && end > start && before[last - 1] === after[end - 1]) pairs.set(--last, --end);
    const [rows, columns] = [last - start, end - start];
    if (rows * columns > 4_000_000) return pairs;
    const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--)
        lengths[row][column] =
          before[start + row] === after[start + column]
            ? lengths[row + 1][column + 1] + 1
            : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      if (before[start + row] === after[start + column]) pairs.set(start + row++, start + column++);
      else if (lengths[row + 1][column] >= lengths[row][column + 1]) row++;
      else column++;
    }
    return pairs;
  };

  // MARK: changing the page

  // A script that holds what the reader has typed into a block may keep it: it prevents `notes:replacing`.
  const isKept = (node, next) =>
    node.nodeType === Node.ELEMENT_NODE &&
    !node.dispatchEvent(new CustomEvent("notes:replacing", { bubbles: true, cancelable: true, detail: { next } }));

  const patch = (live, before, after) => {
    const old = [...before.childNodes];
    const own = [...live.childNodes];
    const next = [...after.childNodes];
    if (own.length !== old.length) {
      live.replaceChildren(...next.map((node) => document.importNode(node, true)));
      return;
    }
    const pairs = common(old.map(key), next.map(key));
    const staying = new Map([...pairs].map(([from, to]) => [to, own[from]]));
    const block = (node) => node.nodeType === Node.ELEMENT_NODE && (node.id || node.dataset.block);
    own.forEach((node, index) => {
      if (pairs.has(index)) return;
      const name = block(old[index]);
      const place = name ? next.findIndex((other, at) => !staying.has(at) && block(other) === name) : -1;
      const inner = old[index].nodeName === "ARTICLE" ? next.findIndex((other) => other.nodeName === "ARTICLE") : -1;
      if (inner >= 0) {
        patch(node, old[index], next[inner]);
        staying.set(inner, node);
      } else if (isKept(node, next[place]) && place >= 0) staying.set(place, node);
      else node.remove();
    });
    let at = live.firstChild;
    next.forEach((node, index) => {
      const stays = staying.get(index);
      if (stays && stays === at) at = at.nextSibling;
      else live.insertBefore(stays ?? document.importNode(node, true), at);
    });
    while (at) {
      const rest = at.nextSibling;
      at.remove();
      at = rest;
    }
  };

  // Where the focus was, by the places of its parents, for when its element was replaced by a new one.
  const pathTo = (element, root) => {
    const path = [];
    for (let node = element; node !== root; node = node.parentElement) {
      if (!node) return null;
      path.unshift([...node.parentElement.children].indexOf(node));
    }
    return path;
  };

  const change = (next) => {
    const main = document.querySelector("main");
    const [before, after] = [served.querySelector("main"), next.querySelector("main")];
    if (!main || !before || !after || outline(served) !== outline(next.body)) return reload();
    const page = document.documentElement;
    const focused = document.activeElement;
    const path = main.contains(focused) ? pathTo(focused, main) : null;
    // What the reader sees first must not move.
    const seen = [...main.querySelectorAll("article > *")].filter((element) => element.getBoundingClientRect().bottom > 0);
    const tops = seen.slice(0, 50).map((element) => [element, element.getBoundingClientRect().top]);
    page.style.overflowAnchor = "none";
    patch(main, before, after);
    const anchor = tops.find(([element]) => element.isConnected);
    if (anchor) scrollBy({ top: anchor[0].getBoundingClientRect().top - anchor[1], behavior: "instant" });
    page.style.overflowAnchor = "";

    const contents = document.querySelector("nav.contents");
    const [list, newList] = [served.querySelector("nav.contents"), next.querySelector("nav.contents")];
    if (contents && newList && !newList.isEqualNode(list))
      contents.replaceChildren(...[...newList.childNodes].map((node) => document.importNode(node, true)));
    document.title = next.title;
    for (const link of next.head.querySelectorAll("link[rel=stylesheet]")) {
      const href = link.getAttribute("href");
      const has = [...document.head.querySelectorAll("link[rel=stylesheet]")].some(
        (known) => known.getAttribute("href").split("?")[0] === href
      );
      if (!has) document.head.append(document.importNode(link));
    }
    served = next.body;
    document.dispatchEvent(new CustomEvent("notes:changed"));
    if (path && !focused.isConnected) {
      let element = main;
      for (const index of path) element = element?.children[index];
      element?.focus({ preventScroll: true });
    }
  };

  // MARK: what a build has changed

  const here = () => decodeURIComponent(location.pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");

  const renewStyles = (paths) => {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const url = new URL(link.href);
      if (paths && !paths.includes(decodeURIComponent(url.pathname.slice(1)))) continue;
      url.search = `?build=${build}`;
      const next = link.cloneNode();
      next.href = url;
      // The old one goes when the new one is there: a page without a style would flash.
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", () => next.remove());
      link.after(next);
    }
  };

  const renewImages = (paths) => {
    for (const image of document.querySelectorAll("main img")) {
      const url = new URL(image.src);
      if (!paths.includes(decodeURIComponent(url.pathname.slice(1)))) continue;
      url.search = `?build=${build}`;
      image.src = url;
    }
  };

  const fetchPage = async () => {
    const response = await fetch(location.pathname, { cache: "no-store" });
    if (!response.ok) return reload();
    change(new DOMParser().parseFromString(await response.text(), "text/html"));
  };

  const handle = async (news) => {
    if (news.server !== server) return reload();
    show(news.problems);
    if (news.build <= build) return;
    // Whoever has missed a build looks at everything.
    const changed = news.build === build + 1 && build > 0 ? news.changed : null;
    const isOfProgram = (path) => path === here().replace(/\.html$/, ".run.js") || path.startsWith("assets/data/");
    if (!changed || changed.some(isOfProgram)) document.dispatchEvent(new CustomEvent("notes:program"));
    build = news.build;
    // Others are data of pages, which are loaded when they are used.
    const isScript = (path) => /^assets\/[^/]+\.m?js$/.test(path) && path !== "assets/engine.js";
    if (changed?.some(isScript)) return reload();
    if (!changed || changed.includes(here())) await fetchPage();
    const styles = changed?.filter((path) => path.endsWith(".css"));
    if (!styles || styles.length > 0) renewStyles(styles);
    if (changed) renewImages(changed);
  };

  // MARK: what is wrong

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const panel = make("section", "notes-live");
  panel.setAttribute("aria-label", "Problems of the build");
  panel.hidden = true;
  // An announcement is heard when the text of an element changes that was there.
  const heading = make("p", "notes-live-heading");
  heading.setAttribute("role", "status");
  const close = make("button", "notes-live-close", "Close");
  close.type = "button";
  const list = make("ol", "notes-live-problems");
  panel.append(heading, close, list);
  const badge = make("p", "notes-live-badge");
  badge.setAttribute("role", "status");
  badge.hidden = true;
  let shown = "[]";

  const excerpt = (problem) => {
    if (problem.line === undefined) return [];
    const box = make("pre", "");
    box.append(make("span", "notes-live-line", problem.line), "\n", make("span", "notes-live-mark", problem.mark));
    return [box];
  };

  const item = (problem) => {
    const entry = make("li", problem.severity);
    const place = make("p", "notes-live-place", problem.place);
    const message = make("p", "notes-live-message", `${problem.severity}: ${problem.message}`);
    entry.append(place, message, ...excerpt(problem));
    for (const further of problem.related ?? []) {
      entry.append(make("p", "notes-live-note", `${further.place}: ${further.message}`), ...excerpt(further));
    }
    if (problem.help) entry.append(make("p", "notes-live-help", problem.help));
    return entry;
  };

  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  const show = (problems) => {
    const now = JSON.stringify(problems);
    if (now === shown) return;
    shown = now;
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors;
    const parts = [];
    if (errors > 0) parts.push(count(errors, "error"));
    if (warnings > 0) parts.push(count(warnings, "warning"));
    panel.classList.toggle("has-errors", errors > 0);
    panel.hidden = problems.length === 0;
    heading.textContent = parts.join(", ");
    list.replaceChildren(...problems.map(item));
  };

  const hide = () => (panel.hidden = true);
  close.addEventListener("click", hide);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  let badgeTimer = null;
  const say = (text, delay = 0) => {
    clearTimeout(badgeTimer);
    if (text === "") {
      badge.hidden = true;
      badge.textContent = "";
      return;
    }
    badgeTimer = setTimeout(() => {
      badge.hidden = false;
      badge.textContent = text;
    }, delay);
  };

  // MARK: saving

  const sha256 = async (text) => {
    // Browsers hash for pages of this machine and encrypted ones only.
    if (!crypto.subtle) throw new Error("The browser saves from http://localhost only.");
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // For scripts that let a reader change code: writes the code of a block, given as its element, into the note. `base` is
  // the code that the change began with; where the file has another one by now, nothing is written and an error says so.
  // The last line's end makes no difference.
  const plain = (text) => text.replace(/\n$/, "");
  window.notesLive = {
    file: given("notes-file"),
    async save(block, base, text) {
      const response = await fetch("/@save", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Notes-Token": given("notes-live") },
        body: JSON.stringify({
          path: this.file, block: block.id || Number(block.dataset.block),
          base: await sha256(plain(base)), text: plain(text),
        }),
      });
      if (!response.ok) throw new Error((await response.json()).error);
    },
  };

  // MARK: listening

  let events = null;
  // One after the other: a page is fetched while the next build is told.
  let work = Promise.resolve();

  const listen = () => {
    if (events) return;
    events = new EventSource("/@events");
    events.addEventListener("working", () => say("Building …", 400));
    events.addEventListener("build", (event) => {
      say("");
      const news = JSON.parse(event.data);
      work = work.then(() => handle(news)).catch(() => say("The page could not be updated; reload it."));
    });
    events.addEventListener("error", () => say("The server is not there.", 1500));
    events.addEventListener("open", () => say(""));
  };

  // A browser opens few connections to a server at a time: pages that nobody sees leave theirs to others, and catch up.
  const follow = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else listen();
  };

  document.addEventListener("visibilitychange", follow);
  // A page that comes back from the history is as old as it was left.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  addEventListener("pagehide", () => {
    events?.close();
    events = null;
  });
  const begin = () => {
    document.body.append(panel, badge);
    follow();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
