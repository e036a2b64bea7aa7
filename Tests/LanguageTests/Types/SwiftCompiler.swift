import Foundation
import Testing

/// The compiler that decides what Swift is. It is asked about each program by itself: a third of a second each.
enum SwiftCompiler {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// What running a compiled program gave.
  struct Execution {
    var output: String
    /// Ended by a signal, as a trap does.
    var trapped: Bool
  }

  /// The program does not compile, or the compiler itself failed.
  struct Refusal: Error, CustomStringConvertible {
    var messages: String
    var description: String { "swiftc refuses it:\n\(messages)" }
  }

  /// The lines with errors, counted from one; empty where the program compiles.
  ///
  /// Goes on to SIL: type checking alone does not see missing `return`s and variables without a value.
  static func refusedLines(of program: ProgramFile) throws -> Set<Int> {
    try inFolder { folder in
      let main = folder.appendingPathComponent("main.swift")
      try program.text.write(to: main, atomically: true, encoding: .utf8)
      let result = try run(
        compiler(), ["-emit-sil"] + language + [main.path, "-o", "/dev/null"], reading: .errors)
      var lines: Set<Int> = []
      for line in result.text.split(separator: "\n") {
        guard line.hasPrefix(main.path + ":"), line.contains(": error: ") else { continue }
        let place = line.dropFirst(main.path.count + 1).prefix { $0 != ":" }
        if let number = Int(place) { lines.insert(number) }
      }
      // Refused without a line that can be read: no verdict about the program.
      guard lines.isEmpty == (result.status == 0) else { throw Refusal(messages: result.text) }
      return lines
    }
  }

  /// Compiles the program and runs it.
  static func execute(_ program: ProgramFile) throws -> Execution {
    try inFolder { folder in
      let main = folder.appendingPathComponent("main.swift")
      let support = folder.appendingPathComponent("Unbuffered.swift")
      let executable = folder.appendingPathComponent("program").path
      let start = "unbuffered()\n#sourceLocation(file: \"\(program.name).swift\", line: 1)\n"
      try (start + program.text).write(to: main, atomically: true, encoding: .utf8)
      try unbuffered.write(to: support, atomically: true, encoding: .utf8)
      let compilation = try run(
        compiler(), ["-Onone"] + language + [main.path, support.path, "-lm", "-o", executable],
        reading: .errors)
      guard compilation.status == 0 else { throw Refusal(messages: compilation.text) }
      let execution = try run(executable, [], reading: .output)
      return Execution(output: execution.text, trapped: execution.reason == .uncaughtSignal)
    }
  }

  /// A folder for one program, gone afterwards.
  private static func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("program-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  private static let language = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-module-name", "main",
  ]

  /// A trap loses what is still in a buffer. In a file of its own, so that the program does not see the import.
  private static let unbuffered = """
    #if canImport(Glibc)
      @preconcurrency import Glibc
    #else
      @preconcurrency import Darwin
    #endif
    func unbuffered() { setvbuf(stdout, nil, _IONBF, 0) }
    """

  private static func compiler() throws -> String { try #require(path, "swiftc is not on the PATH") }

  private enum Stream { case output, errors }

  private static func run(_ path: String, _ arguments: [String], reading stream: Stream) throws
    -> (text: String, status: Int32, reason: Process.TerminationReason)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    // Traps are expected; the search for their place would take a second each.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = stream == .output ? pipe : FileHandle.nullDevice
    process.standardError = stream == .errors ? pipe : FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus, process.terminationReason)
  }
}
