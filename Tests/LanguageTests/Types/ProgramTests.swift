import Language
import Testing

@Suite("Programs: what is accepted, refused and warned of")
struct ProgramTests {
  @Test("each diagnostic stands on the line that expects it", arguments: ProgramFile.all)
  func diagnosticsAreThoseBesideTheLines(program: ProgramFile) {
    let check = NoteChecker(library: .standard).check(program.text)
    for expectation in program.expectations {
      let matching = check.diagnostics.contains {
        program.line(of: $0.range.start) == expectation.line && $0.severityName == expectation.severity
          && (expectation.part.isEmpty || $0.message.contains(expectation.part))
      }
      let found = check.diagnostics.filter { program.line(of: $0.range.start) == expectation.line }.map {
        $0.message
      }
      #expect(matching, "\(program.name):\(expectation.line): expected “\(expectation.part)”, found \(found)")
    }
    for diagnostic in check.diagnostics {
      let line = program.line(of: diagnostic.range.start)
      let isExpected = program.expectations.contains {
        $0.line == line && $0.severity == diagnostic.severityName
      }
      #expect(isExpected, "\(program.name):\(line): \(diagnostic.message)")
    }
    let hasErrors = program.expectations.contains { $0.severity == "error" }
    #expect((check.block == nil) == hasErrors)
  }
}
