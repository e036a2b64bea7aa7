import Foundation
import Testing

/// Notes beside what was recorded of them: each folder in `Recordings` is a case, and adding one needs no code.
///
///     Recordings/NAME/input.md      the note
///     Recordings/NAME/results/…     what is recorded of it
///     Recordings/NAME/verify.txt    the exit code of `notes verify`, and what it says, without times
///     Recordings/NAME/accept.txt    likewise of `notes accept`, run afterwards
///
/// With `NOTES_ACCEPT=1` in the environment, what came out is written down as what is expected. Read the difference
/// before you commit it.
@Suite struct RecordingCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Recordings")

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  @Test func thereAreCases() { #expect(Self.names.count > 10) }

  @Test(arguments: names)
  func verifiesAndAccepts(name: String) throws {
    let source = Self.folder.appendingPathComponent(name)
    let command = try Command()
    defer { command.remove() }
    let notes = command.folder.appendingPathComponent("notes/zh")
    let results = notes.appendingPathComponent("results/input")
    try FileManager.default.createDirectory(
      at: results.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: source.appendingPathComponent("input.md"), to: notes.appendingPathComponent("input.md"))
    let recorded = source.appendingPathComponent("results")
    if FileManager.default.fileExists(atPath: recorded.path) {
      try FileManager.default.copyItem(at: recorded, to: results)
    }
    let before = try Self.contents(of: results)

    let verified = try command.run("verify")
    try expect(verified, in: source.appendingPathComponent("verify.txt"))
    #expect(try Self.contents(of: results) == before, "verify writes nothing")

    let accepted = try command.run("accept")
    try expect(accepted, in: source.appendingPathComponent("accept.txt"))
    if accepted.code == 0 {
      let again = try command.run("verify")
      #expect(again.code == 0, "\(again.messages)")
      let files = try Self.contents(of: results)
      #expect(try command.run("accept").messages.contains(" 0 recorded, "))
      #expect(try Self.contents(of: results) == files, "accepting twice changes nothing")
    } else {
      #expect(try Self.contents(of: results) == before, "what is refused changes nothing")
    }
  }

  private static func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      contents[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return contents
  }

  private func expect(
    _ result: Command.Result, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text =
      "exit \(result.code)\n" + result.messages.replacing(/(,| in) [0-9]+\.[0-9] s/, with: "") + result.output
    if ProcessInfo.processInfo.environment["NOTES_ACCEPT"] == "1" {
      try Data(text.utf8).write(to: file)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, sourceLocation: sourceLocation)
    }
  }
}
