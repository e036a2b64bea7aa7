import Foundation
import Testing

/// Never 0 where nothing was done, and always a message.
@Suite struct ExitCodeTests {
  @Test(
    arguments: [
      (["build", "nowhere"], 2, "error: nowhere: no such folder"),
      (["build", "empty"], 2, "error: empty: no notes here"),
      (["build", "a.md"], 2, "error: a.md: this is a file; a course is a folder"),
      (["run", "gone.md"], 2, "gone.md: error: no such file"),
      (["run", "empty"], 2, "empty: error: this is a folder, not a note"),
      (["run", "prose.md"], 2, "error: prose.md: there is nothing to run"),
      (["run", "a.md", "--block", "frist"], 2, "error: a.md: no block `frist`; did you mean `first`?"),
      (["check", "gone.md"], 2, "gone.md: error: no such file"),
      (["check", "fence.md"], 2, "fence.md:1:1: error: this block has no end"),
      (["check", "attribute.md"], 2, "attribute.md:1:10: error: `capton` is not an attribute of a block"),
      (["check", "formula.md"], 2, "formula.md:1:"),
      (["check", "bytes.md"], 2, "bytes.md:1:1: error: the control character U+0000"),
      (["check", "prose.md"], 0, "1 note, 0 blocks, no errors in"),
      (["check", "loop.md"], 2, "loop.md: error: this symbolic link leads nowhere"),
      (["check", "/dev/zero"], 2, "/dev/zero: error: this is no ordinary file"),
      (["run"], 64, "Error: Missing expected argument"),
      (["build", "--jobs", "0"], 64, "Error: --jobs must be at least 1"),
      (["verify", "a.md"], 1, "a.md:1:1: error: block `first` was never recorded"),
      (["verify", "gone.md"], 2, "gone.md: error: no such file"),
      (["verify", "prose.md"], 2, "error: nothing was compared: no block runs here"),
      (["verify", "nowhere"], 2, "nowhere: error: no such file"),
      (["verify", "--format", "xml"], 64, "Error: The value 'xml' is invalid for '--format <format>'"),
      (["accept", "gone.md"], 2, "error: gone.md: no such note"),
      (["accept", "prose.md"], 2, "nothing here is recorded: no block runs, or all are volatile"),
      (["accept", "a.md#frist"], 2, "error: a.md: no block `frist`; did you mean `first`?"),
      (["verify", "--engine", "swiftc", "gone.md"], 2, "gone.md: error: no such file"),
      (["biuld"], 64, "Error: Unexpected argument 'biuld'"),
    ] as [([String], Int32, String)])
  func code(arguments: [String], code: Int32, message: String) throws {
    let command = try Command([
      "empty/readme.txt": "", "a.md": "```swift id=first\nlet a = 1\n```\n", "prose.md": "# Prose\n",
      "fence.md": "```swift\nlet a = 1\n", "attribute.md": "```swift capton=a\n```\n",
      "formula.md": "$\\frac{1$\n",
      "bytes.md": "\u{0}\n",
    ])
    defer { command.remove() }
    let loop = command.folder.appendingPathComponent("loop.md")
    try FileManager.default.createSymbolicLink(at: loop, withDestinationURL: loop)
    let result = try command.run(arguments)
    #expect(result.code == code)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test func noColorsInAPipe() throws {
    let command = try Command(["a.md": "```swift\n"])
    defer { command.remove() }
    #expect(try !command.run(["check", "a.md"]).messages.contains("\u{1B}"))
  }
}
