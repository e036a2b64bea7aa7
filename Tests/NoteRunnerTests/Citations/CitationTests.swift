import Foundation
import Testing

/// Works cited in pages, from the command.
@Suite struct CitationTests {
  private static let works = """
    @inproceedings{adam, author={Kingma, Diederik P. and Ba, Jimmy}, title={Adam}, booktitle={ICLR}, year=2015}
    @article{he, author={Kaiming He and Xiangyu Zhang and Shaoqing Ren}, title={Residuals?}, journal={CVPR},
      volume=1, number=2, pages={7--8}, year=2016, doi={10.1/x}}
    @misc{one, author={Ann Lee}, title={B}, year=2020}
    @misc{two, author={Ann Lee}, title={A}, year=2020}
    @book{second, author={B}, title={Deep $x^2$}, publisher={MIT Press}, edition={Second}, year=1999, note={Out of print}}
    @book{web, title={Page}, edition={11}, year=2001}
    @misc{broken, author={B}, title={On $\\nowhere$}, year=1998}
    @book{book, author={李航}, title={统计学习方法}, publisher={清华大学出版社}}

    """

  private func page(_ text: String, in tag: String) throws -> (page: String, messages: String) {
    let command = try Command(["notes/\(tag)/a.md": text, "notes/references.bib": Self.works])
    defer { command.remove() }
    let result = try command.run("build")
    return (try command.text("_site/\(tag)/a.html"), result.messages)
  }

  @Test func inEnglish() throws {
    let (page, messages) = try page("@adam, [@he, p. 3; @adam], @one and @two, @book\n", in: "en")
    #expect(messages.contains("no errors"), "\(messages)")
    #expect(page.contains("<a href=\"#work.adam\">Kingma &amp; Ba (2015)</a>"))
    #expect(
      page.contains(
        "(<a href=\"#work.he\">He et al., 2016</a>, p. 3; <a href=\"#work.adam\">Kingma &amp; Ba, 2015</a>)"))
    // The two of one year are told apart, in the order of the list: by their titles.
    #expect(page.contains("<a href=\"#work.one\">Lee (2020b)</a> and <a href=\"#work.two\">Lee (2020a)</a>"))
    #expect(page.contains("<a href=\"#work.book\">李航 (n.d.)</a>"))
    #expect(
      page.contains(
        "He, K., Zhang, X., &amp; Ren, S. (2016). Residuals? <em>CVPR</em>, 1(2), 7–8. <a href=\"https://doi.org/10.1/x\">"
      ))
    let order = ["He, K.", "Kingma, D. P.", "Lee, A. (2020a)", "Lee, A. (2020b)", "李航 (n.d.)"]
    let list = try #require(page.range(of: "<section class=\"references\"")).lowerBound
    let places = try order.map { name in
      try #require(page.range(of: "\">" + name, range: list..<page.endIndex)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func inChinese() throws {
    let (page, _) = try page("@adam说，[@he; @adam]\n", in: "zh")
    #expect(page.contains("<a href=\"#work.adam\">Kingma 和 Ba（2015）</a>说"))
    #expect(page.contains("（<a href=\"#work.he\">He 等，2016</a>；<a href=\"#work.adam\">Kingma 和 Ba，2015</a>）"))
    #expect(page.contains("<h2 id=\"works.list\">参考文献</h2>"))
  }

  /// Their order must not depend on that of a dictionary.
  @Test func worksThatAreAlikeHaveAnOrder() throws {
    let names = (0..<8).map { "k\($0)" }
    let command = try Command([
      "notes/en/a.md": names.map { "@\($0)" }.joined(separator: " ") + "\n",
      "notes/references.bib": names.map { "@misc{\($0), author={A}, title={t}, year=2000}\n" }.joined(),
    ])
    defer { command.remove() }
    _ = try command.run("build")
    let page = try command.text("_site/en/a.html")
    for (name, letter) in zip(names, "abcdefgh") {
      #expect(page.contains("#work.\(name)\">A (2000\(letter))"))
    }
  }

  @Test func pagesThatCiteNothingHaveNoList() throws {
    #expect(try !page("a\n", in: "en").page.contains("class=\"references\""))
  }

  @Test func mistakesAreSaid() throws {
    let command = try Command([
      "notes/en/a.md": "@adm and @adam\n", "notes/en/b.md": "No citation.\n",
      "notes/references.bib": Self.works,
    ])
    defer { command.remove() }
    let first = try command.run("build")
    #expect(first.code == 2)
    #expect(
      first.messages.contains(
        "notes/en/a.md:1:1: error: `@adm` is neither a place of the course nor a work in references.bib")
        && first.messages.contains("help: did you mean `@adam`?"))
    try command.write("@misc{adam, author = {A}}\n", to: "notes/references.bib")
    let second = try command.run("build")
    #expect(second.messages.contains("notes/references.bib:1:7: error: `adam` has no title"))
    #expect(second.messages.components(separatedBy: "references.bib:1:7").count == 2)
  }

  /// A page is made anew where a work that it cites has changed.
  @Test func changesOfTheBibliographyReachThePage() throws {
    let command = try Command(["notes/en/a.md": "@adam\n", "notes/references.bib": Self.works])
    defer { command.remove() }
    _ = try command.run("build")
    try command.write(Self.works.replacing("2015", with: "2014"), to: "notes/references.bib")
    _ = try command.run("build")
    #expect(try command.text("_site/en/a.html").contains("Kingma &amp; Ba (2014)"))
  }

  @Test func editionsNotesAndFormulasInTitles() throws {
    let (english, messages) = try page("@second @web\n", in: "en")
    #expect(messages.contains("no errors"), "\(messages)")
    #expect(english.contains("B (1999). Deep <span class=\"katex\">") && english.contains("katex.min.css"))
    #expect(english.contains("</span> (2nd ed.). <em>MIT Press</em>. Out of print.</li>"))
    #expect(english.contains(">Page (11th ed.). (2001).</li>"))
    let (chinese, _) = try page("@second @web\n", in: "zh")
    #expect(chinese.contains("</span>（第 2 版）. <em>MIT Press</em>") && chinese.contains("Page（第 11 版）."))
  }

  @Test func aFormulaThatCannotBeTypesetIsAnErrorOfTheBibliography() throws {
    let (page, messages) = try page("@broken\n", in: "en")
    #expect(
      messages.contains(
        "notes/references.bib:8:7: error: `$\\nowhere$` in the title of `broken` cannot be typeset: "),
      "\(messages)")
    #expect(page.contains("<code class=\"formula-error\""))
  }
}
