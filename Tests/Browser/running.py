"""What a reader who runs blocks meets. Each check gets a site; sites without an engine are left out."""

import time

# From the first click on, until the block is at rest again.
PATIENCE = 300_000

RESULTS = """index => {
    const section = document.querySelector(`section.block[data-block="${index}"]`);
    return {
        status: section.querySelector(".run-status").textContent,
        kind: section.querySelector(".run-status").className,
        text: [...section.children].filter(child => !child.matches(".code, .fold, .run-bar"))
            .map(child => child.innerText).join("\\n"),
    };
}"""


def words(page):
    return page.evaluate("() => ({...document.querySelector('template.run-tools').dataset})")


def runnable(browser, site, scheme="address"):
    """The pages with blocks to run, each opened."""
    for path in site.pages():
        if "run-tools" in (site.folder / path).read_text():
            yield path, browser.open(getattr(site, scheme) + path)
            browser.close()


def indices(page):
    return page.evaluate("""() => [...document.querySelectorAll("section.block[data-block]")]
        .filter(section => section.querySelector(".run-bar")).map(section => Number(section.dataset.block))""")


def block(page, index):
    return page.locator(f'section.block[data-block="{index}"]')


def run(page, index):
    block(page, index).locator(".run").click()
    settle(page)
    return page.evaluate(RESULTS, index)


def settle(page):
    page.wait_for_function("() => !document.querySelector('.block.running')", timeout=PATIENCE)


def edit(page, index, change):
    section = block(page, index)
    if section.locator("textarea.editor").count() == 0:
        section.locator(".edit").click()
    field = section.locator("textarea.editor")
    field.fill(change(field.input_value()) if callable(change) else change)


def check_every_block_gives_the_published_bits(browser, site):
    for path, page in runnable(browser, site):
        said = words(page)
        for index in indices(page):
            before = page.evaluate(RESULTS, index)["text"]
            after = run(page, index)
            if after["status"] not in (said["same"], said["volatile"]):
                yield f"{path}, block {index}: {after['status']!r}"
            elif after["status"] == said["same"] and lines(before) != lines(after["text"]):
                yield f"{path}, block {index}: what is shown is not what was published"
        yield from browser.complaints


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def check_runs_from_disk(browser, site):
    for path, page in runnable(browser, site, "files"):
        found = indices(page)
        if not found:
            continue
        after = run(page, found[0])
        if after["status"] not in (words(page)["same"], words(page)["volatile"]):
            yield f"{path}, block {found[0]}: {after['status']!r}"
        yield from browser.complaints


def small(browser, site):
    """The page of the course that was made for these checks; `None` for other sites."""
    path = "en/03-running.html"
    return browser.open(site.address + path) if (site.folder / path).exists() else None


def check_an_edit_runs_what_follows_and_nothing_before(browser, site):
    page = small(browser, site)
    if page is None:
        return
    said = words(page)
    page.evaluate("""() => {
        window.ran = [];
        const observer = new MutationObserver(records => {
            for (const record of records) for (const node of record.addedNodes)
                if (node.classList?.contains("run-results"))
                    window.ran.push(Number(node.parentElement.dataset.block));
        });
        observer.observe(document.body, {childList: true, subtree: true});
    }""")
    rate, training = indices(page)[1:3]
    edit(page, rate, lambda text: text.replace("0.1", "0.2"))
    run(page, rate)
    ran = page.evaluate("() => window.ran")
    if ran != [rate, training]:
        yield f"blocks {ran} were run, not {[rate, training]}"
    status = page.evaluate(RESULTS, training)["status"]
    if not status.startswith(said["differsAt"].split("#")[0]):
        yield f"a changed training says {status!r}"
    block(page, rate).locator(".reset").click()
    run(page, rate)
    status = page.evaluate(RESULTS, rate)["status"]
    if status != said["same"]:
        yield f"after a reset: {status!r}"
    yield from browser.complaints


def check_errors_are_told_while_typing(browser, site):
    page = small(browser, site)
    if page is None:
        return
    index = indices(page)[0]
    edit(page, index, "let number = 1\nlet other = nmber")
    page.wait_for_selector(".editor-problems li", timeout=60_000)
    text = block(page, index).locator(".editor-problems li").first.inner_text()
    if not text.startswith("2:13") or "number" not in text:
        yield f"the message is {text!r}"
    after = run(page, index)
    if "bad" not in after["kind"] or "nmber" not in after["text"]:
        yield f"a block with an error says {after}"
    edit(page, index, "let number = 1\nprint(number / 0)")
    after = run(page, index)
    if "03-running.md:" not in after["text"] and "zero" not in after["text"]:
        yield f"a division by zero says {after}"
    yield from browser.complaints


def check_what_is_behind_is_said(browser, site):
    page = small(browser, site)
    if page is None:
        return
    said = words(page)
    _, rate, training = indices(page)[:3]
    edit(page, rate, "let rate = 0.3")
    page.wait_for_selector(f'section[data-block="{training}"].behind', timeout=60_000)
    if page.evaluate(RESULTS, training)["status"] != said["behind"]:
        yield f"a training whose rate was edited says {page.evaluate(RESULTS, training)['status']!r}"
    run(page, rate)
    status = page.evaluate(RESULTS, training)["status"]
    if not status.startswith(said["differsAt"].split("#")[0]):
        yield f"when it was run it says {status!r}"
    published = page.locator(".value.differs").count()
    if published != 1:
        yield f"{published} values in the text are marked as others"
    block(page, rate).locator(".reset").click()
    page.wait_for_function(
        "words => [...document.querySelectorAll('.run-status')].every(status => status.textContent === words.published)",
        arg=said, timeout=60_000)
    if page.locator(".run-results").count() or page.locator(".value.differs").count():
        yield "after a reset not everything is as it was published"
    yield from browser.complaints


def check_what_does_not_end(browser, site):
    page = small(browser, site)
    if page is None:
        return
    index = indices(page)[0]
    for text, part in [
        ("while true { }", "budget"),
        ("var all = [[0]]\nwhile true { all.append(Array(repeating: 7, count: 100_000)) }", "budget"),
        ("func deep(_ n: Int) -> Int { deep(n + 1) + 1 }\nprint(deep(0))", "deep"),
    ]:
        edit(page, index, text)
        after = run(page, index)
        if "bad" not in after["kind"] or len(after["text"]) < 20:
            yield f"{text!r} says {after}"
    # It can be cancelled at any moment, and the page is alive meanwhile.
    edit(page, index, "var sum = 0.0\nfor i in 0..<100_000_000 { sum += Double(i) }\nprint(sum)")
    block(page, index).locator(".run").click()
    page.wait_for_function(
        "words => document.querySelector('.block.running .run-status')?.textContent === words.running",
        arg=words(page), timeout=60_000)
    begin = time.monotonic()
    block(page, index).locator(".run").click()
    settle(page)
    waited = time.monotonic() - begin
    if page.evaluate(RESULTS, index)["status"] != words(page)["cancelled"]:
        yield f"a cancelled block says {page.evaluate(RESULTS, index)}"
    print(f"    cancelled within {waited * 1000:.0f} ms")
    block(page, index).locator(".reset").click()
    after = run(page, index)
    if after["status"] != words(page)["same"]:
        yield f"after it was cancelled and reset: {after['status']!r}"
    yield from browser.complaints


HOSTILE = [
    'print("<img src=x onerror=window.broken=1>")',
    'print("</pre></div><script>window.broken=1</script>")',
    'print("\\u{202E}\\u{0}\\u{FEFF}")',
    'let __proto__ = 1\nlet constructor = __proto__\nprint(constructor)',
    'print(String(repeating: "<b>", count: 100_000))',
    'show(Table([Column("<img src=x onerror=window.broken=1>", [1, 2])]))',
    'for i in 0..<1_000_000 { print(i) }',
    'let x = ' + '(' * 5000 + '1' + ')' * 5000,
    '{' * 3000,
    'let s = "' + '\\(' * 200 + '1' + ')' * 200 + '"',
    '\u0000\u0001\ufffe let a = 1',
    '//| id: constructor\nprint("a\'b\\"c`d${window.broken=1}")',
]


def check_hostile_blocks(browser, site):
    page = small(browser, site)
    if page is None:
        return
    index = indices(page)[0]
    elements = page.evaluate("() => document.querySelectorAll('.bar *, .contents *').length")
    for text in HOSTILE:
        edit(page, index, text)
        run(page, index)
        if page.evaluate("() => window.broken"):
            yield f"{text[:60]!r} ran a script"
        if page.evaluate("() => document.querySelectorAll('.run-results script, .run-results img').length"):
            yield f"{text[:60]!r} made elements"
    if page.evaluate("() => document.querySelectorAll('.bar *, .contents *').length") != elements:
        yield "the page around the block is not what it was"
    yield from browser.complaints


def check_a_link_carries_an_edit(browser, site):
    page = small(browser, site)
    if page is None:
        return
    said = words(page)
    index = indices(page)[0]
    edit(page, index, lambda text: text + "\nprint(\"给你\")")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block(page, index).locator(".share").click()
    address = page.evaluate("() => navigator.clipboard.readText()")
    browser.close()
    page = browser.open(address)
    section = block(page, index)
    if "给你" not in section.locator("textarea.editor").input_value():
        yield "the edit has not arrived"
    if section.locator(".run-status").inner_text() != said["received"]:
        yield f"a received edit says {section.locator('.run-status').inner_text()!r}"
    if page.evaluate("() => document.querySelectorAll('.run-results').length"):
        yield "something has run by itself"
    if "给你" not in run(page, index)["text"]:
        yield "the edit has not run"
    yield from browser.complaints


def check_works_without_a_network(browser, site):
    page = small(browser, site)
    if page is None:
        return
    page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)")
    page.wait_for_function(
        """async () => {
            const kept = (await (await caches.open('notes-1')).keys()).map(key => key.url.split("/").at(-1));
            return ["engine.wasm", "03-running.run.js", "03-running.html", "run.js", "style.css"]
                .every(name => kept.includes(name));
        }""",
        timeout=60_000)
    page.context.set_offline(True)
    page.reload()
    browser.complaints.clear()
    index = indices(page)[0]
    after = run(page, index)
    if after["status"] != words(page)["same"]:
        yield f"without a network: {after['status']!r}"
