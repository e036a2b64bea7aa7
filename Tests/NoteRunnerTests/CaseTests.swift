import Foundation
import Testing

/// End-to-end cases: each folder in `Cases` is one, and adding one needs no code.
///
///     Cases/NAME/input.md        the note
///     Cases/NAME/data/…          data sets, if it names some
///     Cases/NAME/exit.txt        the exit code of `notes build`
///     Cases/NAME/messages.txt    what is said, without times
///     Cases/NAME/article.html    what stands in the page; optional
///
/// With `NOTES_ACCEPT=1` in the environment, what came out is written down as what is expected. Read the
/// difference before you commit it.
@Suite struct CaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  @Test func thereAreCases() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func builds(name: String) throws {
    let source = Self.folder.appendingPathComponent(name)
    // A second, sound note: an error in one may not touch the other.
    let command = try Command(["notes/zh/99-sound.md": "# Sound\n\n```swift\nprint(1 + 1)\n```\n"])
    defer { command.remove() }
    let notes = command.folder.appendingPathComponent("notes")
    try FileManager.default.copyItem(
      at: source.appendingPathComponent("input.md"), to: notes.appendingPathComponent("zh/input.md"))
    let data = source.appendingPathComponent("data")
    if FileManager.default.fileExists(atPath: data.path) {
      try FileManager.default.copyItem(at: data, to: notes.appendingPathComponent("data"))
    }
    let result = try command.run("build")
    let page = try command.text("_site/zh/input.html")
    #expect(
      try command.text("_site/zh/99-sound.html").contains("<pre class=\"printed\" tabindex=\"0\">2</pre>"))
    try expect("\(result.code)\n", in: source.appendingPathComponent("exit.txt"))
    try expect(Self.withoutTimes(result.messages), in: source.appendingPathComponent("messages.txt"))
    let article = source.appendingPathComponent("article.html")
    if FileManager.default.fileExists(atPath: article.path) { try expect(Self.article(page), in: article) }
    if result.code != 0 { #expect(page.contains("class=\"problem error\"")) }
  }

  private func expect(_ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    if ProcessInfo.processInfo.environment["NOTES_ACCEPT"] == "1" {
      try Data(text.utf8).write(to: file)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, sourceLocation: sourceLocation)
    }
  }

  private static func withoutTimes(_ messages: String) -> String {
    messages.replacing(/(,| in) [0-9]+\.[0-9] s/, with: "")
  }

  private static func article(_ page: String) -> String {
    guard let start = page.firstRange(of: "<article>\n"), let end = page.firstRange(of: "\n</article>") else {
      return ""
    }
    return String(page[start.upperBound..<end.lowerBound]) + "\n"
  }
}
