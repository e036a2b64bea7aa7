"""What must hold of every page. A check gives its failures, one text for each: width, theme, selector, what is wrong."""

import functools
import importlib.util
import pathlib
import re
import urllib.parse

from browser import DRAWN

WIDTHS = [320, 768, 1440]
THEMES = ["light", "dark"]
# What a first view may transfer, compressed, with everything that it loads.
LARGEST_VIEW = 250_000


@functools.cache
def axe():
    package = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    return (package / "axe.min.js").read_text()


def check_accessibility(browser, site, path):
    """axe-core, every rule for WCAG 2.2 AA and good practice, at each width in both themes."""
    page = browser.open(site.address + path)
    page.evaluate(axe())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            page.evaluate(DRAWN)
            result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            for violation in result["violations"]:
                for node in violation["nodes"]:
                    # axe hears nothing of MathML: a header that is a formula counts as empty.
                    if violation["id"] == "empty-table-header" and page.locator(node["target"][0]).locator("math").count():
                        continue
                    why = " ".join(node["failureSummary"].split())
                    yield f"{width} px, {theme}: {' '.join(map(str, node['target']))}: {violation['id']}: {why}"


def check_no_sideways_scrolling(browser, site, path):
    for width in WIDTHS:
        page = browser.open(site.address + path, width=width)
        wide = page.evaluate("""() => {
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return [];
            const wide = [...document.body.querySelectorAll("*")].filter(
                element => element.getBoundingClientRect().right > page.clientWidth + 0.5);
            return [`${page.scrollWidth} px wide`, ...wide.slice(0, 5).map(
                element => `${element.tagName.toLowerCase()}.${element.className}`)];
        }""")
        if wide:
            yield f"{width} px: " + ", ".join(wide)


def check_captions_stay_in_view(browser, site, path):
    """However far a table is moved sideways, what it is can be read."""
    page = browser.open(site.address + path, width=320)
    yield from page.evaluate("""() => [...document.querySelectorAll("figure .scroll:has(> table > caption)")].flatMap(box => {
        box.scrollLeft = box.scrollWidth;
        const [caption, seen] = [box.querySelector("caption"), box].map(element => element.getBoundingClientRect());
        if (!seen.width || caption.left >= seen.left - 0.5 && caption.right <= seen.right + 0.5) return [];
        return [`${box.textContent.trim().slice(0, 30)}: from ${caption.left} to ${caption.right}`];
    })""")


def check_text_stays_in_its_place(browser, site, path):
    """What an author writes stands one below the other: nothing of it is laid over the page."""
    page = browser.open(site.address + path, width=320)
    yield from page.evaluate("""() => [...document.querySelectorAll("article > *, article > section > *")].filter(
        element => ["absolute", "fixed"].includes(getComputedStyle(element).position)
    ).map(element => `${element.tagName.toLowerCase()}.${element.className}`)""")


def check_quiet(browser, site, path):
    """No word on the console, no request that fails or leaves the host, served and opened from disk."""
    for address in [site.address, site.files]:
        page = browser.open(address + path)
        yield from (f"{address.split(':')[0]}: {complaint}" for complaint in browser.complaints)
        if page.evaluate("getComputedStyle(document.querySelector('.bar')).position") != "sticky":
            yield f"{address.split(':')[0]}: the page has no style"


def check_small(browser, site, path):
    """The sum of what a first view transfers."""
    browser.open(site.address + path)
    sizes = [(int(response.header_value("content-length") or 0), response.url) for response in browser.responses]
    total = sum(size for size, _ in sizes)
    if total >= LARGEST_VIEW:
        largest = ", ".join(f"{url.rsplit('/', 1)[1]} {size}" for size, url in sorted(sizes, reverse=True)[:4])
        yield f"{total} bytes, {LARGEST_VIEW} are allowed: {largest}"


def check_form(browser, site, path):
    page = browser.open(site.address + path)
    yield from page.evaluate("""() => {
        const failures = [];
        const titles = document.querySelectorAll("h1").length;
        if (titles !== 1) failures.push(`${titles} elements h1`);
        if (!document.documentElement.lang) failures.push("the page has no lang");
        if (!document.title.trim()) failures.push("the page has no title");
        for (const image of document.querySelectorAll("img"))
            if (!image.alt) failures.push(`img ${image.getAttribute("src")}: no alt`);
        for (const script of document.querySelectorAll("script:not([src])"))
            if (!/json/.test(script.type)) failures.push("a script within the page");
        for (const element of document.querySelectorAll("*"))
            for (const attribute of element.attributes)
                if (attribute.name.startsWith("on"))
                    failures.push(`${element.tagName.toLowerCase()}: a handler ${attribute.name}`);
        const ids = new Set();
        for (const { id } of document.querySelectorAll("[id]"))
            if (ids.has(id)) failures.push(`#${id} twice`); else ids.add(id);
        return failures;
    }""")


def check_links(browser, site, path):
    """Every link within the site leads to a file, and to a place in it."""
    page = browser.open(site.files + path)
    own = urllib.parse.urlsplit(page.url).path
    for link in page.evaluate("[...document.querySelectorAll('a[href], link[href]')].map(link => link.href)"):
        target = urllib.parse.urlsplit(link)
        if target.scheme != "file":
            continue
        file = pathlib.Path(urllib.parse.unquote(target.path))
        if not file.is_relative_to(site.folder) or not file.is_file():
            yield f"{urllib.parse.unquote(link)}: no such file in the site"
        elif target.fragment and target.path == own:
            if not page.evaluate("id => !!document.getElementById(id)", urllib.parse.unquote(target.fragment)):
                yield f"#{urllib.parse.unquote(target.fragment)}: no such place"


def check_still(browser, site, path):
    """Nothing moves by itself, neither while the page loads nor while one reads on."""
    for width in [320, 1440]:
        page = browser.open("about:blank", width=width)
        page.add_init_script("""
            // A page waits a second for the fonts of formulas. On a busy machine a second is too short to tell anything.
            const inTime = window.setTimeout;
            window.setTimeout = (body, delay, ...rest) => inTime(body, delay === 1000 ? 60000 : delay, ...rest);
            window.shifts = [];
            window.watch = list => {
                for (const entry of list) {
                    // What rounds to nothing.
                    if (entry.hadRecentInput || entry.value < 0.00005) continue;
                    const at = entry.sources.map(({ node }) =>
                        node ? `${node.nodeName.toLowerCase()}.${node.className ?? ""}` : "?");
                    window.shifts.push(`${entry.value.toFixed(4)} at ${at.slice(0, 3).join(", ")}`);
                }
            };
            window.observer = new PerformanceObserver(list => window.watch(list.getEntries()));
            window.observer.observe({ type: "layout-shift", buffered: true });
        """)
        page.goto(site.address + path)
        page.evaluate(DRAWN)
        shifts = page.evaluate("""async () => {
            const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
                scrollTo({ top: y, behavior: "instant" });
                await drawn();
            }
            window.watch(window.observer.takeRecords());
            if (!document.body.checkVisibility({ visibilityProperty: true })) window.shifts.push("the page stays hidden");
            return window.shifts;
        }""")
        for shift in shifts:
            yield f"{width} px: {shift}"


def check_focus(browser, site, path):
    """The tabulator reaches first what leads past the bar; whatever has the focus shows it and is in view."""
    for theme in THEMES:
        page = browser.open(site.address + path, theme=theme)
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.className")
        if first != "skip":
            yield f"{theme}: the first tabulator stop is .{first}, not the link to the content"
        page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.tagName") != "MAIN":
            yield f"{theme}: the link to the content does not take the focus there"
        page.keyboard.press("Tab")
        # From here on the browser shows the focus, also where a script sets it.
        yield from page.evaluate("""theme => {
            const failures = [];
            const stops = [...document.querySelectorAll(
                "a[href], button, input, select, textarea, summary, [tabindex]")].filter(
                stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }));
            const name = stop => `${stop.tagName.toLowerCase()}.${stop.className}#${stop.id}`;
            for (const stop of stops) {
                if (stop.tabIndex > 0) failures.push(`${theme}: ${name(stop)}: an order of its own`);
                stop.focus();
                if (document.activeElement !== stop) failures.push(`${theme}: ${name(stop)}: takes no focus`);
                // A radio button is drawn by its label.
                const drawn = stop.type === "radio" ? stop.nextElementSibling : stop;
                const style = getComputedStyle(drawn);
                if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
                    failures.push(`${theme}: ${name(stop)}: the focus is not seen`);
                const box = drawn.getBoundingClientRect();
                const bar = document.querySelector(".bar");
                const top = bar.contains(stop) || stop.closest(".skip") ? 0 : bar.getBoundingClientRect().bottom;
                if (box.bottom <= top || box.top >= innerHeight)
                    failures.push(`${theme}: ${name(stop)}: out of view when it has the focus`);
            }
            return failures.slice(0, 10);
        }""", theme)


def check_without_scripts(browser, site, path):
    """The same text, formulas and plots in view, and the ways to other pages."""
    with_scripts = readable(browser.open(site.address + path).locator("article"))
    page = browser.open(site.address + path, java_script_enabled=False)
    without = readable(page.locator("article"))
    if without != with_scripts:
        at = next((index for index, pair in enumerate(zip(without, with_scripts)) if pair[0] != pair[1]),
                  min(len(without), len(with_scripts)))
        yield f"the text is another from line {at}: {without[at:at + 1]}, with scripts {with_scripts[at:at + 1]}"
    yield from page.evaluate("""() => {
        const failures = [];
        const seen = element => element.checkVisibility() && element.getBoundingClientRect().width > 0;
        for (const formula of document.querySelectorAll(".katex")) {
            if (!formula.querySelector("math")) failures.push(`${formula.textContent}: no MathML`);
            if (!formula.closest("details:not([open])") && !seen(formula.querySelector(".katex-html")))
                failures.push(`${formula.textContent}: a formula that is not seen`);
        }
        for (const plot of document.querySelectorAll("figure.plot"))
            if (![...plot.querySelectorAll("pre, svg")].some(seen)) failures.push(`${plot.id}: a plot that is not seen`);
        if (!document.querySelector("a.course") || !document.querySelector(".chapters a, .chapter-list a"))
            failures.push("no way to the other pages");
        return failures;
    }""")
    # A plot's other form is chosen without a script too.
    label = page.locator(".views label").nth(1)
    if label.count():
        label.click()
        if not page.locator("figure.plot svg").first.is_visible():
            yield "the drawing of a plot is not shown when it is chosen"
    following = page.locator("a[rel=next]")
    if following.count():
        with page.expect_navigation():
            following.click()
        if page.locator("h1").count() != 1:
            yield "the link to the next chapter leads to no chapter"


def readable(article):
    lines = re.sub(r"[ \t\u00a0]+", " ", article.inner_text()).split("\n")
    # The buttons that copy and run code are a script's.
    tools = ("", "复制", "Copy", "运行", "Run", "编辑", "Edit", "发布的结果", "Published result")
    return [line.strip() for line in lines if line.strip() not in tools]
