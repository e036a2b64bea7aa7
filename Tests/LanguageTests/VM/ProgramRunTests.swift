import Foundation
import Language
import Testing

@Suite("Programs: what they print, and where they fail")
struct ProgramRunTests {
  @Test("a program prints what stands beside its lines", arguments: ProgramFile.all.filter { $0.runs })
  func printsWhatItSays(program: ProgramFile) throws {
    let run = try #require(RunningProgram(program.text))
    if !program.prints.isEmpty || program.failure != nil {
      #expect(run.printed.joined(separator: "\n") == program.prints.joined(separator: "\n"))
    }
    if let expected = program.failure {
      let failure = try #require(run.failure, "it did not fail")
      #expect(failure.message.contains(expected.part), "\(failure.message)")
      #expect(program.line(of: failure.range.start) == expected.line)
    } else {
      #expect(run.failure == nil, "\(run.failure?.message ?? "")")
    }
  }
}

extension ProgramFile {
  /// Programs with errors never run.
  var runs: Bool { !expectations.contains { $0.severity == "error" } }

  /// The text behind each `// prints: `.
  var prints: [String] {
    text.split(separator: "\n").compactMap { line in
      line.range(of: "// prints: ").map { String(line[$0.upperBound...]) }
    }
  }

  /// The line with `// fails: `, and a part of the message.
  var failure: (line: Int, part: String)? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let mark = line.range(of: "// fails: ") { return (index + 1, String(line[mark.upperBound...])) }
    }
    return nil
  }
}
