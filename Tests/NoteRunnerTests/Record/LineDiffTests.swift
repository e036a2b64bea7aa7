import NoteRunner
import Testing

@Suite struct LineDiffTests {
  @Test func changesStandTogetherWithLinesAroundThem() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
    let hunks = LineDiff(from: old, to: old.replacing("5", with: "five")).hunks(context: 2)
    #expect(hunks.count == 1 && hunks[0].old == (3, 5) && hunks[0].new == (3, 5))
    #expect(hunks[0].lines.map(\.text) == ["3", "4", "5", "five", "6", "7"])
    #expect(hunks[0].lines.map(\.change) == [.kept, .kept, .removed, .added, .kept, .kept])
  }

  @Test func farChangesHaveHunksOfTheirOwn() {
    let lines = (1...30).map { "\($0)\n" }
    var changed = lines
    changed[2] = "three\n"
    changed[8] = "nine\n"
    changed.remove(at: 24)
    let hunks = LineDiff(from: lines.joined(), to: changed.joined()).hunks()
    #expect(hunks.map(\.old.start) == [1, 22])
    #expect(hunks[1].old == (22, 7) && hunks[1].new == (22, 6))
  }

  /// Law: what was kept and removed is the old text, what was kept and added the new one.
  @Test(arguments: [
    ("", "a\n"), ("a\n", ""), ("", ""), ("a\n\nb\n", "a\nb\n"), ("x\ny\nz\n", "z\ny\nx\n"),
    ("a\nb\nc\na\nb\n", "b\na\nc\nb\n"), ("e\u{301}\n", "\u{E9}\n"), ("same\n", "same\n"),
  ])
  func bothTextsCanBeReadOff(old: String, new: String) {
    let lines = LineDiff(from: old, to: new).lines
    func text(without change: LineDiff.Change) -> String {
      lines.filter { $0.change != change }.map { $0.text + "\n" }.joined()
    }
    #expect(text(without: .added).utf8.elementsEqual(old.utf8))
    #expect(text(without: .removed).utf8.elementsEqual(new.utf8))
    #expect(LineDiff(from: old, to: new).isEmpty == old.utf8.elementsEqual(new.utf8))
  }

  /// A long table of which every number changed must not take minutes.
  @Test func longTextsAreComparedInTheirOrder() {
    let old = (0..<50_000).map { "\($0)\n" }.joined()
    let new = (0..<50_000).map { "\($0) \n" }.joined()
    let diff = LineDiff(from: old, to: new)
    #expect(diff.lines.count == 100_000 && diff.hunks().count == 1)
  }
}
