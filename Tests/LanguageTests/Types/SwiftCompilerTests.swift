import Language
import Testing

/// The block language is a subset of Swift: `swiftc` is shown every program, those that it must refuse and those
/// that fail as well.
@Suite("Programs: swiftc says the same")
struct SwiftCompilerTests {
  /// Without the compiler the others are skipped; this one says that nothing was proven.
  @Test("swiftc is there to ask") func compilerIsThere() {
    #expect(SwiftCompiler.path != nil, "swiftc is not on the PATH: no program was compared")
  }

  @Test(
    "both refuse the same lines", .enabled(if: SwiftCompiler.path != nil, "swiftc is not on the PATH"),
    arguments: ProgramFile.all.filter { $0.isPlainSwift && !$0.runs })
  func refusesTheSameLines(program: ProgramFile) throws {
    let refused = try SwiftCompiler.refusedLines(of: program)
    let expected = Set(program.expectations.filter { $0.severity == "error" }.map(\.line))
    let onlyThere = refused.subtracting(expected).sorted()
    let onlyHere = expected.subtracting(refused).sorted()
    #expect(refused == expected, "only swiftc: \(onlyThere), only here: \(onlyHere)")
    #expect(NoteChecker(library: .standard).check(program.text).block == nil)
  }

  @Test(
    "compiled, it prints the same bytes and fails where it fails",
    .enabled(if: SwiftCompiler.path != nil, "swiftc is not on the PATH"),
    arguments: ProgramFile.all.filter { $0.isPlainSwift && $0.runs })
  func printsTheSameBytes(program: ProgramFile) throws {
    let run = try #require(RunningProgram(program.text))
    let execution = try SwiftCompiler.execute(program)
    #expect(run.printed.map { $0 + "\n" }.joined() == execution.output)
    #expect(
      (run.failure != nil) == execution.trapped, "\(run.failure?.message ?? "only swiftc's program fails")")
  }
}
