import NoteRunner
import Rendering
import Testing

@Suite struct FirstDifferenceTests {
  static let table = """
    loss
    epoch | plain
    ------+------
        0 |  0.69
        3 |  0.50

    exactly, table `loss`:
    epoch | plain                   | 动量 0.9
    0     | 0.6931471805599453      | 0.6931471805599453
    3     | 0.5                     | 0.25

    """

  private func first(_ changes: (String, String)...) -> String? {
    var now = Self.table
    for (old, new) in changes { now = now.replacing(old, with: new) }
    return FirstDifference(recorded: Self.table, now: now)?.description
  }

  @Test func theFirstNumberIsNamed() {
    #expect(first() == nil)
    #expect(
      first(("| 0.25\n", "| 0.26\n")) == "table `loss`, epoch 3, column 动量 0.9: 0.25 recorded, 0.26 now")
    #expect(
      first(("| 0.25\n", "| 0.26\n"), ("0.6931471805599453  ", "0.6931471805599454  "))
        == "table `loss`, epoch 0, column plain: 0.6931471805599453 recorded, 0.6931471805599454 now")
  }

  /// Also where the text above them, which is rounded, differs earlier.
  @Test func exactNumbersComeBeforeText() {
    #expect(
      first(("  0.50", "  0.51"), ("| 0.5  ", "| 0.51 "))
        == "table `loss`, epoch 3, column plain: 0.5 recorded, 0.51 now")
  }

  @Test func rowsAndColumnsCanDiffer() {
    #expect(
      first(("3     | 0.5                     | 0.25\n", ""))
        == "table `loss`, epoch 3: 0.5, 0.25 recorded, nothing now")
    #expect(
      first(("| 0.25\n", "| 0.25\n6     | 1.0                     | 2.0\n"))
        == "table `loss`, epoch 6: nothing recorded, 1.0, 2.0 now")
    #expect(
      first(("| 动量 0.9\n", "| 动量\n"))
        == "table `loss`, the columns: epoch, plain, 动量 0.9 recorded, epoch, plain, 动量 now")
    #expect(first(("3     | 0.5", "4     | 0.5")) == "table `loss`, row 2, column epoch: 3 recorded, 4 now")
  }

  @Test func whatIsNoNumberIsALine() {
    #expect(first(("loss\nepoch | plain\n", "Loss\nepoch | plain\n")) == "line 1: loss recorded, Loss now")
    #expect(FirstDifference(recorded: "a\n", now: "a\nb\n")?.description == "line 2: nothing recorded, b now")
    #expect(
      FirstDifference(recorded: "a\n", now: "\n")?.description == "line 1: a recorded, an empty line now")
  }

  /// They look alike, and are other bytes.
  @Test func charactersAreComparedByTheirBytes() {
    #expect(FirstDifference(recorded: "e\u{301}\n", now: "\u{E9}\n") != nil)
  }

  @Test func outputsWithOneTitleAreNumbered() {
    let body = "exactly, table:\nrow | x\n1   | 1.0\n\nexactly, table:\nrow | x\n1   | 2.0\n"
    #expect(
      FirstDifference(recorded: body, now: body.replacing("2.0", with: "3.0"))?.description
        == "table (number 2), row 1, column x: 2.0 recorded, 3.0 now")
  }

  @Test func valuesAreNamedByTheirExpressions() {
    func first(_ recorded: String, _ now: String) -> String? {
      FirstDifference(recordedValues: recorded, now: now, expressions: ["a", "b"])?.description
    }
    #expect(first("a = 1\nb = 2\n", "a = 1\nb = 3\n") == "`b`: 2 recorded, 3 now")
    #expect(first("a = 1\n", "a = 1\nb = 3\n") == "line 2: nothing recorded, b = 3 now")
    #expect(first("a = 1\nb = 2\nc = 3\n", "a = 1\nb = 2\n") == "line 3: c = 3 recorded, nothing now")
  }
}
