"""Chromium, and what a page in it complains about."""

import playwright.sync_api

# Whatever the page does by itself when it has loaded is done.
DRAWN = """async () => {
    const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    await document.fonts.ready;
    await drawn();
}"""


class Browser:
    """One Chromium of a process, and what the page that it shows complains about."""

    def __init__(self, program):
        self.playwright = playwright.sync_api.sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        self.complaints = []
        self.responses = []

    def open(self, address, width=1440, height=900, theme="light", **options):
        """A page in a profile of its own, loaded to the last font."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, **options)
        self.complaints, self.responses = [], []
        origin = "file://" if address.startswith("file:") else "/".join(address.split("/")[:3]) + "/"
        page = context.new_page()
        page.set_default_timeout(20_000)

        def request(request):
            if not request.url.startswith((origin, "data:", "blob:")):
                self.complaints.append(f"a request to another host: {request.url}")

        def response(response):
            self.responses.append(response)
            if response.status >= 400:
                self.complaints.append(f"{response.status} for {response.url}")

        page.on("request", request)
        page.on("response", response)
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}: {request.failure}"))
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("console", lambda message: message.type in ("error", "warning")
                and self.complaints.append(f"console {message.type}: {message.text}"))
        page.goto(address)
        if options.get("java_script_enabled", True):
            page.evaluate(DRAWN)
        return page

    def close(self):
        for context in self.chromium.contexts:
            context.close()
