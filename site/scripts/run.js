// Lets readers edit the blocks of the page and run them: on the engine that `notes` itself computes with, in a worker,
// which is loaded when somebody first wants it. What a run shows is made by the engine; here it is only put in its place.
(() => {
  "use strict";
  const tools = document.querySelector("template.run-tools");
  if (!tools || typeof WebAssembly === "undefined" || typeof Worker === "undefined") return;
  const words = tools.dataset;
  const fill = (text, ...values) => values.reduce((text, value) => text.replace("#", () => value), text);

  // MARK: the engine

  // Scripts work from disk too, where nothing can be fetched. Each assigns to one name.
  const loaded = new Map();
  const bytesOf = (path, name) => {
    if (!loaded.has(path)) {
      const promise = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = path;
        const fail = () => {
          loaded.delete(path);
          script.remove();
          reject(new Error(words.offline));
        };
        script.onload = () => {
          const text = window[name];
          delete window[name];
          script.remove();
          // A script that is cut off is loaded as well.
          try {
            resolve(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
          } catch {
            fail();
          }
        };
        script.onerror = fail;
        document.head.append(script);
      });
      loaded.set(path, promise);
    }
    return loaded.get(path);
  };

  // Counts how often the live server has changed the page.
  let version = 0;

  let module;
  const compiled = () => {
    const fromScript = async () => WebAssembly.compile(await bytesOf(words.assets + "engine.js", "notesEngine"));
    const fromServer = () => WebAssembly.compileStreaming(fetch(words.assets + "engine.wasm")).catch(fromScript);
    module ??= (location.protocol === "file:" ? fromScript() : fromServer()).catch((error) => {
      module = undefined;
      throw error;
    });
    return module;
  };

  // The whole of it goes into the worker as text: a page that is opened from disk may start none from a file.
  const work = () => {
    let engine;
    const call = (name, ...texts) => {
      const given = texts.map((text) => {
        if (typeof text === "number") return { values: [text] };
        const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
        // Addresses come with a sign, which none has.
        const address = engine.notes_allocate(bytes.length) >>> 0;
        new Uint8Array(engine.memory.buffer).set(bytes, address);
        return { values: [address, bytes.length], address };
      });
      const result = engine[name](...given.flatMap((part) => part.values));
      for (const part of given) if (part.address !== undefined) engine.notes_release(part.address);
      return result;
    };
    const answer = (name, ...texts) => {
      const address = call(name, ...texts) >>> 0;
      const length = new DataView(engine.memory.buffer).getUint32(address, true);
      const text = new TextDecoder().decode(new Uint8Array(engine.memory.buffer, address + 4, length));
      engine.notes_release(address);
      return JSON.parse(text);
    };
    const open = async ({ module, program }) => {
      let told = 0;
      const imports = {
        // Random bytes seed the hashing of dictionaries, whose order nothing shows.
        wasi_snapshot_preview1: {
          random_get: (address, count) => {
            crypto.getRandomValues(new Uint8Array(engine.memory.buffer, address >>> 0, count));
            return 0;
          },
          fd_write: () => 8,
          fd_seek: () => 8,
          fd_close: () => 8,
        },
        notes: {
          clock: () => performance.now() / 1000,
          progress: (block, done, total, loss) => {
            const now = performance.now();
            if (now - told < 50) return;
            told = now;
            postMessage({ progress: { block, done, total, loss } });
          },
        },
      };
      engine = (await WebAssembly.instantiate(module, imports)).exports;
      if (!call("notes_page_open", program)) throw new Error("the page's program is damaged");
    };
    const requests = {
      open,
      edit: ({ block, text }) => void call("notes_page_edit", block, text),
      provide: ({ name, bytes }) => void call("notes_page_provide", name, bytes),
      check: () => answer("notes_page_check"),
      highlight: ({ text }) => answer("notes_page_highlight", text),
      names: ({ block }) => answer("notes_page_names", block),
      plan: ({ block }) => answer("notes_page_plan", block),
      run: ({ block }) => answer("notes_page_run", block),
    };
    onmessage = async ({ data: { id, request, given } }) => {
      try {
        postMessage({ id, result: await requests[request](given) });
      } catch (error) {
        postMessage({ id, error: error.message });
      }
    };
  };

  // One at a time. When it is ended, in the midst of whatever it does, the next call starts another.
  let worker = null;
  let waiting = new Map();
  let number = 0;
  let onProgress = () => {};
  // What the worker knows of each block's text.
  let known = new Map();

  // Counts how often one was ended: what began before does not go on with the next.
  let epoch = 0;

  class Ended extends Error {}

  const end = (error) => {
    worker?.terminate();
    worker = null;
    epoch++;
    known = new Map();
    for (const { reject } of waiting.values()) reject(error);
    waiting = new Map();
    // What it had computed is known to nobody any more.
    for (const index of published.keys()) restore(index);
    for (const block of blocks.values()) if (isEdited(block)) markBehind(block, true);
  };

  const post = (request, given) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ id: number, request, given });
    });

  let starting = null;
  const ready = () => {
    const begun = epoch;
    starting ??= (async () => {
      const [module, program] = await Promise.all([
        compiled(), bytesOf(words.program + (version ? `?${version}` : ""), "notesProgram"),
      ]);
      if (epoch !== begun) throw new Ended();
      if (worker) return;
      const address = URL.createObjectURL(new Blob([`(${work})()`], { type: "text/javascript" }));
      worker = new Worker(address);
      URL.revokeObjectURL(address);
      worker.onmessage = ({ data }) => {
        if (data.progress) return onProgress(data.progress);
        const { resolve, reject } = waiting.get(data.id) ?? {};
        waiting.delete(data.id);
        // What traps has left the engine in no state to go on.
        if (data.error !== undefined) {
          reject?.(new Error(fill(words.stopped, data.error)));
          end(new Ended());
        } else resolve?.(data.result);
      };
      worker.onerror = (event) => end(new Error(fill(words.stopped, event.message)));
      await post("open", { module, program });
    })().finally(() => (starting = null));
    return starting;
  };

  const call = async (request, given) => {
    await ready();
    return post(request, given);
  };

  // MARK: the blocks

  // Those with code; what a hidden one shows changes with the others.
  const blocks = new Map();
  const sections = new Map();
  const values = new Map();

  const textOf = (block) => (block.editor ? block.editor.value : block.original);
  const isEdited = (block) => textOf(block) !== block.original;

  // The worker learns of what was edited when it is next needed.
  const tell = async () => {
    for (const [index, block] of blocks) {
      const text = textOf(block) + "\n";
      if (text === known.get(index)) continue;
      await call("edit", { block: index, text });
      known.set(index, text);
    }
  };

  const say = (block, text, kind = "") => {
    block.status.textContent = text;
    block.status.className = `run-status ${kind}`;
    block.said = [text, kind];
  };

  const changed = () => document.dispatchEvent(new CustomEvent("notes:changed"));

  // What stands behind code and tools: what a block shows.
  const shown = (section) => [...section.children].filter((child) => !child.matches(".code, .fold, .run-bar"));
  const published = new Map();

  const put = (index, elements) => {
    const section = sections.get(index);
    if (!published.has(index)) published.set(index, shown(section));
    for (const child of shown(section)) {
      for (const link of child.querySelectorAll('a[href^="blob:"]')) URL.revokeObjectURL(link.href);
      child.remove();
    }
    section.append(...elements);
    changed();
  };

  const restore = (index) => {
    if (published.has(index)) put(index, published.get(index));
    const value = values.get(index);
    if (value) {
      value.element.textContent = value.original;
      value.element.classList.remove("differs", "behind");
    }
    if (blocks.has(index)) say(blocks.get(index), words.published);
  };

  const show = (answer) => {
    const value = values.get(answer.block);
    if (value) {
      value.element.textContent = answer.status === "succeeded" ? (answer.value ?? "") : "–";
      value.element.classList.toggle("differs", value.element.textContent !== value.original);
      value.element.classList.remove("behind");
    }
    const section = sections.get(answer.block);
    if (!section) return;
    const results = document.createElement("div");
    results.className = "run-results";
    results.innerHTML = answer.html;
    for (const link of results.querySelectorAll("a.download")) {
      const place = Number(link.getAttribute("href").split(".")[1]) - 1;
      const file = new Blob([answer.files[place] ?? ""], { type: "text/csv" });
      link.href = URL.createObjectURL(file);
      link.download = `${section.id || "block"}.${place + 1}.csv`;
    }
    put(answer.block, [results]);
    const block = blocks.get(answer.block);
    if (!block) return;
    section.classList.remove("behind");
    const difference = answer.difference;
    if (answer.status === "skipped") say(block, words.skipped, "bad");
    else if (answer.verdict === "same") say(block, words.same, "good");
    else if (answer.status === "failed") say(block, words.failed, "bad");
    else if (answer.verdict === "volatile") say(block, words.volatile);
    else if (difference && difference.column !== undefined) {
      const place = [difference.row, difference.column].join(", ");
      const numbers = [difference.published, difference.now].map((text) => text ?? "–").join(" → ");
      say(block, `${fill(words.differsAt, place)}: ${numbers}`, "different");
    } else say(block, answer.verdict === "differs" ? words.differs : "", "different");
  };

  let running = null;

  const rest = (block) => {
    block.meter.hidden = true;
    block.progress.textContent = "";
  };

  const run = async (index) => {
    if (running) return;
    const block = blocks.get(index);
    running = { index };
    block.run.textContent = words.cancel;
    block.section.classList.add("running");
    let current = block;
    // Cancelling ends the worker; what is awaited meanwhile may arrive all the same.
    const begun = epoch;
    const still = (result) => {
      if (epoch !== begun) throw new Ended();
      return result;
    };
    try {
      say(block, worker ? words.running : words.loading);
      still(await tell());
      let { plan } = still(await call("plan", { block: index }));
      while (plan.length > 0) {
        const step = plan[0];
        // Values in the text and hidden blocks have no place of their own to say it.
        if (blocks.has(step)) {
          current = blocks.get(step);
          say(current, words.running);
        }
        onProgress = (state) => {
          const known = Number.isFinite(state.loss) ? state.loss.toPrecision(4) : String(state.loss);
          current.progress.textContent = fill(words.progress, state.done, state.total, known);
          current.meter.max = state.total;
          current.meter.value = state.done;
          current.meter.hidden = false;
        };
        const answer = still(await call("run", { block: step }));
        rest(current);
        if (answer.needs) {
          const path = `${words.assets}data/${encodeURIComponent(answer.needs)}.js`;
          const bytes = still(await bytesOf(path, "notesData"));
          still(await call("provide", { name: answer.needs, bytes }));
          // What lived in the engine only has to be computed again.
          ({ plan } = still(await call("plan", { block: index })));
        } else {
          show(answer);
          plan.shift();
        }
      }
    } catch (error) {
      rest(current);
      say(current, error instanceof Ended ? words.cancelled : error.message, "bad");
    } finally {
      onProgress = () => {};
      running = null;
      block.run.textContent = words.run;
      block.section.classList.remove("running");
      check();
    }
  };

  const cancel = () => end(new Ended());

  // MARK: checking

  // Says what is wrong before anything runs, and which blocks are behind their text.
  const check = async () => {
    if (running || !worker) return;
    let answer;
    try {
      await tell();
      answer = await call("check");
    } catch {
      return;
    }
    for (const entry of answer.blocks) if (entry.restore) restore(entry.block);
    if (running) return;
    const said = new Map(answer.blocks.map((entry) => [entry.block, entry]));
    for (const [index, block] of blocks) {
      const entry = said.get(index);
      block.editor?.mark(entry?.problems ?? []);
      markBehind(block, entry !== undefined && !entry.current);
    }
    for (const [index, { element }] of values) element.classList.toggle("behind", said.get(index)?.current === false);
  };

  const markBehind = (block, isBehind) => {
    const wasBehind = block.section.classList.contains("behind");
    block.section.classList.toggle("behind", isBehind);
    if (isBehind && !wasBehind) {
      block.before = block.said;
      say(block, words.behind, "different");
    } else if (wasBehind && !isBehind && block.said[0] === words.behind) say(block, ...block.before);
  };

  let timer = 0;
  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const isFirst = !worker;
      try {
        await ready();
      } catch {
        return;
      }
      if (isFirst) for (const block of blocks.values()) block.editor?.colour();
      check();
    }, 250);
  };

  // MARK: editing

  const showTools = (block) => {
    block.isSaved = false;
    block.changes.hidden = block.share.hidden = !isEdited(block);
    block.save.hidden = !isEdited(block) || !window.notesLive;
  };

  // As if it were typed, so that it can be undone.
  const write = (field, text) => {
    field.focus();
    if (document.execCommand("insertText", false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input"));
  };

  const edit = (index, text) => {
    const block = blocks.get(index);
    if (block.editor) return block.editor.focus();
    const list = document.createElement("ul");
    list.className = "editor-problems";
    const frame = document.createElement("div");
    frame.className = "editor-frame";
    // The field's own letters cannot be seen where the engine's colours lie below them, letter for letter.
    const colours = document.createElement("pre");
    colours.className = "editor-colours";
    colours.setAttribute("aria-hidden", "true");
    const field = document.createElement("textarea");
    field.className = "editor";
    field.spellcheck = false;
    field.setAttribute("autocapitalize", "off");
    field.setAttribute("autocomplete", "off");
    field.setAttribute("aria-label", words.editor);
    field.value = text ?? block.original;
    const align = () => (colours.scrollLeft = field.scrollLeft);
    const draw = () => {
      field.rows = Math.max(2, field.value.split("\n").length);
      colours.textContent = field.value + "\n";
      align();
      colour();
    };
    const colour = async () => {
      const text = field.value;
      if (!worker || running) return;
      try {
        const { html } = await call("highlight", { text });
        if (field.value !== text) return;
        colours.innerHTML = html + "\n";
        align();
      } catch {
        // It stays as it is, in one colour.
      }
    };
    const completion = complete(index, field, colours);
    field.addEventListener("scroll", align);
    field.addEventListener("blur", () => completion.close());
    field.addEventListener("compositionend", () => completion.offer(false));
    field.addEventListener("input", (event) => {
      draw();
      // Letters on the way to a Chinese word are no name.
      if (!event.isComposing) completion.offer(false);
      block.reset.hidden = false;
      showTools(block);
      showChanges(block, false);
      checkSoon();
    });
    field.addEventListener("keydown", (event) => {
      // The keys of whoever writes Chinese belong to the input method.
      if (event.isComposing || event.keyCode === 229) return;
      if (completion.takes(event)) return;
      if (event.key === " " && event.ctrlKey) {
        event.preventDefault();
        completion.offer(true);
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        run(index);
      } else if (event.key === "Escape") block.run.focus();
      else if (event.key === "Enter") {
        // The next line begins where this one does.
        const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
        const indent = /^[ \t]*/.exec(field.value.slice(start, field.selectionStart))[0];
        if (!indent) return;
        event.preventDefault();
        write(field, "\n" + indent);
      }
    });
    block.editor = {
      get value() {
        return field.value;
      },
      focus: () => field.focus(),
      mark: (problems) => {
        list.replaceChildren(
          ...problems.map((problem) => {
            const item = document.createElement("li");
            const before = field.value.slice(0, problem.start).split("\n");
            item.className = problem.error ? "error" : "warning";
            const place = document.createElement("button");
            place.type = "button";
            place.textContent = `${before.length}:${before[before.length - 1].length + 1}`;
            place.addEventListener("click", () => {
              field.focus();
              field.setSelectionRange(problem.start, Math.max(problem.end, problem.start + 1));
            });
            item.append(place, " ", problem.message);
            return item;
          })
        );
        field.setAttribute("aria-invalid", String(problems.some((problem) => problem.error)));
      },
      colour,
      remove: () => {
        frame.remove();
        list.remove();
      },
    };
    block.section.classList.add("editing");
    block.section.querySelector("details.fold")?.setAttribute("open", "");
    frame.append(colours, field, completion.list);
    block.box.append(frame, list);
    draw();
    block.reset.hidden = false;
    block.edit.hidden = true;
    if (text === undefined) field.focus();
    checkSoon();
  };

  // Names that can stand where the reader writes, with their declarations, as the checker knows them.
  const complete = (index, field, colours) => {
    const list = document.createElement("ul");
    list.className = "completion";
    list.id = `page.completion.${index}`;
    list.setAttribute("role", "listbox");
    list.hidden = true;
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-autocomplete", "list");
    let chosen = 0;
    let start = 0;

    const close = () => {
      list.hidden = true;
      field.removeAttribute("aria-activedescendant");
    };
    const choose = (place) => {
      const items = [...list.children];
      chosen = (place + items.length) % items.length;
      items.forEach((item, number) => item.setAttribute("aria-selected", String(number === chosen)));
      items[chosen].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", items[chosen].id);
    };
    const take = (name) => {
      field.setSelectionRange(start, field.selectionStart);
      write(field, name);
      close();
    };
    // Where the caret is, by the letters that lie below the field.
    const place = () => {
      const walker = document.createTreeWalker(colours, NodeFilter.SHOW_TEXT);
      let left = start;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (left <= node.length) {
          const range = document.createRange();
          range.setStart(node, left);
          const letter = range.getBoundingClientRect();
          const box = colours.getBoundingClientRect();
          list.style.left = `${Math.max(0, Math.min(letter.left - box.left, box.width - 240))}px`;
          list.style.top = `${letter.bottom - box.top + 2}px`;
          return;
        }
        left -= node.length;
      }
    };
    const offer = async (isAsked) => {
      const end = field.selectionStart;
      const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(field.value.slice(0, end))?.[0] ?? "";
      const before = field.value[end - word.length - 1];
      if (running || !worker || before === "." || before === '"' || (!isAsked && word.length < 2)) return close();
      let names;
      try {
        await tell();
        ({ names } = await call("names", { block: index }));
      } catch {
        return close();
      }
      if (field.selectionStart !== end || document.activeElement !== field) return;
      const found = names.filter(({ name }) => name.startsWith(word) && (isAsked || name !== word)).slice(0, 60);
      if (found.length === 0) return close();
      start = end - word.length;
      list.replaceChildren(
        ...found.map(({ name, declaration }, number) => {
          const item = document.createElement("li");
          item.id = `${list.id}.${number}`;
          item.setAttribute("role", "option");
          item.textContent = declaration;
          item.dataset.name = name;
          item.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            take(name);
          });
          return item;
        })
      );
      list.hidden = false;
      place();
      // Where it comes unasked, Enter and Tab still do what they always do, until an arrow key has chosen.
      chosen = -1;
      if (isAsked) choose(0);
    };
    const takes = (event) => {
      if (list.hidden || event.isComposing) return false;
      if (event.key === "ArrowDown") choose(chosen + 1);
      else if (event.key === "ArrowUp") choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
      else if (event.key === "Escape") close();
      else if (chosen >= 0 && ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab"))
        take(list.children[chosen].dataset.name);
      else return false;
      event.preventDefault();
      return true;
    };
    return { list, close, offer, takes };
  };

  // What is shown stays until the engine has said what holds.
  const reset = (block, isFocused = true) => {
    block.editor?.remove();
    delete block.editor;
    block.section.classList.remove("editing", "behind");
    showTools(block);
    block.reset.hidden = true;
    block.edit.hidden = false;
    showChanges(block, false);
    if (isFocused) block.edit.focus();
    checkSoon();
  };

  // MARK: what was changed

  // The shortest way from one list of lines to the other, by the longest that they have in common.
  const difference = (old, now) => {
    const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
    for (let i = old.length - 1; i >= 0; i--)
      for (let j = now.length - 1; j >= 0; j--)
        common[i][j] = old[i] === now[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    const lines = [];
    let [i, j] = [0, 0];
    while (i < old.length || j < now.length) {
      if (i < old.length && j < now.length && old[i] === now[j]) lines.push([" ", old[(j++, i++)]]);
      else if (j >= now.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) lines.push(["-", old[i++]]);
      else lines.push(["+", now[j++]]);
    }
    return lines;
  };

  const showChanges = (block, isWanted) => {
    block.difference?.remove();
    delete block.difference;
    block.changes.setAttribute("aria-expanded", String(isWanted));
    if (!isWanted) return;
    const list = document.createElement("pre");
    list.className = "changes";
    list.tabIndex = 0;
    for (const [kind, line] of difference(block.original.split("\n"), textOf(block).split("\n"))) {
      const element = document.createElement(kind === "+" ? "ins" : kind === "-" ? "del" : "span");
      element.textContent = `${kind} ${line}\n`;
      list.append(element);
    }
    block.difference = list;
    block.box.append(list);
  };

  // MARK: sharing

  // A link holds what was written and what it was made from; whoever follows it still has to press Run.
  const hash = (text) => {
    let value = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
      value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
    return value.toString(16);
  };
  const encode = (value) =>
    btoa(Array.from(new TextEncoder().encode(JSON.stringify(value)), (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const decode = (text) => {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0))));
  };

  const share = async (index, block) => {
    const edit = encode({ block: block.section.id || index, of: hash(block.original), text: textOf(block) });
    const address = `${location.href.split("#")[0]}#edit=${edit}`;
    try {
      await navigator.clipboard.writeText(address);
      say(block, words.shared, "good");
    } catch {
      // Without a clipboard it stands in the address bar.
      history.replaceState(null, "", address);
      say(block, words.shared, "good");
    }
  };

  // With the live server, an edit goes into the note itself.
  const save = async (block) => {
    const text = textOf(block);
    try {
      await window.notesLive.save(block.section, (block.base ?? block.original) + "\n", text + "\n");
      block.base = text;
      // What was typed meanwhile is not.
      block.isSaved = textOf(block) === text;
      say(block, words.saved, "good");
    } catch (error) {
      say(block, error.message, "bad");
    }
  };

  const receive = () => {
    if (!location.hash.startsWith("#edit=")) return;
    let given;
    try {
      given = decode(location.hash.slice(6));
    } catch {
      return;
    }
    if (typeof given?.text !== "string") return;
    for (const [index, block] of blocks) {
      if (given.block !== (block.section.id || index) || block.isReadOnly) continue;
      // What its reader has written is not thrown away for a link.
      if (block.editor && isEdited(block)) return;
      if (block.editor) reset(block, false);
      edit(index, given.text);
      showTools(block);
      showChanges(block, isEdited(block));
      say(block, given.of === hash(block.original) ? words.received : words.outdated, "different");
      block.section.scrollIntoView();
    }
  };

  // MARK: tools

  const addTools = (index, block) => {
    block.original = block.code.textContent;
    block.box = block.code.closest(".code");
    block.frame = block.section.querySelector(":scope > .code, :scope > details.fold");
    block.isReadOnly = block.section.dataset.readonly !== undefined;
    const bar = tools.content.cloneNode(true).firstElementChild;
    block.bar = bar;
    block.run = bar.querySelector(".run");
    block.edit = bar.querySelector(".edit");
    block.reset = bar.querySelector(".reset");
    block.changes = bar.querySelector(".show-changes");
    block.share = bar.querySelector(".share");
    block.save = bar.querySelector(".save");
    block.status = bar.querySelector(".run-status");
    block.meter = bar.querySelector("progress");
    block.progress = bar.querySelector(".run-progress");
    bar.setAttribute("aria-label", block.section.id || `${words.run} ${index + 1}`);
    block.edit.hidden = block.isReadOnly;
    block.run.addEventListener("click", () => (running ? running.index === index && cancel() : run(index)));
    block.edit.addEventListener("click", () => edit(index));
    block.reset.addEventListener("click", () => reset(block));
    block.changes.addEventListener("click", () => showChanges(block, !block.difference));
    block.share.addEventListener("click", () => share(index, block));
    block.save.addEventListener("click", () => save(block));
    say(block, words.published);
    block.frame.after(bar);
  };

  // Blocks that are new in the page: all of them at first, later those that the live server has put there.
  const attach = () => {
    let isNew = false;
    const present = new Set();
    for (const section of document.querySelectorAll("section.block[data-block]")) {
      const index = Number(section.dataset.block);
      present.add(index);
      if (sections.get(index) === section) continue;
      isNew = true;
      sections.set(index, section);
      published.delete(index);
      blocks.delete(index);
      const code = section.querySelector(".code code");
      if (!code) continue;
      blocks.set(index, { section, code });
      addTools(index, blocks.get(index));
    }
    for (const index of [...sections.keys()].filter((index) => !present.has(index))) {
      sections.delete(index);
      blocks.delete(index);
      published.delete(index);
    }
    for (const element of document.querySelectorAll(".value[data-block]")) {
      const index = Number(element.dataset.block);
      if (values.get(index)?.element !== element) values.set(index, { element, original: element.textContent });
    }
    return isNew;
  };
  attach();
  document.addEventListener("notes:changed", () => {
    if (!attach()) return;
    version++;
    end(new Ended());
  });
  document.addEventListener("notes:program", () => {
    version++;
    loaded.clear();
    end(new Ended());
  });
  document.addEventListener("notes:leaving", (event) => {
    for (const block of blocks.values()) if (block.editor && isEdited(block) && !block.isSaved) event.preventDefault();
  });
  // What is being written stays.
  document.addEventListener("notes:replacing", (event) => {
    for (const block of blocks.values()) {
      if (block.section === event.target && block.editor && isEdited(block) && !block.isSaved) event.preventDefault();
    }
  });
  addEventListener("hashchange", receive);
  receive();

  // MARK: without a network

  // Where the browser allows it, what the page needs is kept for the next visit, when nothing else is to be done.
  const keep = () =>
    navigator.serviceWorker
      .register(words.root + "offline.js")
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => {
        const parts = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img[src]")];
        const addresses = [location.href.split("#")[0], ...parts.map((part) => part.src || part.href)];
        // Who has to save data gets the engine when they run something, and has it then.
        if (!navigator.connection?.saveData) addresses.push(words.program, words.assets + "engine.wasm");
        registration.active?.postMessage({
          keep: addresses.map((address) => new URL(address, location.href).href),
        });
      })
      .catch(() => {});
  if (location.protocol.startsWith("http") && navigator.serviceWorker)
    addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(keep));
})();
