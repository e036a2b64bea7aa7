import NoteRunner
import Rendering
import Testing

@Suite struct FootnoteTests {
  private func html(_ text: String) -> String { NotePreview.html(of: parsed(text)) }

  @Test func areNumberedByTheirFirstReference() {
    let note = parsed("a[^x] b[^y] c[^x]\n\n[^y]: second\n[^x]: first\n")
    #expect(note.footnotes.map(\.label) == ["x", "y"])
    #expect(note.footnotes.map(\.uses) == [2, 1])
    #expect(note.messages == [])
    let html = NotePreview.html(of: note)
    #expect(html.contains("a<sup class=\"footnote\"><a id=\"footnote.1.mark\" href=\"#footnote.1\""))
    #expect(html.contains("c<sup class=\"footnote\"><a id=\"footnote.1.mark.2\" href=\"#footnote.1\""))
    #expect(html.contains("<li id=\"footnote.2\">\n<p>second <a href=\"#footnote.2.mark\""))
  }

  /// Every place that refers to a footnote is one that its reader can go back to, also from another footnote.
  @Test func leadBackToEveryUse() throws {
    let html = html("a[^x] b[^y] c[^x]\n\n[^x]: first\n[^y]: second[^x]\n")
    for number in 1...3 {
      let mark = number == 1 ? "footnote.1.mark" : "footnote.1.mark.\(number)"
      #expect(html.ranges(of: "id=\"\(mark)\"").count == 1)
      #expect(
        html.ranges(
          of:
            "<a href=\"#\(mark)\" role=\"doc-backlink\" aria-label=\"Back to the text, place \(number)\">↩\u{FE0E}"
        ).count == 1)
    }
    #expect(html.contains("<sup>3</sup></a></p>") && !html.contains("footnote.1.mark.4"))
    #expect(
      html.contains(
        "<a href=\"#footnote.2.mark\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩\u{FE0E}</a>"))
    #expect(html.contains("aria-label=\"Footnote 2\">2</a>"))
  }

  @Test func saySoInChinese() {
    let words = PageWords.of("zh")
    #expect(words.footnoteMark == "脚注 #" && words.backToText == "回到正文" && words.backToUse == "回到正文第 # 处")
  }

  /// CommonMark would read a single word as the target of a link.
  @Test func areNoTargetsOfLinks() {
    #expect(html("a[^x]\n\n[^x]: word\n").contains("<p>word <a"))
  }

  @Test func mayHoldSeveralBlocks() {
    let html = html("a[^x]\n\n[^x]: one\n    *two*\n\n    - three\n\n\t`four`\n\nfive\n")
    #expect(html.contains("<p>one\n<em>two</em></p>"))
    #expect(html.contains("<li>three</li>") && html.contains("<p><code>four</code> <a href"))
    #expect(html.contains("<p>five</p>\n<section class=\"footnotes\""))
  }

  /// Where a formula is wrong is said for the file, not for the text without its indentation.
  @Test func keepTheirPlaces() {
    let note = parsed("a[^x]\n\n[^x]: one\n\n    [two](#nowhere) [^z] $x$ `{swift} y`\n")
    #expect(note.messages == ["5:21: no footnote `[^z]` in this note"])
    let link = note.links.first.map { note.file.position(at: $0.range.lowerBound) }
    #expect(link == SourceFile.Position(line: 5, column: 5))
    #expect(note.formulas.map { note.file.position(at: $0.range.lowerBound).column } == [26])
    #expect(note.blocks.map { note.file.position(at: $0.fileOffset(of: 0)).column } == [38])
  }

  @Test(arguments: [
    (
      "a[^x]\n\n[^y]: b\n",
      ["1:2: no footnote `[^x]` in this note", "3:1: nothing refers to the footnote `[^y]`"]
    ),
    (
      "[a[^x]](#b)\n\n[^x]: b\n",
      ["1:3: a footnote in the text of a link", "3:1: nothing refers to the footnote `[^x]`"]
    ),
    (
      "![a[^x]](b.png)\n\n[^x]: b\n",
      [
        "1:4: a footnote in the description of a picture", "3:1: nothing refers to the footnote `[^x]`",
      ]
    ),
    ("a[^x]\n[^x]: b\n", []),
    (
      "> a[^x]\n>\n> [^x]: b\n",
      ["1:4: no footnote `[^x]` in this note", "3:3: no footnote `[^x]` in this note"]
    ),
    ("a[^x]\n\n[^x]: b\n\n[^x]: c\n", ["5:1: the footnote `[^x]` is there already"]),
    (
      "a[^x]\n\n[^x]: b\n\n    ```swift\n    let y = 1\n    ```\n",
      ["5:5: a block in a footnote does not run"]
    ),
    ("`[^x]` \\[^x] $[^x]$\n\n```\n[^x]: b\n```\n", []),
  ])
  func misuseIsSaid(text: String, expected: [String]) {
    #expect(parsed(text).messages == expected)
  }

  @Test func mayReferToEachOther() {
    let note = parsed("a[^x]\n\n[^x]: b[^y]\n[^y]: c[^x]\n")
    #expect(note.footnotes.map(\.label) == ["x", "y"] && note.messages == [])
  }

  @Test func leaveHeadingsAndTablesOfContentsAlone() {
    #expect(parsed("# A[^x]\n\n[^x]: b\n").headings.map(\.anchor) == ["a"])
  }
}
