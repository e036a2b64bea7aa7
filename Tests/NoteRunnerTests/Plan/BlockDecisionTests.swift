import Foundation
import NoteRunner
import Testing

@Suite("Why a block runs, and why not")
struct BlockDecisionTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "notes-tests-\(UUID().uuidString)", isDirectory: true)

  /// The decisions on the fenced blocks and inline values of a note.
  private func decisions(_ markdown: String, engine: String = "one", path: String = "zh/note.md")
    -> [BlockDecision]
  {
    let cache = BlockCache(
      Store(folder: folder.appendingPathComponent("cache")), engine: Digest(of: engine))
    let note = NoteParser.parse(SourceFile(path: path, text: markdown))
    let result = NoteRun(data: DataFolder(folder), cache: cache).run(note)
    #expect(!result.diagnostics.hasErrors, "\(result.diagnostics.map(\.headline))")
    return result.blocks.map(\.decision)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func blocks(_ texts: String...) -> String {
    "# Note\n" + texts.map { "\n```swift\n\($0)\n```\n" }.joined()
  }

  @Test func aNoteThatIsNewRunsOnce() {
    defer { remove() }
    let note = blocks("let a = 2", "let b = a * a", "print(\"c\")") + "\n`{swift} b`\n"
    #expect(decisions(note) == Array(repeating: .ran(.new), count: 4))
    #expect(decisions(note) == Array(repeating: .reused, count: 4))
  }

  @Test func whatDoesNotMatterDoesNotRun() {
    defer { remove() }
    _ = decisions(blocks("let a = [1, 2]", "print(a)"))
    let other = """
      # Another title

      ```swift id=first caption="One"
      // A comment.
      let a   = [
        1,
        2
      ]
      ```

      More prose, and a block of its own:

      ```swift
      let unrelated = 5
      ```

      ```swift fold
      print( a )
      ```
      """
    #expect(decisions(other) == [.reused, .ran(.new), .reused])
    #expect(
      decisions(other, path: "en/note.md") == [.reused, .reused, .reused], "the other language shares all")
  }

  @Test func aChangeRunsWhatDependsOnIt() {
    defer { remove() }
    _ = decisions(blocks("let a = 2", "let b = a * a", "let c = 7", "print(b + c)"))
    #expect(
      decisions(blocks("let a = 3", "let b = a * a", "let c = 7", "print(b + c)"))
        == [.ran(.changedText), .ran(.changedInputs([0])), .reused, .ran(.changedInputs([1]))])
  }

  @Test func aChangeThatGivesTheSameStopsThere() {
    defer { remove() }
    _ = decisions(blocks("let a = 2", "let isSmall = a < 10", "print(isSmall)"))
    #expect(
      decisions(blocks("let a = 3", "let isSmall = a < 10", "print(isSmall)"))
        == [.ran(.changedText), .ran(.changedInputs([0])), .reused])
  }

  @Test func whoCallsAFunctionDependsOnItsBody() {
    defer { remove() }
    func note(_ body: String) -> String {
      blocks(
        "let base = 1", "func inner(_ x: Int) -> Int { \(body) }",
        "func outer(_ x: Int) -> Int { inner(x) + base }", "print(outer(2))")
    }
    _ = decisions(note("x + 1"))
    let changed = decisions(note("x + 2"))
    #expect(changed[0] == .reused && changed[1] == .ran(.changedText))
    #expect(changed[3] == .ran(.changedInputs([1])))
  }

  @Test func attributesThatMatter() {
    defer { remove() }
    _ = decisions("```swift budget=1000\nprint(1)\n```\n")
    #expect(decisions("```swift budget=2000\nprint(1)\n```\n") == [.ran(.changedSettings)])
    #expect(decisions("```swift budget=2000 readonly\nprint(1)\n```\n") == [.reused])
  }

  @Test func dataByTheirContent() throws {
    defer { remove() }
    let note = blocks("let d = Dataset(named: \"points\")", "print(1)", "print(d.count)")
    func write(_ text: String, to name: String) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write("x,y\n1,2\n3,4\n", to: "points.csv")
    try write("x,y\n1,2\n", to: "others.csv")
    _ = decisions(note)
    try write("x,y\n5,6\n", to: "others.csv")
    #expect(decisions(note) == [.reused, .reused, .reused], "nobody has named the other one")
    try write("x,y\n1,2\n3,4\n5,6\n", to: "points.csv")
    #expect(decisions(note) == [.ran(.changedData(["points"])), .reused, .ran(.changedInputs([0]))])
    try write("x,y\n1,2\n3,4\n", to: "points.csv")
    #expect(decisions(note) == [.reused, .reused, .reused], "what was there once is there still")
  }

  @Test func anotherBuildTakesNothingOver() {
    defer { remove() }
    let note = blocks("let a = 2", "print(a)")
    _ = decisions(note)
    #expect(decisions(note, engine: "two") == [.ran(.changedEngine), .ran(.changedEngine)])
    #expect(decisions(note, engine: "one") == [.reused, .reused])
  }

  @Test func closuresThatShareAVariableRunEachTime() {
    defer { remove() }
    let note = blocks(
      "func counter() -> () -> Int {\n  var n = 0\n  return {\n    n += 1\n    return n\n  }\n}",
      "let next = counter()",
      "print(next())", "print(next())", "print(5)")
    _ = decisions(note)
    #expect(
      decisions(note)
        == [
          .reused, .ran(.lost), .ran(.sharesVariables(with: 1)), .ran(.sharesVariables(with: 1)), .reused,
        ])
  }

  @Test func valuesThatAreGoneAreComputedAgain() throws {
    defer { remove() }
    let first = blocks("let a = Tensor.ones([5000])", "let b = a + 1", "print(b.sum())")
    _ = decisions(first)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("cache/parts"))
    let second = blocks("let a = Tensor.ones([5000])", "let b = a + 1", "print(b.sum() + 1)")
    #expect(decisions(second) == [.ran(.lost), .ran(.lost), .ran(.changedText)])
  }

  @Test(
    "what is called without being named counts, too",
    arguments: [
      (
        "struct P: CustomStringConvertible { var x = 1\nvar description: String { \"\\(x) \\(level)\" } }",
        "print(P())"
      ),
      ("func f(_ x: Int = level) -> Int { x }", "print(f())"),
      ("struct S { var x = level }", "print(S().x)"),
      (
        "struct Q: Equatable { var x: Int\nstatic func == (a: Q, b: Q) -> Bool { a.x + level > b.x } }",
        "print([Q(x: 1)] == [Q(x: 4)])"
      ),
      (
        "struct P: CustomStringConvertible { var x = 1\nvar description: String { \"\\(level)\" } }\nlet show = { (p: P) in \"\\(p)\" }",
        "print(show(P()))"
      ),
    ])
  func implicitCalls(declaration: String, use: String) {
    defer { remove() }
    _ = decisions(blocks("var level = 1", declaration, "level = 2", use))
    let changed = decisions(blocks("var level = 1", declaration, "level = 7", use))
    #expect(changed[2] == .ran(.changedText))
    #expect(changed[3] != .reused, "\(declaration)")
  }

  @Test("a value is printed by its type, which nobody names where that is done")
  func implicitCallsOfValues() {
    defer { remove() }
    let type =
      "struct P: CustomStringConvertible { var x = 1\nvar description: String { \"\\(x) \\(level)\" } }"
    _ = decisions(blocks("var level = 1", type, "let p = [P()]", "level = 2", "print(p[0])"))
    let changed = decisions(blocks("var level = 1", type, "let p = [P()]", "level = 7", "print(p[0])"))
    #expect(changed[2] == .reused)
    #expect(changed[4] == .ran(.changedInputs([3])))
  }

  @Test func dataThatComeLater() throws {
    defer { remove() }
    let text = "```swift should_fail\nlet d = Dataset(named: \"points\")\n```\n"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(decisions(text) == [.ran(.new)])
    #expect(decisions(text) == [.reused])
    try Data("x,y\n1,2\n".utf8).write(to: folder.appendingPathComponent("point.csv"))
    #expect(decisions(text) != [.reused], "the message names those that there are")
    try Data("x,y\n1,2\n".utf8).write(to: folder.appendingPathComponent("points.csv"))
    let cache = BlockCache(Store(folder: folder.appendingPathComponent("cache")), engine: Digest(of: "one"))
    let note = NoteParser.parse(SourceFile(path: "zh/note.md", text: text))
    #expect(
      NoteRun(data: DataFolder(folder), cache: cache).run(note).diagnostics.hasErrors, "it did not fail")
  }

  @Test("what a block costs does not depend on which others have run")
  func budgets() {
    defer { remove() }
    let note = """
      ```swift
      var a = Array(repeating: 0, count: 10000)
      var d: [Int: Int] = [:]
      for i in 0..<1000 { d[i] = i }
      for i in 0..<400 { d[i] = nil }
      ```

      ```swift
      let b = a
      ```

      ```swift budget=NUMBER
      a[0] = 1
      var e = d
      e[1] = 2
      ```
      """
    for budget in [100, 500, 620, 640, 700, 900, 1100, 5000, 12000] {
      let parsed = NoteParser.parse(
        SourceFile(path: "zh/note.md", text: note.replacing("NUMBER", with: "\(budget)")))
      let cache = BlockCache(Store(folder: folder.appendingPathComponent("cache")), engine: Digest(of: "one"))
      let fresh = NoteRun(data: DataFolder(folder)).run(parsed)
      let cached = NoteRun(data: DataFolder(folder), cache: cache).run(parsed)
      #expect(fresh.diagnostics.map(\.message) == cached.diagnostics.map(\.message), "\(budget)")
    }
  }

  @Test func aFunctionOfABlockWithAnotherBudget() {
    defer { remove() }
    func note(_ budget: Int, _ number: Int) -> String {
      "```swift budget=\(budget)\nfunc mk() -> (Int) -> Int { { $0 + 1 } }\n```\n\n```swift\nlet g = mk()\n```\n\n"
        + "```swift\nprint(g(\(number)))\n```\n"
    }
    _ = decisions(note(1000, 1))
    #expect(decisions(note(2000, 2)) == [.ran(.changedSettings), .reused, .ran(.changedText)])
  }
}
