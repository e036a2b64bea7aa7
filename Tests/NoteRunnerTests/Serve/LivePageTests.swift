import NoteRunner
import Testing

@Suite struct LivePageTests {
  @Test(arguments: [
    (
      "default-src 'none'; script-src 'self'; style-src 'self'",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
    ),
    ("connect-src 'none'", "connect-src 'self'"),
    ("connect-src https://a.example", "connect-src https://a.example 'self'"),
    (
      "default-src https:",
      "default-src https:; connect-src https: 'self'; script-src https: 'self'; style-src https: 'self'"
    ),
    ("img-src 'self'", "img-src 'self'"),
  ])
  func thePolicyAllowsTheServer(policy: String, expected: String) {
    #expect(LivePage.policy(allowingServer: policy) == expected)
  }

  @Test func theScriptStandsBehindTheTextAndBeforeTheThemes() {
    let page = """
      <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script src="a.js"></script></head>
      <body><main>text</main><nav></nav><script src="page.js"></script></body>
      """
    let live = LivePage(server: "s", token: "t", build: 3, note: "zh/a&b.md")
    #expect(
      String(decoding: live.html(Array(page.utf8)), as: UTF8.self) == """
        <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; \
        script-src 'self'; style-src 'self'"><script src="a.js"></script>\
        <meta name="notes-live" content="t">
        <meta name="notes-server" content="s">
        <meta name="notes-build" content="3">
        <meta name="notes-file" content="zh/a&amp;b.md">
        <link rel="stylesheet" href="/@live.css">
        </head>
        <body><main>text</main><nav></nav><script src="/@live.js"></script>
        <script src="page.js"></script></body>
        """)
  }

  @Test(arguments: ["", "text", "<body></body>", "</main>"])
  func aPageOfAnotherThemeGetsItToo(page: String) {
    let html = String(
      decoding: LivePage(server: "s", token: "t", build: 1, note: nil).html(Array(page.utf8)), as: UTF8.self)
    #expect(html.contains("/@live.js"))
    #expect(html.contains("notes-live"))
  }
}
