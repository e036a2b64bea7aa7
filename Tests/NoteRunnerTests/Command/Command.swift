import Foundation
import Testing

/// The built program, run on a course that a test writes into a folder of its own.
struct Command {
  struct Result {
    var code: Int32
    var output: String
    var messages: String
  }

  let folder: URL

  /// `files` are contents by path.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("notes-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// Beside the tests' own product.
  static var program: URL {
    get throws {
      let products =
        [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
        + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      let candidates = products.map { $0.appendingPathComponent("notes") }
      return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
  }

  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// - Parameters:
  ///   - program: Another one than `notes`.
  ///   - first: What comes before the arguments.
  func run(_ arguments: [String], program: URL? = nil, _ first: String...) throws -> Result {
    let process = Process()
    process.executableURL = try program ?? Self.program
    process.arguments = first + arguments
    process.currentDirectoryURL = folder
    // Files, not pipes: a pipe that nobody reads would stop the program.
    let id = UUID().uuidString
    let streams = ["out", "err"].map {
      folder.deletingLastPathComponent().appendingPathComponent("notes-\(id).\($0)")
    }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    let handles = try streams.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { try String(contentsOf: $0, encoding: .utf8) }
    return Result(code: process.terminationStatus, output: texts[0], messages: texts[1])
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
