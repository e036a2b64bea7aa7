import Language
import Testing

/// What `docs/language.md` says is in runs with the programs, in `ProgramTests`, `ProgramRunTests` and
/// `SwiftCompilerTests`. Here is what it says is out.
@Suite("The reference of the block language")
struct LanguageReferenceTests {
  @Test("there are examples of both kinds, and each of what is in says what it does")
  func examplesSayWhatTheyDo() {
    #expect(LanguageReference.examples.count > 50)
    #expect(LanguageReference.refused.count > 30)
    for example in LanguageReference.examples {
      let says = !example.prints.isEmpty || example.failure != nil || !example.expectations.isEmpty
      #expect(says, "\(example.name) shows nothing")
      #expect(example.runs, "\(example.name) stands under what is in, and is refused")
    }
  }

  @Test("what is out is refused in the words of the reference", arguments: LanguageReference.refused)
  func refusedInTheseWords(example: ProgramFile) {
    let found = NoteChecker(library: .standard).check(example.text).diagnostics.map {
      ProgramFile.Expectation(
        line: example.line(of: $0.range.start), severity: $0.severityName, part: $0.message)
    }
    #expect(found == example.expectations)
    #expect(found.contains { $0.part.contains("is not part of the block language (see docs/language.md)") })
  }

  @Test(
    "swiftc accepts what is out: it is Swift",
    .enabled(if: SwiftCompiler.path != nil, "swiftc is not on the PATH"), arguments: LanguageReference.refused
  )
  func outIsSwift(example: ProgramFile) throws {
    #expect(try SwiftCompiler.refusedLines(of: example) == [])
  }
}
