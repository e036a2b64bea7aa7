"""What a reader does across the pages of a site. A check gives its failures, one text for each."""


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
