import Foundation
import NoteRunner
import Testing

@Suite struct AcceptTests {
  static let note = """
    # A

    ```swift id=one
    let a = 1
    print(a)
    ```

    ```swift id=two
    print(a + 1)
    ```

    ```swift
    print(3)
    ```

    ```swift volatile id=timing
    print(timed { 1 }.seconds)
    ```

    `{swift} a`

    """

  @Test(arguments: [
    (["notes/zh/01-b.md"], "notes/zh/01-b.md: no such note; did you mean `notes/zh/01-a.md`?"),
    (["note"], "note: no such course or note; did you mean `notes`?"),
    (["notes/zh/01-a.md#tow"], "notes/zh/01-a.md: no block `tow`; did you mean `two`?"),
    (
      ["notes/zh/01-a.md#nothing"],
      "notes/zh/01-a.md: no block `nothing`; allowed are: one, two, block-3, timing, values"
    ),
    (["notes/zh/01-a.md#timing"], "notes/zh/01-a.md: block `timing` is volatile: nothing of it is recorded"),
    (["empty"], "empty: no notes here"),
    (
      ["notes/zh/01-a.md#tow", "notes/zh/01-a.md#ones"],
      "notes/zh/01-a.md: no block `tow`; did you mean `two`?\nerror: notes/zh/01-a.md: no block `ones`; did you mean `one`?"
    ),
  ])
  func slipsAreAnsweredBeforeAnythingRuns(arguments: [String], message: String) throws {
    let command = try Command(["notes/zh/01-a.md": Self.note, "empty/readme.txt": ""])
    defer { command.remove() }
    let result = try command.run(["accept"] + arguments)
    #expect(result.code == 2 && result.messages.contains("error: \(message)"), "\(result.messages)")
    #expect(!command.exists("notes/zh/results"))
  }

  @Test(arguments: [
    (["notes/zh/01-a.md#two"], ["two.txt"]), (["notes/zh/01-a.md#block-3"], ["block-3.txt"]),
    (["notes/zh/01-a.md#values", "notes/zh/01-a.md#one"], ["one.txt", "values.txt"]),
    (["notes/zh/01-a.md"], ["block-3.txt", "one.txt", "two.txt", "values.txt"]),
    (["notes/zh/01-a.md#one", "notes"], ["block-3.txt", "one.txt", "two.txt", "values.txt"]),
    ([], ["block-3.txt", "one.txt", "two.txt", "values.txt"]),
  ])
  func whatIsAskedForIsRecorded(arguments: [String], files: [String]) throws {
    let command = try Command(["notes/zh/01-a.md": Self.note])
    defer { command.remove() }
    let result = try command.run(["accept"] + arguments)
    #expect(result.code == 0, "\(result.messages)")
    let folder = command.folder.appendingPathComponent("notes/zh/results/01-a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == files)
  }

  /// A block can be recorded while another one, on which it does not depend, fails.
  @Test func oneBlockAlone() throws {
    let command = try Command([
      "a.md": Self.note.replacing("print(a + 1)", with: "expect(a > 1)")
    ])
    defer { command.remove() }
    #expect(try command.run("accept", "a.md").code == 1 && !command.exists("results"))
    #expect(try command.run("accept", "a.md#two").code == 1 && !command.exists("results"))
    let result = try command.run("accept", "a.md#block-3")
    #expect(result.code == 0, "\(result.messages)")
    #expect(command.exists("results/a/block-3.txt"))
  }

  /// A number that changes from run to run, and is not marked.
  @Test func whatTwoRunsDoNotAgreeOnIsRefused() throws {
    let command = try Command([
      "a.md": Self.note.replacing(
        "print(timed { 1 }.seconds)",
        with:
          "let seconds = timed { train(Sequential(seed: 1) { Dense(inputs: 1, outputs: 1) }, on: Dataset.linear(count: 24, features: 1, noise: 0.5, seed: 3), epochs: 9) }.seconds"
      )
        + "```swift id=late\nprint(seconds)\n```\n"
    ])
    defer { command.remove() }
    let result = try command.run("accept", "a.md")
    #expect(result.code == 1)
    #expect(
      result.messages.contains(
        "block `late`: two fresh runs do not agree, so it cannot be recorded; first in line 1: "),
      "\(result.messages)")
    #expect(
      result.messages.contains(
        "help: a block whose results cannot be the same twice, such as times, is `volatile`"))
    #expect(!command.exists("results"))
  }

  @Test func temporaryFilesDoNotStay() throws {
    let command = try Command(["a.md": Self.note])
    defer { command.remove() }
    #expect(try command.run("accept", "a.md").code == 0)
    // Of a process that was killed, and of one that is at work.
    let remains = [".one.accepting-2147483646", ".two.accepting-\(getpid())"]
    for name in remains {
      try Data("half".utf8).write(to: command.folder.appendingPathComponent("results/a/\(name)"))
    }
    #expect(try command.run("accept", "a.md").code == 0)
    #expect(remains.map { command.exists("results/a/\($0)") } == [false, true])
    try FileManager.default.removeItem(at: command.folder.appendingPathComponent("results/a/\(remains[1])"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: command.folder.appendingPathComponent("results/a").path)
    #expect(names.allSatisfy { $0.hasSuffix(".txt") && !$0.hasPrefix(".") })
  }
}

/// Several notes at a time say the same as one after the other.
@Suite struct SchedulingTests {
  @Test func theOrderOfMessagesIsThatOfTheNotes() throws {
    var files: [String: String] = [:]
    for number in 10..<30 {
      // The first takes longest.
      files["notes/zh/\(number).md"] =
        "```swift id=a\nvar n = 0\nfor i in 0..<\((30 - number) * 20_000) { n += i }\nprint(n)\n```\n`{swift} n`\n"
    }
    let command = try Command(files)
    defer { command.remove() }
    func messages(_ arguments: String...) throws -> String {
      try command.run(arguments).messages.replacing(/(,| in) [0-9]+\.[0-9] s/, with: "")
    }
    let one = try messages("verify", "--jobs", "1")
    #expect(try one == messages("verify", "--jobs", "8"))
    #expect(one.contains("20 notes, 40 blocks, 0 compared, no errors, 40 differences"))
    #expect(try messages("accept", "--jobs", "8").hasSuffix("20 notes, 40 recorded, 0 as they were\n"))
    #expect(try messages("verify", "--jobs", "3") == messages("verify", "--jobs", "1"))
  }
}
