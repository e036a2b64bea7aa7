import CCmark
import NoteRunner
import Testing

/// Plain CommonMark reads as cmark's own renderer writes it.
@Suite struct ProseTests {
  @Test(arguments: [
    "A paragraph\nof two lines.  \nWith a break, *emphasis*, **strong**, ***both***, `code` and `` a`b ``.\n",
    "- a\n- b\n  - c\n\n    d\n- e\n", "1. a\n2. b\n\n3. c\n", "7) a\n8) b\n",
    "> quote\n> - list\n>\n> > deeper\n",
    "[link](http://a.b/c?d=e&f \"title\") and <http://x.y/ä> and ![image *alt*](p.png \"t\")\n",
    "[ref] and [text][ref]\n\n[ref]: /url 'Title'\n",
    "a &amp; b &copy; &lt;tag> \\* \\_ 5 < 6 > 4 \"q\" 'q'\n", "***\n\na\n\n---\n",
    "a\\\nb\n", "*a **b** c*\n", "损失**函数**与*梯度*\n", "snake_case_word and 2*3*4\n", "<https://a.b/?x=1&y=2>\n",
  ])
  func agreesWithCmark(text: String) throws {
    let bytes = try #require(cmark_markdown_to_html(text, text.utf8.count, 0))
    defer { bytes.deallocate() }
    #expect(normalized(NotePreview.html(of: parsed(text))) == normalized(String(cString: bytes)))
  }

  /// White space between elements means nothing; an empty element may be closed.
  private func normalized(_ html: String) -> String {
    html.replacing(" />", with: ">").replacing(">\n", with: ">").replacing("\n<", with: "<")
  }

  @Test(arguments: [
    ("# 学习率 (rate)\n", "<h1 id=\"学习率-rate\">"), ("## A\n\n## A\n", "<h2 id=\"a-2\">"),
    ("# $x$ &\n", "<h1 id=\"x\">"),
    ("# ！\n", "<h1 id=\"section\">"),
  ])
  func headingsHaveAnchors(text: String, expected: String) {
    #expect(NotePreview.html(of: parsed(text)).contains(expected))
  }

  @Test func markupInTheTextStaysText() {
    let note = parsed("a <b onclick=\"x\">c</b>\n\n<script>alert(1)</script>\n\n[x](javascript:y)\n")
    let html = NotePreview.html(of: note)
    #expect(!html.contains("<script") && !html.contains("<b ") && !html.contains("javascript:"))
    #expect(note.diagnostics.filter { $0.severity == .warning }.count == 3)
  }

  @Test func commentsAreForAuthors() {
    let note = parsed("<!-- a\nb -->\n\nc <!-- d --> e\n")
    #expect(!NotePreview.html(of: note).contains("--"))
    #expect(note.messages == [])
  }

  @Test(arguments: [
    (
      "a\n\n<!-- b\n\n```swift\nlet c = 1\n```\n",
      "3:1: this comment has no end: all down to line 7 is taken for it, and shown as text"
    ),
    (
      "> <!-- b\n> c\n\nd\n",
      "1:3: this comment has no end: all down to line 2 is taken for it, and shown as text"
    ),
    ("a\n\n<!-- b", "3:1: this comment has no end"),
  ])
  func commentsWithoutAnEndAreWarnedOf(text: String, message: String) {
    let note = parsed(text)
    #expect(note.messages == [message])
    #expect(note.diagnostics.map(\.severity) == [.warning] && note.blocks.isEmpty)
    #expect(NotePreview.html(of: note).contains("&lt;!-- b"))
  }

  @Test func linksToNotesBecomeLinksToPages() {
    #expect(NotePreview.html(of: parsed("[a](../zh/b.md#c)\n")).contains("href=\"../zh/b.html#c\""))
  }

  @Test func chineseLinesAreJoinedWithoutSpace() {
    #expect(NotePreview.html(of: parsed("学习\n率 is\n0.1\n")).contains("学习率 is\n0.1"))
  }

  @Test(arguments: [
    ("> [!NOTE]\n> a\n", "<aside class=\"callout note\"><p class=\"callout-title\">Note</p>\n<p>a</p>"),
    ("> [!tip]  \n> a\n", "<aside class=\"callout tip\"><p class=\"callout-title\">Tip</p>\n<p>a</p>"),
    (
      "> [!WARNING] A *title* of `its` own\n> a\n>\n> b\n",
      "<aside class=\"callout warning\" role=\"note\" aria-label=\"Warning\"><p class=\"callout-title\">"
        + "A <em>title</em> of <code>its</code> own</p>\n<p>a</p>\n<p>b</p>"
    ),
    ("> [!NOTE] *All*\n", "aria-label=\"Note\"><p class=\"callout-title\"><em>All</em></p>\n</aside>"),
  ])
  func calloutsHaveTitles(text: String, expected: String) {
    #expect(NotePreview.html(of: parsed(text)).contains(expected))
  }

  @Test(arguments: [
    "> [!NOTE]*x*\n", "> [!NOTE]: x\n", "> [!NOTES] x\n", "> x [!NOTE]\n", "> a\n> [!NOTE]\n",
  ])
  func otherQuotesAreNoCallouts(text: String) {
    #expect(NotePreview.html(of: parsed(text)).hasPrefix("<blockquote>"))
  }
}
