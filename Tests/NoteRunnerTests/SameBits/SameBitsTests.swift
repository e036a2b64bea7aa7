import Bindings
import Foundation
import NoteRunner
import Testing

/// Every block of the course, run by the native engine and by the WebAssembly one: all that a reader sees, and
/// every number behind it, must be the same bytes.
@Suite(.serialized) struct SameBitsTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL
  static let engine = repository.appendingPathComponent(".build-wasm/release/WebRunner.wasm")

  static var chapters: [String] {
    let folder = repository.appendingPathComponent("notes/zh").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".md") && $0 != "index.md" }.sorted()
  }

  @Test func thereAreFourChapters() { #expect(Self.chapters.count >= 4) }

  @Test(arguments: chapters)
  func nativeAndWebAssemblyAgree(chapter: String) throws {
    try #require(
      FileManager.default.fileExists(atPath: Self.engine.path),
      "build the WebAssembly engine first: make engine")
    let file = Self.repository.appendingPathComponent("notes/zh/\(chapter)")
    let note = NoteParser.parse(
      SourceFile(path: chapter, text: try String(contentsOf: file, encoding: .utf8)))
    let request = NoteRun(data: DataFolder(forNoteAt: file)).request(for: note)
    let web = try reportOfWebAssembly(request)
    let native = request.report()
    #expect(native.contains("succeeded"))
    #expect(!native.contains(": failed"), "a block of the course fails")
    if native != web { Issue.record(Comment(rawValue: Self.firstDifference(native, web))) }
  }

  private func reportOfWebAssembly(_ request: EngineRequest) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let requestFile = folder.appendingPathComponent("request")
    let reportFile = folder.appendingPathComponent("report")
    try Data(request.encoded).write(to: requestFile)
    let node = Process()
    node.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    node.arguments = [
      "node", "--stack-size=4000",
      Self.repository.appendingPathComponent("Tests/NoteRunnerTests/SameBits/run-engine.mjs").path,
      Self.engine.path, requestFile.path, reportFile.path,
    ]
    try node.run()
    node.waitUntilExit()
    try #require(node.terminationStatus == 0, "node could not run the engine")
    return try String(contentsOf: reportFile, encoding: .utf8)
  }

  /// The first line in which two reports differ, with the block it belongs to.
  private static func firstDifference(_ native: String, _ web: String) -> String {
    let pairs = zip(
      native.split(separator: "\n", omittingEmptySubsequences: false),
      web.split(separator: "\n", omittingEmptySubsequences: false))
    var block = ""
    for (line, other) in pairs {
      if line.hasPrefix("== ") { block = String(line) }
      if line != other { return "\(block)\n  native:      \(line)\n  WebAssembly: \(other)" }
    }
    return "one report is longer than the other"
  }
}
