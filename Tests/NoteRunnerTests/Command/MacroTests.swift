import Foundation
import NoteRunner
import Testing

/// What `notes.yml` lets formulas write short.
@Suite(.enabled(if: Mathematics.folder != nil)) struct MacroTests {
  @Test func reachFormulasOfAllNotes() throws {
    let command = try Command([
      "notes/a.md": "# A\n\n$\\half{x}$\n", "notes/b.md": "# B\n\n$y$\n",
      "notes/notes.yml": "macros:\n  \\half: '\\frac{#1}{\\two}'\n  \\two: 2\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    #expect(try command.text("_site/a.html").contains("<mfrac><mi>x</mi><mn>2</mn></mfrac>"))
    // Through another macro, and with everything else in the cache.
    let other = try command.text("_site/b.html")
    try command.write("macros:\n  \\half: '\\frac{#1}{\\two}'\n  \\two: 3\n", to: "notes/notes.yml")
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/a.html").contains("<mfrac><mi>x</mi><mn>3</mn></mfrac>"))
    #expect(try command.text("_site/b.html") == other)
    for arguments in [["check"], ["check", "notes/a.md"], ["accept"], ["verify"]] {
      let result = try command.run(arguments)
      #expect(!result.messages.contains("typeset"), "\(arguments): \(result.messages)")
    }
  }

  /// KaTeX counts places within a macro from the macro's start.
  @Test func aMistakeInsideIsSaidAtBothPlaces() throws {
    let command = try Command([
      "notes/a.md": "# A\n\nWhat is $x + y + \\once$? And $\\nowhere$.\n",
      "notes/notes.yml": "macros:\n  \\once: a + b + \\twice\n",
    ])
    defer { command.remove() }
    let result = try command.run("check")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/a.md:3:9: error: this formula cannot be typeset: Undefined control sequence: \\twice\n"),
      "\(result.messages)")
    #expect(
      result.messages.contains("notes/notes.yml:2:3: note: `\\once` stands for it\n"), "\(result.messages)")
    #expect(
      result.messages.contains(
        "notes/a.md:3:31: error: this formula cannot be typeset: Undefined control sequence: \\nowhere\n"),
      "\(result.messages)")
  }

  @Test func definitionsOfAFormulaEndWithIt() throws {
    let mathematics = Mathematics()
    _ = try mathematics.html(tex: "\\gdef\\mine{x}\\mine", display: false)
    #expect(throws: Mathematics.Problem.self) { try mathematics.html(tex: "\\mine", display: false) }
  }
}
