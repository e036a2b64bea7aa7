"""What a reader does across the pages of a site. A check gives its failures, one text for each."""

import urllib.parse

import pages
from browser import DRAWN


def check_choice_of_theme(browser, site):
    """Light or dark as the reader chose it, also on the next page, whatever the system says."""
    page = browser.open(site.address + "index.html", theme="light")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.locator("button.theme").click()
    dark = page.evaluate(colour)
    if dark == light:
        yield "the button changes nothing"
    with page.expect_navigation():
        page.locator(".chapter-list a").first.click()
    if page.evaluate(colour) != dark:
        yield "the choice is forgotten on the next page"


# On which page, which term, and the section that stands first among what is found.
SEARCHES = {
    "small": [
        ("en/02-rolling.html", "remembers", "en/02-rolling.html#with-momentum"),
        # In no text and in no code, only in what was printed.
        ("en/02-rolling.html", "marmalade", "en/01-falling.html#what-was-printed"),
        # Also in the texts above it: a heading comes first.
        ("en/index.html", "MOMENTUM with", "en/02-rolling.html#with-momentum"),
        ("zh/01-falling.html", "橘子酱", "zh/01-falling.html#打印了什么"),
        ("index.html", "逆着斜率", "zh/01-falling.html#下落"),
    ],
    "course": [
        ("zh/03-batch-and-momentum.html", "黑塞矩阵", "zh/index.html#"),
        ("zh/index.html", "diagnose", "zh/01-strategy.html#"),
    ],
}


def check_search(browser, site):
    """Terms of prose, code and outputs, by keyboard alone, served and from disk."""
    for address in [site.address, site.files]:
        for path, term, expected in SEARCHES.get(site.name, []):
            page = browser.open(address + path)
            page.keyboard.press("/")
            page.keyboard.type(term)
            first = page.locator(".results a").first
            first.wait_for()
            found = page.evaluate("decodeURIComponent(document.querySelector('.results a').href)")
            if not found.startswith(address + expected):
                yield f"{path}: `{term}`: the first of what is found is {found}"
            marks = {mark.lower() for mark in page.locator(".results mark").all_inner_texts()}
            if marks != set(term.lower().split()):
                yield f"{path}: `{term}`: marked are {marks}"
            page.keyboard.press("ArrowDown")
            if not page.evaluate("document.activeElement === document.querySelector('.results a')"):
                yield f"{path}: the arrow does not lead to the first of what is found"
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: expected in urllib.parse.unquote(url))
            yield from (f"{path}: {complaint}" for complaint in browser.complaints)


def check_search_window(browser, site):
    """Accessible while it is open; Escape closes it and gives back the focus; what is not there is said."""
    for theme in pages.THEMES:
        page = browser.open(site.address + "index.html", width=320, theme=theme)
        page.evaluate(pages.axe())
        button = page.locator(".to-search")
        button.click()
        page.keyboard.type("a")
        page.locator(".results a").first.wait_for()
        for violation in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]:
            for node in violation["nodes"]:
                yield f"{theme}: {' '.join(map(str, node['target']))}: {violation['id']}"
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            yield f"{theme}: the page scrolls to the side"
        page.locator("dialog input").fill("qqqqqq")
        if not page.locator("dialog [role=status]").inner_text() or page.locator(".results a").count():
            yield f"{theme}: nothing is said where nothing is found"
        page.keyboard.press("Escape")
        if page.locator("dialog.search").is_visible() or not button.evaluate("button => button === document.activeElement"):
            yield f"{theme}: Escape does not lead back"


def check_contents_follow(browser, site):
    """The entry of the section that is being read is marked and in view, without the page being moved."""
    for path in site.pages():
        page = browser.open(site.address + path, height=240)
        last = page.locator(".sections a").last
        if not last.count():
            continue
        target = page.evaluate("decodeURIComponent([...document.querySelectorAll('.sections a')].at(-1).hash.slice(1))")
        page.evaluate("""async id => {
            scrollTo({ top: document.getElementById(id).getBoundingClientRect().top + scrollY - 60, behavior: "instant" });
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }""", target)
        before = page.evaluate("scrollY")
        page.wait_for_function("document.querySelectorAll('.sections a.here').length === 1")
        yield from page.evaluate("""path => {
            const entry = document.querySelector(".sections a.here").getBoundingClientRect();
            const list = document.querySelector(".contents").getBoundingClientRect();
            return entry.top >= list.top && entry.bottom <= innerHeight ? [] : [`${path}: the entry is out of view`];
        }""", path)
        if page.evaluate("scrollY") != before:
            yield f"{path}: the page was moved"


def check_keys(browser, site):
    """[ and ] turn the pages, t changes the colours, ? shows the keys; none of it while one types."""
    name = next(path for path in site.pages() if "/01-" in path)
    page = browser.open(site.address + name)
    first = page.url
    following = page.evaluate("document.querySelector('.neighbours a[rel=next]')?.href")
    if following:
        page.keyboard.press("]")
        page.wait_for_url(following)
        page.keyboard.press("[")
        page.wait_for_url(first)
    page.keyboard.press("?")
    if not page.locator("dialog.keys").is_visible():
        yield "? does not show the keys"
    page.evaluate(pages.axe())
    for violation in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]:
        yield f"the keys: {violation['id']}"
    page.keyboard.press("Escape")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.keyboard.press("t")
    if page.evaluate(colour) == light:
        yield "t changes nothing"
    page.keyboard.press("/")
    page.keyboard.type("t]?")
    if page.url != first or page.locator("dialog.search input").input_value() != "t]?":
        yield "keys do something while one types"


def check_language_keeps_the_place(browser, site):
    """From a block to the same block, from a heading to the one with its number, also by keyboard and from disk."""
    if site.name != "small":
        return
    for address in [site.address, site.files]:
        for place, expected in [("printed", "printed"), ("by-hand", "手算"), ("deeper", "更深一层"), ("falling", "")]:
            page = browser.open(address + "en/01-falling.html", width=768, height=500)
            page.evaluate("id => document.getElementById(id).scrollIntoView({ behavior: 'instant' })", place)
            # Where the link is: to click on the link itself, Playwright would scroll the page.
            box = page.locator("a.language:not([aria-current])").bounding_box()
            with page.expect_navigation(url="**/zh/01-falling.html*"):
                page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.evaluate(DRAWN)
            arrived = urllib.parse.unquote(urllib.parse.urlsplit(page.url).fragment)
            if arrived != expected:
                yield f"{address.split(':')[0]}: from {place} to `{arrived}`, not to `{expected}`"
            top = page.evaluate("id => id ? document.getElementById(id).getBoundingClientRect().top : scrollY", expected)
            # The last sections may end above the bottom of the window.
            at_end = page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")
            if not (0 <= top <= 100 or at_end):
                yield f"{address.split(':')[0]}: {place} stands at {top} px"
    # Without the chapter in the other language: its list of chapters.
    page = browser.open(site.address + "en/02-rolling.html")
    with page.expect_navigation(url="**/zh/index.html"):
        page.locator("a.language:not([aria-current])").click()


def check_print(browser, site):
    """On paper: light, only the text, nothing cut at the side, programs that are folded too; and a PDF comes out."""
    for path in site.pages():
        # The width of A4 between its margins.
        page = browser.open(site.address + path, width=665, theme="dark")
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
        page.emulate_media(media="print")
        yield from page.evaluate("""path => {
            const failures = [];
            if (getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)") failures.push(`${path}: not white`);
            for (const selector of [".bar", ".contents", ".neighbours", ".views", ".copy", "dialog"])
                for (const element of document.querySelectorAll(selector))
                    if (element.checkVisibility()) failures.push(`${path}: ${selector} is printed`);
            for (const element of document.querySelectorAll("article *")) {
                if (element.closest(".katex-mathml, svg, .katex-html") || !element.checkVisibility()) continue;
                if (element.getBoundingClientRect().right > innerWidth + 1)
                    failures.push(`${path}: ${element.tagName.toLowerCase()}.${element.className} is cut`);
            }
            for (const program of document.querySelectorAll(".code pre"))
                if (program.getBoundingClientRect().height === 0) failures.push(`${path}: a program is not printed`);
            return failures.slice(0, 10);
        }""", path)
        if not page.pdf(prefer_css_page_size=True).startswith(b"%PDF"):
            yield f"{path}: no PDF"
