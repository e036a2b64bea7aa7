import NoteRunner
import Testing

@Suite struct BibTeXReaderTests {
  private func read(_ text: String) -> BibTeXReader { BibTeXReader(SourceFile(path: "r.bib", text: text)) }

  @Test func readsEntriesAsTheyAreExported() throws {
    let reader = read(
      """
      % A comment, with @nothing in it
      @string(iclr = "Int. Conf. on " # {Learning})
      @comment{ignored}
      @InProceedings{DBLP:conf/iclr/Kingma15,
        Author    = {Diederik P. Kingma and
                     Jimmy Ba},
        title     = {{Adam}: A {M}ethod \\& more, 1--2},
        booktitle = iclr # " 3",
        year      = 2015,
        url       = {http://arxiv.org/abs/1412.6980},
      }
      """)
    #expect(reader.diagnostics.map(\.headline) == [])
    let work = try #require(reader.works.first)
    #expect(work.key == "DBLP:conf/iclr/Kingma15" && reader.works.count == 1)
    #expect(
      work.authors.map(\.family) == ["Kingma", "Ba"] && work.authors.map(\.given) == ["Diederik P.", "Jimmy"])
    #expect(work.title == "Adam: A Method & more, 1–2")
    #expect(work.venue == "Int. Conf. on Learning 3" && work.year == "2015")
    #expect(work.address == "http://arxiv.org/abs/1412.6980")
  }

  /// How the names of authors are cut up: "BibTeXing", section 4.
  @Test(arguments: [
    ("Per Brinch Hansen", ["Hansen, Per Brinch"]), ("Brinch Hansen, Per", ["Brinch Hansen, Per"]),
    ("Laurens van der Maaten and Geoffrey E. Hinton", ["van der Maaten, Laurens", "Hinton, Geoffrey E."]),
    ("{Barnes and Noble}", ["Barnes and Noble, "]), ("Ford, Jr., Henry", ["Ford, Henry"]),
    ("K\\'ara N{\\\"o}rdstr{\\o}m and {\\'E}. Ga\\v{c}", ["Nördstrøm, Kára", "Gač, É."]),
    ("李宏毅", ["李宏毅, "]), ("A. B and others", ["B, A."]),
  ])
  func cutsUpNames(written: String, expected: [String]) throws {
    let work = try #require(read("@misc{k, author = {\(written)}, title = {t}}").works.first)
    #expect(work.authors.map { "\($0.family), \($0.given)" } == expected)
    #expect(work.hasMoreAuthors == written.hasSuffix("others"))
  }

  @Test(arguments: [
    ("@misc{k, author = {A}, titel = {b}}", "1:7: `k` has no title"),
    ("@misc{k, author = {A}, title = {b}", "1:1: the entry that begins here has no end"),
    ("@misc{k, author = {A}, title = {b\n}", "1:1: the entry that begins here has no end"),
    ("@misc{k, author = {A, title = \"b\"\n", "1:19: this text has no end"),
    ("@misc{k, author = b, title = {c}}", "1:19: no `@string` is called `b`"),
    ("@misc{k, author {A}}", "1:10: `=` is missing behind `author`"),
    ("@misc{k, = {A}}", "1:10: the name of a field is missing"),
    ("@misc{k, a = }", "1:14: a text is missing here: `{…}`, `\"…\"` or a number"),
    ("@misc{k, title = {a}, Title = {b}}", "1:23: `Title` is given twice"),
    ("@misc k", "1:1: `{` is missing behind `@misc`"),
    ("@misc{k, title = {a} author = {b}}", "1:22: `,` or `}` is missing"),
    ("@misc{k, title = {a}, crossref = {b}}", "1:23: no entry is called `b`"),
    ("@misc{k, title = {a}, crossref = {k}}", "1:23: `k` refers to itself"),
    ("@misc{, title = {a}}", "1:1: the entry has no key"),
    (
      "@misc{k, author={A}, title={b}}\n@misc{k, author={A}, title={b}}",
      "2:7: the key `k` is taken by the entry in line 1"
    ),
  ])
  func mistakesAreSaid(text: String, expected: String) {
    let found = read(text).diagnostics.map { diagnostic in
      "\(diagnostic.place?.start.line ?? 0):\(diagnostic.place?.start.column ?? 0): \(diagnostic.message)"
    }
    #expect(found == [expected])
  }

  @Test(arguments: ["@misc{a, author = b}\n\n", "@misc{a, author = {b\n\n", "@misc{a, author = \"{b}}\n"])
  func goesOnBehindAMistake(text: String) {
    let reader = read(text + "@misc{c, author = {D}, title = {e}}\n")
    #expect(reader.works.map(\.key) == ["c"] && reader.diagnostics.count == 1)
  }

  /// Thirty-three texts, each twice the one before: eight gigabytes.
  @Test func doublingEnds() {
    let bomb =
      "@string{a0 = \"\(String(repeating: "x", count: 1000))\"}\n"
      + (1...33).map { "@string{a\($0) = a\($0 - 1) # a\($0 - 1)}\n" }.joined()
    #expect(read(bomb).diagnostics.first?.message == "this text has more than 100000 bytes")
  }

  @Test(arguments: [
    ("doi = {https://doi.org/10.1/x}", "https://doi.org/10.1/x"),
    ("doi = {10.1/a\\_b--c}", "https://doi.org/10.1/a_b--c"),
    ("url = {https://x.org/~me/a--b}", "https://x.org/~me/a--b"), ("url = {javascript:alert(1)}", nil),
  ])
  func addressesStayWhatTheyAre(field: String, expected: String?) {
    #expect(read("@misc{k, title={t}, \(field)}").works.first?.address == expected)
  }

  @Test func organisationsAreAuthors() {
    let works = read("@online{a, title={t}, organization={PyTorch}}\n@online{b, title={t}, author={, }}")
      .works
    #expect(works.map { $0.authors.map(\.family) } == [["PyTorch"], []])
  }

  /// "BibTeXing", section 2: what an entry lacks is that of the one which it names.
  @Test func entriesTakeFromWhatTheyReferTo() throws {
    let works = read(
      """
      @inproceedings{paper, author={A}, title={T}, crossref={all}, pages={1--2}}
      @inproceedings{other, author={A}, title={T}, crossref="all", year=1999, booktitle={B}}
      @proceedings{all, title={Proc. of $X^2$}, year=2001, publisher={P}, editor={E}}
      """
    ).works
    #expect(works.map(\.year) == ["2001", "1999", "2001"])
    #expect(works.map(\.venue) == ["Proc. of $X^2$", "B", "P"] && works[0].pages == "1–2")
    #expect(works.map { $0.authors.map(\.family) } == [["A"], ["A"], ["E"]])
  }

  @Test(
    arguments: [
      ("$\\beta$-VAE: {L}earning", [.formula("\\beta"), .text("-VAE: Learning")]),
      ("On  $ x $ and {$y_{1}$} ", [.text("On "), .formula("x"), .text(" and "), .formula("y_{1}")]),
      ("For \\$5, or $5", [.text("For $5, or $5")]), ("$$", []), ("A", [.text("A")]),
    ] as [(String, [TeXText.Part])])
  func titlesHoldFormulas(title: String, parts: [TeXText.Part]) {
    #expect(TeXText.parts(title) == parts)
  }

  @Test(arguments: [
    "", "@", "@{", "@a{", "@a{b,", "@a{b, c", "@a{b, c =", "@a{b, c = {", "@a{b, c = \"\\", "@string{",
    "@preamble{",
  ])
  func nothingTraps(text: String) {
    #expect(read(text).works.isEmpty)
  }
}
