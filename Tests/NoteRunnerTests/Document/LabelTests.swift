import NoteRunner
import Testing

/// Names that authors give: to headings, formulas, tables and pictures, and to terms.
@Suite struct LabelTests {
  private func html(_ text: String) -> String { NotePreview.html(of: parsed(text)) }

  @Test func headingsTakeThem() {
    let note = parsed("## 动量 {#momentum}\n\n## Momentum\n\n[](#momentum), @momentum\n")
    // The name that an author has given is not given again.
    #expect(note.headings.map(\.anchor) == ["momentum", "momentum-2"])
    #expect(NotePreview.html(of: note).contains("<a href=\"#momentum\">动量</a>, <a href=\"#momentum\">动量</a>"))
  }

  @Test func formulasAreNumbered() {
    let html = html("$$a$$\n\n$$b$$ {#second}\n\n$$\nc\n$$ {#third}\n\n@third @second\n")
    #expect(html.contains("\\tag{1}") && html.contains("\\tag{2}") && !html.contains("\\tag{3}"))
    #expect(html.contains("<a href=\"#third\">Equation (2)</a> <a href=\"#second\">Equation (1)</a>"))
    #expect(html.contains("<span class=\"equation\" id=\"second\">"))
  }

  @Test(arguments: ["| a |\n| - |\n| b |\n\n: Its $x$ {#t}\n", "| a |\n| - |\n| b |\n: Its $x$ {#t}\n"])
  func tablesHaveCaptions(text: String) {
    let html = html(text + "\n@t\n")
    #expect(html.contains("<figure class=\"table\" id=\"t\">"))
    #expect(html.contains("<caption><span class=\"label\">Table 1</span>  Its <span class=\"katex\">"))
    #expect(html.contains("<td>b</td></tr>\n</tbody>") && html.contains("<a href=\"#t\">Table 1</a>"))
  }

  @Test(arguments: [
    "![x](y.png){width=50%}\n\n: Its *caption* {#f}\n", "![x](y.png){width=50%}\n: Its *caption* {#f}\n",
  ])
  func picturesHaveCaptions(text: String) {
    let html = html(text + "\n![x](z.png){width=30}\n\n@f\n")
    #expect(
      html.contains(
        "<figure class=\"picture\" id=\"f\"><img src=\"y.png\" alt=\"x\" style=\"width:50%\"><figcaption>"
          + "<span class=\"label\">Figure 1</span>  Its <em>caption</em></figcaption></figure>"))
    #expect(html.contains("<p><img src=\"z.png\" alt=\"x\" width=\"30\"></p>"))
    #expect(html.contains("<a href=\"#f\">Figure 1</a>"))
  }

  @Test func meaningsHaveParagraphs() {
    let note = parsed(
      """
      Step
      : How far.

          More, with $x_1 * y_2 *$ and `{swift} z`:

          - a list

          ```text
          code
          ```

      : Another one.
      : A third.

      Next
      : One line.

      A paragraph.
      """)
    #expect(note.messages == [] && note.formulas.map(\.tex) == ["x_1 * y_2 *"] && note.blocks.count == 1)
    #expect(
      note.file.position(at: note.formulas[0].range.lowerBound) == SourceFile.Position(line: 4, column: 16))
    #expect(
      note.file.position(at: note.blocks[0].fileOffset(of: 0)) == SourceFile.Position(line: 4, column: 42))
    let html = NotePreview.html(of: note)
    #expect(html.contains("<dt id=\"term-step\">Step</dt>\n<dd><p>How far.</p>\n<p>More, with "))
    #expect(html.contains("<li>a list</li>\n</ul>\n<div class=\"code\""))
    #expect(
      html.contains("</div></dd>\n<dd>Another one.</dd>\n<dd>A third.</dd>\n<dt id=\"term-next\">Next</dt>"))
    #expect(html.contains("<dd>One line.</dd>\n</dl>\n<p>A paragraph.</p>"))
  }

  @Test(arguments: [
    "![a](b.png)\n: c\n\n    code\n", "| a |\n|---|\n| b |\n: c\n\n    code\n", "a\n\n: b\n\n    code\n",
    "- a\n: b\n\n      code\n", "> a\n> : b\n\n    code\n", "a\n: b\n\nc\n\n    code\n",
  ])
  func otherIndentedTextIsCode(text: String) {
    #expect(NotePreview.html(of: parsed(text)).contains("code</code></pre>"))
  }

  @Test func blocksInMeaningsDoNotRun() {
    let note = parsed("a\n: b\n\n    ```swift\n    let c = 1\n    ```\n")
    #expect(note.messages == ["4:5: a block in what a term means does not run"] && note.blocks.isEmpty)
  }

  @Test func termsHaveIds() {
    let note = parsed("Learning *rate* {#rate}\n: How far.\n\n@rate, [](#rate)\n")
    #expect(note.messages == [] && note.labels.map(\.id) == ["rate"])
    let html = NotePreview.html(of: note)
    #expect(html.contains("<dt id=\"rate\">Learning <em>rate</em></dt>"))
    #expect(
      html.contains(
        "<a href=\"#rate\">Learning rate</a>, <a href=\"#rate\" title=\"How far.\">Learning rate</a>"))
    // A picture's width stays its own.
    #expect(parsed("![a](b.png){width=50%}\n: c {#d}\n").messages == [])
  }

  @Test func termsExplainedTwiceAreWarnedOf() throws {
    let note = parsed("Rate\n: a\n\nStep\n: b\n\nrate\n: c\n")
    let warning = try #require(note.diagnostics.first)
    #expect(note.messages == ["7:1: the term “rate” is explained already"] && warning.severity == .warning)
    #expect(warning.related.map(\.headline) == ["note.md:1:1: note: here it is explained first"])
  }

  @Test func termsAreDefined() {
    let html = html(
      "Learning rate\n: How far\none step goes.\n: Also $\\eta$.\n\nb\n: c\n\n[](#term-learning-rate)\n")
    #expect(
      html.contains(
        "<dl>\n<dt id=\"term-learning-rate\">Learning rate</dt>\n<dd>How far\none step goes.</dd>\n<dd>Also ")
    )
    #expect(html.contains("<dt id=\"term-b\">b</dt>\n<dd>c</dd>\n</dl>"))
    #expect(html.contains("title=\"How far one step goes.; Also \\eta.\">Learning rate</a>"))
  }

  @Test(arguments: [
    ("## A {#b}\n\n## C {#b}\n", ["3:7: the id `b` is taken"]),
    ("## A {#b}\n\n```swift id=b\nlet x = 1\n```\n", ["3:13: the id `b` is taken"]),
    ("![x](y.png){#b}\n", ["1:13: a picture gets its id behind its caption"]),
    ("![x](y.png){width=0}\n", ["1:19: `0` is no width"]),
    ("![x](y.png){width=120%}\n", ["1:19: `120%` is no width"]),
    ("![x](y.png){height=3}\n", ["1:13: `height` is no attribute here"]),
    ("![](y.png)\n", ["1:1: this picture has no description"]),
    ("$$x$$ {#a width=3}\n", ["1:11: only a picture has a width"]),
    ("a {#b} c\n", ["1:3: `{#b}` names nothing"]), ("a\nb\n: c {#d}\n", ["3:5: `{#d}` names nothing"]),
    ("a\n: b {#c}\n", ["2:5: a meaning has no id"]), ("$$x$$ {#a} {#b}\n", ["1:12: `{#b}` names nothing"]),
    ("![x](y.png){width=9223372036854775807}\n", ["1:19: `9223372036854775807` is no width"]),
    ("## A {#b}\n\n## C {#B}\n\n## D {#b}\n", ["5:7: the id `b` is taken"]),
    (
      "```swift caption=\"a `b`\"\nlet x = 1\n\nText.\n",
      ["1:1: no backtick may stand behind the ``` that a block begins with"]
    ),
    ("$$\nx\n\ny $z$\n", ["1:1: this `$$` belongs to no formula"]),
    ("> {{#include a.md}}\n", ["1:3: nothing is included here"]),
    ("## A {#b.c}\n", ["1:7: `b.c` cannot be an id: a letter, then letters, digits, `-` and `_` of ASCII"]),
  ])
  func misuseIsSaid(text: String, expected: [String]) {
    #expect(parsed(text).messages == expected)
  }

  @Test(arguments: ["{1} {} {x} {a=b}\n", "`{#b}` and \\{#b}\n", ": a\n", "a\n\n: b\n"])
  func whatBelongsToNothingStaysText(text: String) {
    let note = parsed(text)
    #expect(note.messages == [] && note.labels.isEmpty)
    #expect(!NotePreview.html(of: note).contains("figure") && !NotePreview.html(of: note).contains("<dl"))
  }
}
