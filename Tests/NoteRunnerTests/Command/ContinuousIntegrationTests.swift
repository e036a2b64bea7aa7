import Foundation
import Testing
import Yams

/// What docs/ci.md hands out is run here, as far as it can be without its servers.
@Suite struct ContinuousIntegrationTests {
  static let note = "# 甲\n\n```swift id=a\nprint(1 + 1)\n```\n"

  /// A fenced block of docs/ci.md, by the file that it is to become.
  private static func file(_ name: String) throws -> String {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/ci.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.firstRange(of: " \(name)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "\n```\n")).lowerBound
    return String(text[start...end])
  }

  /// A recorded course in a git repository, with a stub of `make` and the real `notes` before all other programs.
  private func course() throws -> Command {
    let command = try Command([
      "notes/zh/01-甲.md": Self.note, "notes/zh/02-b.md": Self.note, "notes/zh/index.md": "# 课\n",
      "notes/data/numbers.csv": "a,b\n1,2\n", "tools/make": "#!/bin/sh\necho \"make $*\" >> made\n",
      ".gitignore": "/_site\n/.home\n/tools\n/made\n/github-*\n/notes.xml\n/.notes-cache\n/.build\n",
    ])
    chmod(command.folder.appendingPathComponent("tools/make").path, 0o755)
    try FileManager.default.createSymbolicLink(
      at: command.folder.appendingPathComponent("tools/notes"), withDestinationURL: try Command.program)
    #expect(try command.run("accept").code == 0)
    return command
  }

  private func shell(_ script: String, in command: Command) throws -> Command.Result {
    let prefix = "export PATH=\"$PWD/tools:$PATH\" HOME=\"$PWD/.home\" GITHUB_PATH=\"$PWD/github-path\"\n"
    return try command.run(
      ["-eo", "pipefail", "-c", prefix + script], program: URL(fileURLWithPath: "/bin/bash"))
  }

  private func write(_ text: String, to path: String, of command: Command) throws {
    try Data(text.utf8).write(to: command.folder.appendingPathComponent(path))
  }

  // MARK: - Workflows

  private struct Workflow: Decodable {
    struct Job: Decodable {
      var steps: [Step]
    }
    struct Step: Decodable {
      var name: String?
      var uses: String?
      var run: String?
    }
    var jobs: [String: Job]
  }

  @Test func theWorkflowPassesAndFailsWhereItShould() throws {
    let text = try Self.file(".github/workflows/notes.yml")
    let workflow = try YAMLDecoder().decode(Workflow.self, from: text)
    let steps = try #require(workflow.jobs["verify"]).steps
    #expect(steps.allSatisfy { ($0.uses == nil) != ($0.run == nil) })
    let runs = steps.compactMap(\.run)
    #expect(runs.count == 4)
    let command = try course()
    defer { command.remove() }
    for run in runs {
      let result = try shell(run, in: command)
      #expect(result.code == 0, "\(run): \(result.output) \(result.messages)")
    }
    #expect(try command.text("made") == "make build\n")
    #expect(try command.text("github-path").hasSuffix("/.build/release\n"))
    #expect(command.exists("_site/index.html"))

    try write(Self.note.replacing("1 + 1", with: "1 + 2"), to: "notes/zh/02-b.md", of: command)
    let results = try runs.map { try shell($0, in: command) }
    #expect(results.map(\.code) == [0, 0, 1, 0])
    #expect(results[2].output.hasPrefix("::error file=notes/zh/02-b.md,line=3,"))
  }

  @Test func theJobForJUnitWritesItsReport() throws {
    struct Job: Decodable {
      var script: [String]
    }
    let jobs = try YAMLDecoder().decode([String: Job].self, from: Self.file(".gitlab-ci.yml"))
    let script = try #require(jobs["verify"]).script.joined(separator: "\n")
    let command = try course()
    defer { command.remove() }
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent(".build"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: command.folder.appendingPathComponent(".build/release"),
      withDestinationURL: command.folder.appendingPathComponent("tools"))
    let result = try shell(script, in: command)
    #expect(result.code == 0, "\(result.messages)")
    #expect(try command.text("notes.xml").contains("<testcase name=\"a\" classname=\"notes.zh.01-甲\"/>"))
  }

  // MARK: - The hook

  private func repository() throws -> Command {
    let command = try course()
    let setup = """
      mkdir .home && git init -q -b main . && git config user.name n && git config user.email n@example.org
      git add . && git commit -qm first
      """
    let result = try shell(setup, in: command)
    #expect(result.code == 0, "\(result.messages)")
    let hook = try Self.file(".git/hooks/pre-commit")
    try write(hook, to: ".git/hooks/pre-commit", of: command)
    chmod(command.folder.appendingPathComponent(".git/hooks/pre-commit").path, 0o755)
    return command
  }

  /// Whether the commit goes through, and what is said.
  private func commit(_ command: Command, _ flags: String = "") throws -> (Bool, String) {
    let result = try shell("git commit -qm change \(flags)", in: command)
    return (result.code == 0, result.messages)
  }

  @Test func theHookLetsAgreeingNotesThrough() throws {
    let command = try repository()
    defer { command.remove() }
    try write(Self.note.replacing("1 + 1", with: "2 + 2"), to: "notes/zh/01-甲.md", of: command)
    #expect(try command.run("accept").code == 0)
    _ = try shell("git add .", in: command)
    let (passed, messages) = try commit(command)
    #expect(passed, "\(messages)")
    #expect(messages.contains("ok notes/zh/01-甲.md: 1 block") && !messages.contains("02-b"))
  }

  @Test func theHookRefusesWhatIsCommittedNotWhatLiesThere() throws {
    let command = try repository()
    defer { command.remove() }
    try write(Self.note.replacing("1 + 1", with: "2 + 2"), to: "notes/zh/01-甲.md", of: command)
    _ = try shell("git add .", in: command)
    // Recorded, but the recording is not part of the commit.
    #expect(try command.run("accept").code == 0)
    let (passed, messages) = try commit(command)
    #expect(
      !passed && messages.contains("notes/zh/01-甲.md:3:1: error: block `a` does not give"), "\(messages)")
    #expect(try commit(command, "-a").0)
    #expect(try shell("git status --porcelain", in: command).output.isEmpty)
  }

  @Test func theHookSeesRecordingsAndData() throws {
    let command = try repository()
    defer { command.remove() }
    _ = try shell("git rm -q notes/zh/results/02-b/a.txt", in: command)
    let removed = try commit(command)
    #expect(!removed.0 && removed.1.contains("notes/zh/02-b.md:3:1: error: block `a` was never recorded"))
    _ = try shell("git reset -q --hard", in: command)
    try write("a,b\n1,3\n", to: "notes/data/numbers.csv", of: command)
    let data = try commit(command, "-a")
    #expect(data.0 && data.1.contains("2 compared"), "\(data.1)")
  }

  @Test func theHookSeesRecordingsWhoseNoteIsGone() throws {
    let command = try repository()
    defer { command.remove() }
    _ = try shell("git rm -q notes/zh/02-b.md", in: command)
    let (passed, messages) = try commit(command)
    #expect(!passed && messages.contains("notes/zh/results/02-b"), "\(messages)")
  }

  @Test func theHookHasNothingToSayAboutProse() throws {
    let command = try repository()
    defer { command.remove() }
    try write("# 课程\n", to: "notes/zh/index.md", of: command)
    try write("readme", to: "README", of: command)
    _ = try shell("git add . && git rm -qr notes/zh/02-b.md notes/zh/results/02-b", in: command)
    let (passed, messages) = try commit(command)
    #expect(passed && messages.isEmpty, "\(messages)")
  }
}
