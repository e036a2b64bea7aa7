"""What a reader does across the pages of a site. A check gives its failures, one text for each."""

import urllib.parse

import pages


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
        ("zh/03-batch-and-momentum.html", "黑塞矩阵", "zh/02-critical-points.html#"),
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
