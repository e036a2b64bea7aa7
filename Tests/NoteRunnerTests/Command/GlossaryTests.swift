import Foundation
import Testing

/// The page that says what all terms of a language mean.
@Suite struct GlossaryTests {
  @Test func listsTheTermsOfAllNotes() throws {
    let command = try Command([
      "notes/en/01-a.md": "# A\n\nStep\n: How far $\\eta$. See [](#a).\n",
      "notes/en/02-b.md": "# B\n\nbatch\n: Some.\n: More.\n",
      "notes/zh/01-a.md": "# 甲\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    let page = try command.text("_site/en/glossary.html")
    let list = try #require(page.firstRange(of: "<dl class=\"glossary\">\n")?.upperBound)
    #expect(
      page[list...].hasPrefix(
        "<dt>batch</dt>\n<dd>Some.</dd>\n<dd>More.</dd>\n"
          + "<dd class=\"source\"><a href=\"02-b.html#term-batch\">B</a></dd>\n<dt>Step</dt>\n<dd>How far <span class=\"katex\">"
      ))
    // A link would lead to a place of the glossary itself.
    #expect(page.contains(" See A.</dd>") && page.contains("katex.min.css"))
    #expect(try command.text("_site/en/01-a.html").contains("<a href=\"glossary.html\">Glossary</a>"))
    #expect(try !command.text("_site/zh/01-a.html").contains("contents-more"))
    #expect(!command.exists("_site/zh/glossary.html"))
    try command.write("# B\n\nbatch\n: Other.\n", to: "notes/en/02-b.md")
    _ = try command.run("build")
    #expect(try command.text("_site/en/glossary.html").contains("<dd>Other.</dd>"))
  }

  /// By their sounds, as Chinese dictionaries have them: bù, dòng, xué.
  @Test func chineseTermsHaveTheirOrder() throws {
    let command = try Command(["notes/zh/a.md": "学习率\n: 一\n\n动量\n: 二\n\n步长\n: 三\n"])
    defer { command.remove() }
    _ = try command.run("build")
    let page = try command.text("_site/zh/glossary.html")
    let places = try ["<dt>步长", "<dt>动量", "<dt>学习率"].map { try #require(page.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func termsOfTwoNotesAreWarnedOf() throws {
    let command = try Command([
      "notes/en/01-a.md":
        "# A\n\nStep {#step}\n: One.\n\n    Two, of $x$, with ![p](p.svg)\n\n    : More {#more}\n",
      "notes/en/02-b.md": "# B\n\nstep\n: Another.\n", "notes/zh/01-a.md": "# 甲\n\nStep\n: 一。\n",
      "notes/en/p.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0)
    #expect(
      result.messages.contains(
        "notes/en/01-a.md:3:1: warning: the term “Step” is explained in `02-b.md` too\n")
        && result.messages.contains(
          "notes/en/02-b.md:3:1: warning: the term “step” is explained in `01-a.md` too\n")
        && !result.messages.contains("notes/zh/01-a.md:3"), "\(result.messages)")
    let page = try command.text("_site/en/glossary.html")
    #expect(page.contains("<dd><p>One.</p>\n<p>Two, of <span class=\"katex\">"))
    #expect(page.contains("01-a.html#step") && !page.contains("id=\"step\"") && !page.contains("id=\"more\""))
  }
}
