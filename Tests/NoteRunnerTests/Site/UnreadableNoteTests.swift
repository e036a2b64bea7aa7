import Foundation
import Testing

/// Notes that are none, and folders that are elsewhere than they seem.
@Suite struct UnreadableNoteTests {
  private static func link(_ command: Command, _ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: command.folder.appendingPathComponent(path).path, withDestinationPath: target)
  }

  /// Each is said, and the rest is built.
  @Test func whatIsNoFile() throws {
    let command = try Command(["notes/a.md": "# A\n", "notes/folder.md/x.txt": ""])
    defer { command.remove() }
    try Self.link(command, "notes/dangling.md", to: "nowhere.md")
    try Self.link(command, "notes/device.md", to: "/dev/zero")
    try Self.link(command, "notes/self.md", to: "self.md")
    #expect(mkfifo(command.folder.appendingPathComponent("notes/pipe.md").path, 0o600) == 0)
    let result = try command.run("build")
    #expect(result.code == 2)
    for message in [
      "notes/folder.md: error: this is a folder, not a note",
      "notes/dangling.md: error: this symbolic link leads nowhere",
      "notes/device.md: error: this leads out of the course",
      "notes/pipe.md: error: this is no ordinary file",
      "notes/self.md: error: this symbolic link leads nowhere",
    ] {
      #expect(result.messages.contains(message), "\(result.messages)")
    }
    #expect(try command.text("_site/a.html").contains("<h1"))
    #expect(try command.text("_site/pipe.html").contains("this is no ordinary file"))
  }

  @Test func whatIsNoText() throws {
    let command = try Command(["notes/a.md": "# A\n"])
    defer { command.remove() }
    try Data([0x23, 0x20, 0x41, 0xFF, 0x0A]).write(
      to: command.folder.appendingPathComponent("notes/latin.md"))
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/latin.md:1:4: error: the byte 0xFF is not UTF-8; save the file as UTF-8"),
      "\(result.messages)")
    #expect(command.exists("_site/a.html") && command.exists("_site/latin.html"))
  }

  @Test func aNoteOfFiftyMegabytes() throws {
    let command = try Command(["notes/a.md": "# A\n"])
    defer { command.remove() }
    let large = command.folder.appendingPathComponent("notes/large.md").path
    #expect(FileManager.default.createFile(atPath: large, contents: nil) && truncate(large, 50 << 20) == 0)
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/large.md: error: the file has 52428800 bytes; a note may have 16777216"),
      "\(result.messages)")
    #expect(command.exists("_site/a.html"))
  }

  /// Notes and data may not be taken from outside of the course: what a link leads to would be published.
  @Test func notesAndDataFromElsewhere() throws {
    let command = try Command([
      "notes/a.md": "# A\n\n```swift\nlet d = Dataset.named(\"secret\")\n```\n",
      "notes/data/own.csv": "x,y\n1,2\n",
      "secret.md": "# The secret\n", "secret.csv": "x,y\n1,2\n",
    ])
    defer { command.remove() }
    try Self.link(command, "notes/b.md", to: "../secret.md")
    try Self.link(command, "notes/c.md", to: "a.md")
    try Self.link(command, "notes/data/secret.csv", to: "../../secret.csv")
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.contains("notes/b.md: error: this leads out of the course"),
      "\(result.messages)")
    #expect(try !command.text("_site/b.html").contains("The secret"))
    #expect(try command.text("_site/c.html").contains(">A"))
    #expect(!result.messages.contains("notes/c.md: error"), "\(result.messages)")
  }

  @Test func aCourseBehindALink() throws {
    let command = try Command(["real/en/a.md": "# A\n\n![f](fig.svg)\n", "real/en/fig.svg": "<svg/>"])
    defer { command.remove() }
    try Self.link(command, "notes", to: "real")
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    #expect(command.exists("_site/en/a.html") && command.exists("_site/en/fig.svg"))
  }

  /// By whatever name it has.
  @Test func aSiteIsNeverWrittenIntoTheCourse() throws {
    let command = try Command(["notes/a.md": "# A\n", "sites/x": ""])
    defer { command.remove() }
    try Self.link(command, "alias", to: "notes")
    for folder in ["alias", "alias/site", "alias/deep/site", "sites/../notes/site", "notes/a.md", "."] {
      let result = try command.run("build", "--out", folder)
      #expect(
        result.code == 2 && result.messages.contains("cannot be written over or into the course"),
        "\(folder): \(result.messages)")
    }
    #expect(command.names(in: "notes") == ["a.md"])
  }

  /// What a link in the site's place leads to is replaced, and the link stays.
  @Test func aSiteBehindALink() throws {
    let command = try Command(["notes/a.md": "# A\n", "disk/other": ""])
    defer { command.remove() }
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent("disk/site"), withIntermediateDirectories: true)
    try Self.link(command, "_site", to: "disk/site")
    for text in ["# A\n", "# B\n"] {
      try command.write(text, to: "notes/a.md")
      let result = try command.run("build")
      #expect(result.code == 0, "\(result.messages)")
      #expect(try command.text("disk/site/a.html") == command.text("_site/a.html"))
      #expect(command.names(in: "disk") == ["other", "site"])
    }
  }
}
