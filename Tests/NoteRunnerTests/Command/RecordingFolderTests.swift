import Foundation
import NoteRunner
import Testing

/// What a folder can hold besides recordings, and where `accept` may write.
@Suite struct RecordingFolderTests {
  static let note = "# A\n\n```swift id=one\nprint(1)\n```\n\n```swift id=two\nprint(2)\n```\n"

  private func course() throws -> Command {
    let command = try Command(["notes/zh/01-a.md": Self.note, "notes/zh/02-b.md": Self.note])
    #expect(try command.run("accept").code == 0)
    return command
  }

  private func url(_ command: Command, _ path: String) -> URL { command.folder.appendingPathComponent(path) }

  @Test func recordingsStandBesideTheNoteAndAreNoNotes() throws {
    let command = try course()
    defer { command.remove() }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: url(command, "notes/zh/results/01-a").path).sorted()
        == ["one.txt", "two.txt"])
    #expect(try command.text("notes/zh/results/02-b/two.txt").hasSuffix("\n\n2\n"))
    #expect(try command.run("build").code == 0)
    #expect(!command.exists("_site/results") && !command.exists("_site/zh/results"))
    #expect(
      try command.run("verify", "notes/zh/02-b.md").messages.hasPrefix("ok notes/zh/02-b.md: 2 blocks, "))
    #expect(try command.run("verify", "--quiet").messages.isEmpty)
  }

  @Test func aNoteAloneHasItsRecordingsBesideIt() throws {
    let command = try Command(["a.md": Self.note])
    defer { command.remove() }
    #expect(try command.run("accept", "a.md").code == 0)
    #expect(command.exists("results/a/one.txt"))
    #expect(try command.run("verify", "a.md").code == 0)
  }

  @Test func whatIsNoFileIsUnreadable() throws {
    let command = try course()
    defer { command.remove() }
    let one = url(command, "notes/zh/results/01-a/one.txt")
    try FileManager.default.removeItem(at: one)
    try FileManager.default.createDirectory(at: one, withIntermediateDirectories: true)
    let two = url(command, "notes/zh/results/01-a/two.txt")
    try FileManager.default.removeItem(at: two)
    #expect(mkfifo(two.path, 0o600) == 0)
    let large = url(command, "notes/zh/results/02-b/one.txt")
    #expect(truncate(large.path, 1 << 40) == 0)
    let lost = url(command, "notes/zh/results/02-b/two.txt")
    try FileManager.default.removeItem(at: lost)
    try FileManager.default.createSymbolicLink(at: lost, withDestinationURL: url(command, "notes/zh/gone"))
    let result = try command.run("verify")
    #expect(result.code == 1)
    for (place, reason) in [
      ("01-a.md:3:1", "the recording of block `one` cannot be read: it is a folder"),
      ("01-a.md:7:1", "the recording of block `two` cannot be read: it is no ordinary file"),
      ("02-b.md:3:1", "the recording of block `one` cannot be read: it is too large"),
      ("02-b.md:7:1", "the recording of block `two` cannot be read: a symbolic link leads nowhere"),
    ] {
      #expect(result.messages.contains("notes/zh/\(place): error: \(reason)"), "\(result.messages)")
    }

    let accepted = try command.run("accept")
    #expect(accepted.code == 2)
    #expect(accepted.messages.contains("one.txt: this is a folder, which stays; nothing is written"))
    #expect(accepted.messages.contains("refused notes/zh/01-a.md: nothing is written"))
    // The other note's are mended.
    #expect(try command.run("verify", "notes/zh/02-b.md").code == 0)
  }

  @Test(arguments: ["notes/zh/results", "notes/zh/results/01-a"])
  func nothingIsWrittenOutsideOfTheCourse(link: String) throws {
    let command = try Command(["notes/zh/01-a.md": Self.note, "elsewhere/note.txt": "mine"])
    defer { command.remove() }
    try FileManager.default.createDirectory(
      at: url(command, link).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: url(command, link), withDestinationURL: url(command, "elsewhere"))
    let result = try command.run("accept")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/zh/results/01-a: a symbolic link leads out of the folder with the notes; nothing is written"),
      "\(result.messages)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: url(command, "elsewhere").path) == ["note.txt"])
  }

  @Test func aRecordingIsNotReadFromElsewhere() throws {
    let command = try course()
    defer { command.remove() }
    let one = url(command, "notes/zh/results/01-a/one.txt")
    let elsewhere = url(command, "one.txt")
    try FileManager.default.moveItem(at: one, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: one, withDestinationURL: elsewhere)
    #expect(
      try command.run("verify").messages.contains(
        "cannot be read: a symbolic link leads out of the folder with the notes"))
    // `accept` replaces the link, not what it leads to.
    #expect(try command.run("accept").code == 0)
    #expect(try command.run("verify").code == 0)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: one.path)) == nil)
    #expect(command.exists("one.txt"))
  }

  @Test func recordingsWithoutANoteAreReportedAndRemoved() throws {
    let command = try course()
    defer { command.remove() }
    try FileManager.default.removeItem(at: url(command, "notes/zh/02-b.md"))
    try Data("mine".utf8).write(to: url(command, "notes/zh/results/02-b/mine.txt"))
    let result = try command.run("verify")
    #expect(result.code == 1)
    #expect(
      result.messages.contains(
        """
        notes/zh/results/02-b: error: these recordings have no note: there is no `notes/zh/02-b.md`
          help: to remove it: notes accept notes
        """), "\(result.messages)")
    // One note is no course.
    #expect(try command.run("verify", "notes/zh/01-a.md").code == 0)
    #expect(try command.run("accept").code == 0)
    #expect(try command.run("verify").code == 0)
    #expect(
      command.exists("notes/zh/results/02-b/mine.txt") && !command.exists("notes/zh/results/02-b/one.txt"))
  }

  @Test func theLastRecordingTakesItsFolderWithIt() throws {
    let command = try course()
    defer { command.remove() }
    for note in ["01-a", "02-b"] { try Data("# A\n".utf8).write(to: url(command, "notes/zh/\(note).md")) }
    #expect(try command.run("accept").code == 0)
    #expect(!command.exists("notes/zh/results"))
  }

  @Test func aFolderThatCannotBeWrittenStaysAsItIs() throws {
    // Root may write everywhere.
    guard getuid() != 0 else { return }
    let command = try course()
    defer { command.remove() }
    let folder = url(command, "notes/zh/results/01-a")
    try Data(Self.note.replacing("print(2)", with: "print(3)").utf8).write(
      to: url(command, "notes/zh/01-a.md"))
    #expect(chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    let result = try command.run("accept", "notes/zh/01-a.md")
    #expect(result.code == 2 && result.messages.contains("cannot be written"))
    #expect(try command.text("notes/zh/results/01-a/two.txt").hasSuffix("\n\n2\n"))
  }
}
