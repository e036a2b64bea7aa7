import NoteRunner
import Testing

/// Pandoc's rules for dollars (its manual, "Math"): the opening dollar has a character that is no space right
/// behind it, the closing one right before it and no digit behind it; a backslash takes the meaning away.
@Suite struct FormulaTests {
  @Test(arguments: [
    ("a $x$ b", ["x"]),
    ("$a_1 * b_2$ and $c_3 * d$", ["a_1 * b_2", "c_3 * d"]),
    ("$5 and $6", []),
    ("it costs $20,000 and $30,000", []),
    ("$5 and $x$", ["x"]),
    ("costs $5, and $a$ costs $6", ["a"]),
    ("$5 and $ x$", []),
    ("a $1$2 $3$4 $y$", ["y"]),
    ("$a $b$ c$", ["b"]),
    ("$x $", []),
    ("$ x$", []),
    (#"\$x$"#, []),
    (#"$\$$"#, [#"\$"#]),
    ("`$x$` $y$", ["y"]),
    ("``a ` $x$`` $y$", ["y"]),
    ("` $x$", ["x"]),
    ("$x", []),
    ("**$x$**", ["x"]),
    ("$a$$b$", ["a", "b"]),
    ("$x$3", []),
    ("中文$x$中文", ["x"]),
    ("| $a|b$ | $\\|c\\|$ |\n|--|--|\n", ["a|b", "\\|c\\|"]),
    ("a\n\n    $x$ in code\n", []),
    ("```\n$x$\n```\n", []),
    ("# $h$\n\n- $i$\n- $j\n- k$\n", ["h", "i"]),
    ("[a $t$](b)", ["t"]),
  ])
  func inline(text: String, expected: [String]) {
    let formulas = parsed(text).formulas
    #expect(formulas.map(\.tex) == expected)
    #expect(formulas.allSatisfy { !$0.isDisplay })
  }

  @Test(arguments: [
    ("$$x$$", "x"), ("$$\na\n= b\n$$\n", "\na\n= b\n"), ("$$\n- a\n+ b\n$$\n", "\n- a\n+ b\n"),
    ("> $$\n> a\n> b\n> $$\n", "\na\nb\n"), ("- $$\n  a\n  $$\n", "\na\n"), ("$$\n# a\n$$\n", "\n# a\n"),
    ("$$\n> 0\n$$\n", "\n> 0\n"),
  ])
  func display(text: String, expected: String) {
    let formulas = parsed(text).formulas
    #expect(formulas.map(\.tex) == [expected])
    #expect(formulas.first?.isDisplay == true)
  }

  @Test func blankLineEndsNoFormula() {
    #expect(parsed("$$\na\n\nb\n$$\n").formulas.isEmpty)
  }

  @Test func placeOfAProblemInAFormula() {
    let note = parsed("> a\n>\n> $$\n> x 损\n> yz\n> $$\n")
    // Offsets count UTF-16: line feed, "x 损", line feed, "y", then "z".
    let place = note.file.position(at: note.formulas[0].fileOffset(ofUTF16: 6))
    #expect(place == SourceFile.Position(line: 5, column: 4))
  }

  @Test func linesBelowKeepTheirNumbers() {
    let note = parsed("$$\na\nb\n$$\nand [x](javascript:y) $c$ [z](u)\n")
    #expect(
      note.links.map { note.file.position(at: $0.range.lowerBound) } == [
        .init(line: 5, column: 5), .init(line: 5, column: 27),
      ])
  }

  @Test func formulasComeBackWhereTheyAreNoProse() {
    let note = parsed("[a](b$c$d) <http://x/$y$>\n")
    #expect(note.links.map(\.target) == ["b$c$d", "http://x/$y$"])
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["$", "$a ", "`", "$$", "`a``b ", "[", "> ", "- ", "*a ", "\\$", "|"])
  func timeIsLinear(piece: String) {
    _ = parsed(String(repeating: piece, count: 200_000))
  }

  @Test func moreFormulasThanCanBeProtectedAreAnError() {
    let note = parsed(String(repeating: "$x$ ", count: 70_000))
    #expect(note.formulas.count == 65_534)
    #expect(note.messages.first?.contains("a note may hold 65534 formulas") == true)
  }
}
