import Foundation
import Language
import Testing

@Suite("Programs: what they print, and where they fail")
struct ProgramRunTests {
  @Test("a program prints what stands beside its lines", arguments: ProgramFile.all.filter { $0.runs })
  func printsWhatItSays(program: ProgramFile) throws {
    let run = try #require(RunningProgram(program.text))
    if !program.prints.isEmpty || program.failure != nil { #expect(run.printed == program.prints) }
    if let expected = program.failure {
      let failure = try #require(run.failure, "it did not fail")
      #expect(failure.message.contains(expected.part), "\(failure.message)")
      #expect(program.line(of: failure.range.start) == expected.line)
    } else {
      #expect(run.failure == nil, "\(run.failure?.message ?? "")")
    }
  }

  /// Every block that runs compiles with `swiftc` too, and prints the same bytes.
  @Test(
    "compiled by swiftc, it prints the same",
    arguments: ProgramFile.all.filter { $0.runs && $0.isPlainSwift && $0.failure == nil })
  func swiftPrintsTheSame(program: ProgramFile) throws {
    guard let compiler = SwiftCompiler.path else { return }
    let expected = try SwiftCompiler.output(of: program, compiler: compiler)
    let run = try #require(RunningProgram(program.text))
    #expect(run.printed.map { $0 + "\n" }.joined() == expected)
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

/// Apple's compiler, where there is one.
enum SwiftCompiler {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Compiles a program as `main.swift` and runs it.
  static func output(of program: ProgramFile, compiler: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("program-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("main.swift")
    try program.text.write(to: source, atomically: true, encoding: .utf8)
    let executable = folder.appendingPathComponent("program").path
    _ = try run(
      compiler,
      [
        "-Onone", "-swift-version", "6", "-default-isolation", "MainActor", "-module-name", "main", "-lm",
        source.path,
        "-o", executable,
      ])
    return try run(executable, [])
  }

  private static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
