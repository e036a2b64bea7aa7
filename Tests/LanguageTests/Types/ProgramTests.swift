import Foundation
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

  /// The block language is a subset of Swift: the compiler itself says which lines are wrong.
  @Test("swiftc refuses the same lines", arguments: ProgramFile.all.filter { $0.isPlainSwift })
  func compilerAgrees(program: ProgramFile) throws {
    guard let compiler = ProgramTests.compiler else { return }
    let output = try ProgramTests.run(
      compiler,
      [
        "-emit-sil", "-swift-version", "6", "-default-isolation", "MainActor", program.url.path, "-o",
        "/dev/null",
      ])
    var refused: Set<Int> = []
    for line in output.split(separator: "\n") {
      guard line.hasPrefix(program.url.path + ":"), line.contains(": error: ") else { continue }
      let place = line.dropFirst(program.url.path.utf8.count + 1).prefix { $0 != ":" }
      if let number = Int(place) { refused.insert(number) }
    }
    let expected = Set(program.expectations.filter { $0.severity == "error" }.map { $0.line })
    #expect(
      refused == expected,
      "only swiftc: \(refused.subtracting(expected).sorted()), only here: \(expected.subtracting(refused).sorted())"
    )
  }

  private static let compiler: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
