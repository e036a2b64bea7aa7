import Bindings
import Foundation
import Language
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
    let file = Self.repository.appendingPathComponent("notes/zh/\(chapter)")
    let note = NoteParser.parse(
      SourceFile(path: chapter, text: try String(contentsOf: file, encoding: .utf8)))
    let request = NoteRun(data: DataFolder(forNoteAt: file)).request(for: note)
    let native = request.report()
    #expect(native.contains("succeeded"))
    #expect(!native.contains(": failed"), "a block of the course fails")
    let web = try reportsOfWebAssembly([request])
    if [native] != web { Issue.record(Comment(rawValue: Self.firstDifference(native, web[0]))) }
  }

  /// What is printed, refused, or stopped by a budget, and where: also of programs that would not end.
  @Test(arguments: ["Programs", "Hostile"])
  func programsAgree(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.repository.appendingPathComponent("Tests/LanguageTests/\(folder)"),
      includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
    let budget = Budget(steps: 20_000_000, bytes: 16 << 20)
    let requests = try files.map { file in
      EngineRequest(
        blocks: [BlockSource(try String(contentsOf: file, encoding: .utf8), budget: budget)], data: [])
    }
    #expect(requests.count > 30)
    for (file, (request, web)) in zip(files, zip(requests, try reportsOfWebAssembly(requests))) {
      let native = request.report()
      if native != web {
        Issue.record("\(file.lastPathComponent)\n\(Self.firstDifference(native, web))")
      }
    }
  }

  private func reportsOfWebAssembly(_ requests: [EngineRequest]) throws -> [String] {
    try #require(
      FileManager.default.fileExists(atPath: Self.engine.path),
      "build the WebAssembly engine first: make engine")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let requestFiles = requests.indices.map { folder.appendingPathComponent("request\($0)") }
    let reportFiles = requests.indices.map { folder.appendingPathComponent("report\($0)") }
    for (request, file) in zip(requests, requestFiles) { try Data(request.encoded).write(to: file) }
    let node = Process()
    node.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    node.arguments =
      [
        "node", "--stack-size=4000",
        Self.repository.appendingPathComponent("Tests/NoteRunnerTests/SameBits/run-engine.mjs").path,
        Self.engine.path,
      ] + zip(requestFiles, reportFiles).flatMap { [$0.path, $1.path] }
    try node.run()
    node.waitUntilExit()
    try #require(node.terminationStatus == 0, "node could not run the engine")
    return try reportFiles.map { try String(contentsOf: $0, encoding: .utf8) }
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
