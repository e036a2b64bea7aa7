import Kernels
import Testing

/// What the record holds behind tables and plots: every number in full, in rows that a reviewer can read.
@Suite struct ExactNumbersTests {
  private func exact(_ output: Output) -> String {
    output.canonicalText.split(separator: "\n\nexactly, ").dropFirst().map { String($0) }.joined(
      separator: "\n\n")
  }

  @Test func a_table_has_a_line_for_each_row() {
    let table = Table(
      [
        Column("轮次", [0, 5]), Column("loss", [0.1 + 0.2, 1]), Column("test", [nil, 0.5]),
        Column("name", ["a", "b"]),
      ], title: "Two\nepochs")
    #expect(
      exact(.table(table)) == """
        table `Two epochs`:
        轮次 | loss                    | test
        0    | 0.30000000000000004     | -
        5    | 1.0                     | 0.5
        """)
  }

  /// One digit more in one number leaves the other lines as they are.
  @Test func lines_do_not_move() {
    func lines(_ number: Double) -> [Substring] {
      exact(.table(Table([Column("n", [1, 2]), Column("x", [1, number]), Column("y", [3, 4.0])]))).split(
        separator: "\n")
    }
    #expect(lines(1).dropLast() == lines(-1.2345678901234567e-05).dropLast())
  }

  @Test func without_a_label_rows_are_numbered() {
    #expect(
      exact(.table(Table([Column("x", [1.5, 2]), Column("y", [3.5])])))
        == "table:\nrow | x                       | y\n1   | 1.5                     | 3.5\n2   | 2.0                     |"
    )
  }

  @Test func what_is_not_rounded_is_not_repeated() {
    #expect(exact(.table(Table([Column("n", [1, 2]), Column("t", ["a", "b"])]))).isEmpty)
    #expect(exact(.text("exact")).isEmpty)
  }

  @Test func curves_stand_side_by_side() {
    #expect(
      exact(.plot(Plot.lines(["a": [0.5, 0.25], "b": [1, 2]], title: "Loss", xLabel: "epoch"))) == """
        plot `Loss`:
        epoch | a                       | b
        0     | 0.5                     | 1.0
        1     | 0.25                    | 2.0
        """)
  }

  @Test func points_have_both_coordinates() {
    #expect(
      exact(.plot(Plot.scatter(["g": [(1, 2), (3, 4.5)]], title: "P", xLabel: "w", yLabel: "b"))) == """
        plot `P`, g:
        point | w                       | b
        1     | 1.0                     | 2.0
        2     | 3.0                     | 4.5
        """)
  }

  /// A line then stands for a stretch: one bit within changes it, and no other.
  @Test func long_curves_are_told_by_digests() {
    var values = (0..<1000).map { Double($0) / 3 }
    let before = exact(.plot(Plot.lines(["a": values]))).split(separator: "\n")
    values[120] = values[120].nextUp
    let after = exact(.plot(Plot.lines(["a": values]))).split(separator: "\n")
    #expect(before.count == 22 && before[4].hasPrefix("100…149 | digest "))
    #expect(zip(before, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset) == [4])
  }

  @Test func a_contour_has_a_line_for_each_row() throws {
    let text = exact(.plot(Plot.contour(x: -2...2, y: -1...1) { p in p[0] * p[1] }))
    let lines = text.split(separator: "\n")
    #expect(lines[1].hasSuffix("| x from -2.0 to 2.0") && lines.count == 43)
    #expect(lines[2].hasPrefix("-1.0") && lines[42].hasPrefix("1.0 "))
  }
}
