import NoteRunner
import Testing

/// Pipe tables as GitHub's specification has them, written down by hand.
@Suite struct TableTests {
  static func rows(_ text: String) -> [String] {
    NotePreview.html(of: parsed(text)).split(separator: "<tr>").dropFirst().map { row in
      String(row.prefix(upTo: row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex))
    }
  }

  @Test func cellsAndAlignments() {
    #expect(
      Self.rows("| a | b | c |\n|:--|--:|:-:|\n| 1 | *2* | `3` |\n")
        == [
          "<th class=\"left\">a</th><th class=\"right\">b</th><th class=\"center\">c</th>",
          "<td class=\"left\">1</td><td class=\"right\"><em>2</em></td><td class=\"center\"><code>3</code></td>",
        ])
  }

  @Test func outerBarsMayBeMissing() {
    #expect(Self.rows("a | b\n-|-\n1 | 2\n") == ["<th>a</th><th>b</th>", "<td>1</td><td>2</td>"])
  }

  @Test func shortRowsAreFilledAndLongOnesCut() {
    #expect(
      Self.rows("| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\n| | 2 |\n") == [
        "<th>a</th><th>b</th>", "<td>1</td><td></td>", "<td>1</td><td>2</td>", "<td></td><td>2</td>",
      ])
  }

  @Test func barsThatDivideNothing() {
    #expect(
      Self.rows("| a |\n|---|\n| b \\| c |\n| `d|e` |\n| `f\\|g` |\n") == [
        "<th>a</th>", "<td>b | c</td>", "<td><code>d|e</code></td>", "<td><code>f|g</code></td>",
      ])
  }

  @Test(arguments: ["a | b\n", "| a | b |\n|---|\n", "| a |\n| - b |\n"])
  func noTable(text: String) {
    #expect(!NotePreview.html(of: parsed(text)).contains("<table"))
  }

  @Test func textAboveTheTableStays() {
    #expect(NotePreview.html(of: parsed("above\n| a |\n|---|\n| b |\n")).contains("<p>above</p>"))
  }

  @Test func barOutsideOfTables() {
    #expect(NotePreview.html(of: parsed("a \\| *b \\| c*\n")).contains("a | <em>b | c</em>"))
  }
}
