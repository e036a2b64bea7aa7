import Kernels
import NoteRunner
import Rendering
import Testing

/// Widths from Unicode's East Asian Width.
@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("学", 2), ("，", 2), ("ｗ", 2), ("한", 2), ("é", 1), ("e\u{301}", 1), ("→", 1), ("…", 1), ("⌚", 2),
    ("😀", 2), ("㍿", 2), ("\u{200B}", 0),
  ])
  func columns(text: String, width: Int) {
    #expect(text.displayWidth == width)
    #expect(columnWidth(text) == width, "what tables are laid out by")
  }

  @Test func tablesInChineseAreStraight() {
    let table = Table([Column("轮次", [0, 10]), Column("损失 loss", [0.5, 0.25]), Column("说明", ["一", "abc"])])
    let bars = table.text.split(separator: "\n").map { line in
      var column = 0
      return line.compactMap { character -> Int? in
        defer { column += character.displayWidth }
        return character == "|" || character == "+" ? column : nil
      }
    }
    // 轮次 is 4 wide, 损失 loss 9.
    #expect(bars.allSatisfy { $0 == [5, 17] })
  }

  @Test func labelsInChineseDoNotMoveThePlot() {
    let plot = Plot.lines(["训练损失": [1, 2], "b": [2, 1]], xLabel: "轮次", yLabel: "损失")
    let lines = plot.text.split(separator: "\n").map(String.init)
    // The numbers of the axis are 3 wide, as in 1.0.
    #expect(lines[0] == "    损失")
    #expect(lines.last == "  * 训练损失   o b")
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
  }
}
