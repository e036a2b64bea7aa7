#!/usr/bin/env python3
"""What open pages make of what `notes serve` tells them, in Chromium.

    Tests/Serve/pages.py --chromium PROGRAM PATH-OF-NOTES
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Browser"))

from browser import Browser
from serving import NOTE, Server

LONG = NOTE + "\n" + "\n\n".join(f"Paragraph {number} {'of many words ' * 40}" for number in range(60)) + "\n"

# Resolves, with the time, when the text of the page holds another text.
SHOWS = """text => window.shown = new Promise(done => {
    const look = () => document.querySelector("main").textContent.includes(text) && done(Date.now());
    new MutationObserver(look).observe(document.querySelector("main"), {subtree: true, childList: true, characterData: true});
    look();
})"""


def change(page, server, text, shows):
    """Saves a text; returns after how many milliseconds the page shows what it is to show."""
    page.evaluate(SHOWS.replace("window.shown =", "{ window.shown =", 1) + " }", shows)
    start = time.time()
    server.note.write_text(text)
    return page.evaluate("() => window.shown") - start * 1000


def wait(page, condition):
    page.wait_for_function(f"() => {condition}")


def check_only_what_differs_is_touched(page, server):
    page.evaluate("""() => {
        window.isSamePage = true;
        for (const child of document.querySelectorAll("article > *")) child.isOld = true;
    }""")
    times = [change(page, server, LONG.replace("changes: 0", f"changes: {number}"), f"changes: {number}.")
             for number in range(1, 21)]
    print(f"from a save to the page showing it: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")
    assert statistics.median(times) < 1000, times
    new = page.evaluate("() => [...document.querySelectorAll('article > *')].filter(child => !child.isOld).map(c => c.tagName)")
    assert new == ["P"], new
    assert page.evaluate("() => window.isSamePage")


def check_the_reader_stays_where_they_are(page, server):
    page.evaluate("() => document.querySelectorAll('article > p')[40].scrollIntoView({behavior: 'instant'})")
    top = "() => document.querySelectorAll('article > p')[document.querySelectorAll('article > p').length - 20].getBoundingClientRect().top"
    before = page.evaluate(top)
    longer = LONG.replace("changes: 0.", "changes: 1.\n\n" + "New above. " * 900 + "\n\nAnd more.")
    change(page, server, longer, "And more.")
    assert abs(page.evaluate(top) - before) < 2, (before, page.evaluate(top))


def check_the_focus_stays(page, server):
    first = "document.querySelectorAll('.code .copy')[0]"
    page.evaluate(f"() => {first}.focus()")
    change(page, server, LONG.replace("changes: 0", "changes: 1"), "changes: 1.")
    assert page.evaluate(f"() => document.activeElement === {first}")
    change(page, server, LONG.replace("rate * 2", "rate * 3"), "rate * 3")
    wait(page, f"document.activeElement === {first}")


def check_what_is_new_gets_what_the_rest_has(page, server):
    change(page, server, LONG + "\n## New section\n\n```text\nlisting\n```\n", "listing")
    assert page.locator(".code").count() == page.locator(".code > .copy").count() == 3
    assert page.locator("nav.contents a[href='#new-section']").count() == 1
    change(page, server, LONG.replace("# Descent", "# Ascent"), "Ascent")
    wait(page, "document.title.startsWith('Ascent')")
    assert page.locator(".code > .copy").count() == 2


def check_what_is_wrong_lies_over_the_page(page, server):
    server.note.write_text(LONG.replace("rate * 2", "rate * nope"))
    page.wait_for_selector(".notes-live:not([hidden])")
    text = page.inner_text(".notes-live")
    for part in ["1 error", "course/en/01-descent.md:7:14", "nope", "^^^^"]:
        assert part in text, text
    assert page.locator("h1").is_visible()
    page.locator(".notes-live-close").press("Escape")
    assert page.locator(".notes-live").is_hidden()
    server.note.write_text(LONG.replace("rate * 2", "rate * other"))
    page.wait_for_selector(".notes-live:not([hidden])")
    page.click(".notes-live-close")
    assert page.locator(".notes-live").is_hidden()
    server.note.write_text(LONG.replace("rate * 2", "rate * nope"))
    page.wait_for_selector(".notes-live:not([hidden])")
    server.note.write_text(LONG)
    page.wait_for_selector(".notes-live", state="hidden")


def check_the_style_changes_without_loading_the_page(page, server):
    page.evaluate("() => { window.isSamePage = true }")
    (server.course / "theme").mkdir()
    (server.course / "theme" / "style.css").write_text("h1 { color: rgb(1, 2, 3) }")
    wait(page, "getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")
    assert page.evaluate("() => window.isSamePage")
    (server.course / "notes.yml").write_text("title: Another course\n")
    wait(page, "document.querySelector('.course').textContent === 'Another course'")
    # Loading the page has ended the stream of the old one.
    return "expected complaints"


def check_a_block_is_saved_from_the_page(page, server):
    save = """async ([base, text]) => {
        try { await window.notesLive.save(document.getElementById("slope"), base, text); return "saved"; }
        catch (error) { return error.message; }
    }"""
    code = "() => document.querySelector('#slope code').textContent"
    base = page.evaluate(code)
    assert page.evaluate(save, [base, base.replace("0.25", "0.75")]) == "saved"
    wait(page, "document.querySelector('#slope').textContent.includes('1.5')")
    assert server.note.read_text() == LONG.replace("0.25", "0.75")
    assert "somebody has changed it" in page.evaluate(save, [base, base])
    return "expected complaints"


def check_a_script_can_keep_what_a_reader_has_typed(page, server):
    page.evaluate("""() => document.addEventListener("notes:replacing", event => {
        if (event.target.id === "slope") event.preventDefault();
    })""")
    page.evaluate("() => { document.getElementById('slope').isOld = true }")
    change(page, server, LONG.replace("0.25", "0.5").replace("changes: 0", "changes: 1"), "changes: 1.")
    assert page.evaluate("() => document.getElementById('slope').isOld && document.querySelectorAll('#slope').length === 1")
    change(page, server, LONG.replace("0.25", "0.5").replace("changes: 0", "changes: 2"), "changes: 2.")
    assert page.evaluate("() => document.getElementById('slope').isOld && document.querySelectorAll('#slope').length === 1")


def check_a_block_is_edited_run_and_saved(page, server):
    """Where the command was built with the engine that pages run."""
    if page.locator("template.run-tools").count() == 0:
        return
    page.evaluate("() => { window.isSamePage = true }")
    # A block that has changed in the file has its tools.
    change(page, server, LONG.replace("rate * 2", "rate * 3"), "rate * 3")
    for factor in [5, 7]:
        page.click("#slope .edit")
        page.fill("#slope textarea.editor", f"let rate = 0.25\nprint(rate * {factor})")
        page.click("#slope .run")
        wait(page, f"document.querySelector('#slope').textContent.includes('{0.25 * factor:g}')")
        page.click("#slope .save")
        wait(page, "!document.querySelector('#slope textarea.editor')")
        wait(page, f"document.querySelector('#slope .code').textContent.includes('rate * {factor}')")
        assert server.note.read_text() == LONG.replace("rate * 2", f"rate * {factor}")
    assert page.evaluate("() => window.isSamePage")


def check_a_page_catches_up_after_a_restart(page, server):
    server.restart(lambda: server.note.write_text(LONG.replace("changes: 0", "changes: 9")))
    wait(page, "document.querySelector('main').textContent.includes('changes: 9.')")
    # The browser has said that the server was not there.
    return "expected complaints"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("program")
    options = parser.parse_args()
    browser = Browser(options.chromium)
    failed = []
    checks = [check for name, check in globals().items() if name.startswith("check_") and options.only in name]
    for check in checks:
        try:
            with tempfile.TemporaryDirectory() as folder, Server(options.program, folder, text=LONG) as server:
                page = browser.open(f"http://127.0.0.1:{server.port}/en/01-descent.html")
                may_complain = check(page, server)
                assert may_complain or not browser.complaints, browser.complaints
        except Exception as error:
            print(f"{check.__name__}: {type(error).__name__}: {error}", file=sys.stderr)
            failed.append(check.__name__)
        finally:
            browser.close()
    print(f"pages of notes serve: {len(checks) - len(failed)} of {len(checks)} checks hold")
    return 1 if failed or not checks else 0


if __name__ == "__main__":
    sys.exit(main())
