import Foundation
import NoteRunner
import Testing

@Suite struct CourseWatchTests {
  /// Tells of one change after the other, and never waits longer than is reasonable.
  private final class Changes: @unchecked Sendable {
    private let arrived = DispatchSemaphore(value: 0)

    func note() { arrived.signal() }

    func wait() -> Bool { arrived.wait(timeout: .now() + 20) == .success }

    /// Without waiting.
    var isEmpty: Bool { arrived.wait(timeout: .now()) == .timedOut }
  }

  enum Kind: CaseIterable {
    case system, polling
  }

  private func watch(_ kind: Kind, _ folder: URL, _ changes: Changes) -> CourseWatch {
    switch kind {
    case .system: CourseWatch(folder: folder.path) { changes.note() }
    case .polling: CourseWatch.polling(folder: folder.path) { changes.note() }
    }
  }

  @Test(arguments: Kind.allCases) func eachWayOfSavingIsNoticed(kind: Kind) throws {
    let command = try Command(["course/en/n.md": "one", "course/notes.yml": "title: T"])
    defer { command.remove() }
    let changes = Changes()
    let watch = watch(kind, command.folder.appendingPathComponent("course"), changes)
    defer { watch.stop() }
    let ways: [(String, () throws -> Void)] = [
      ("written", { try command.write("two and", to: "course/en/n.md") }),
      (
        "renamed over",
        {
          try command.write("three", to: "course/en/.n.md.swp")
          rename(
            command.folder.appendingPathComponent("course/en/.n.md.swp").path,
            command.folder.appendingPathComponent("course/en/n.md").path)
        }
      ),
      ("new", { try command.write("four", to: "course/en/m.md") }),
      (
        "in a new folder",
        {
          let folder = command.folder.appendingPathComponent("course/theme/fonts")
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
          try command.write("five", to: "course/theme/fonts/a.woff2")
        }
      ),
      ("in that folder later", { try command.write("six and more", to: "course/theme/fonts/a.woff2") }),
      ("gone", { unlink(command.folder.appendingPathComponent("course/en/m.md").path) }),
      ("settings", { try command.write("title: U and more", to: "course/notes.yml") }),
    ]
    for (name, change) in ways {
      try change()
      #expect(changes.wait(), "\(name)")
    }
  }

  @Test func aCourseThatIsReplacedIsFoundAgain() throws {
    let command = try Command(["course/en/n.md": "one", "other/en/n.md": "two"])
    defer { command.remove() }
    let changes = Changes()
    let watch = watch(.system, command.folder.appendingPathComponent("course"), changes)
    defer { watch.stop() }
    let (course, other) = ("course", "other")
    rename(
      command.folder.appendingPathComponent(course).path, command.folder.appendingPathComponent("old").path)
    #expect(changes.wait())
    rename(
      command.folder.appendingPathComponent(other).path, command.folder.appendingPathComponent(course).path)
    #expect(changes.wait())
    try command.write("three", to: "course/en/n.md")
    #expect(changes.wait())
  }

  @Test func whatEditorsPutBesideIsPassedOver() throws {
    let command = try Command(["course/en/n.md": "one"])
    defer { command.remove() }
    let changes = Changes()
    let watch = watch(.system, command.folder.appendingPathComponent("course"), changes)
    defer { watch.stop() }
    for name in [".n.md.swp", "n.md~", "#n.md#", "4913"] { try command.write("x", to: "course/en/\(name)") }
    try command.write("two", to: "course/en/n.md")
    #expect(changes.wait())
    #expect(changes.isEmpty)
  }
}
