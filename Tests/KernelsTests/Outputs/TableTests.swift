import Kernels
import Testing

@Suite struct TableTests {
  @Test func numbers_stand_to_the_right_and_text_to_the_left() {
    let table = Table([
      Column("epoch", [0, 5, 10]), Column("loss", [2.302585, 0.41, 0.0213]),
      Column("model", ["plain", "b", "c"]),
    ])
    #expect(
      table.text == """
        epoch |   loss | model
        ------+--------+------
            0 | 2.3026 | plain
            5 | 0.4100 | b
           10 | 0.0213 | c
        """)
  }

  @Test func wide_characters_keep_columns_aligned() {
    let table = Table([
      Column("轮次", [1, 2]), Column("名称", ["动量", "x"]), Column("率", [0.5, nil], digits: 1),
    ])
    #expect(
      table.text == """
        轮次 | 名称 |  率
        -----+------+----
           1 | 动量 | 0.5
           2 | x    |   -
        """)
  }

  @Test(
    arguments: [
      ([0.5, 0.25], ["0.5000", "0.2500"]),
      ([0.00002, 1], ["0.00002", "1.00000"]),
      ([0.0000002, 1], ["2.0000e-07", "1.0000e+00"]),
      ([2e9, 1], ["2.0000e+09", "1.0000e+00"]),
      ([.nan, .infinity], ["nan", "inf"]),
      ([0, 0], ["0.0000", "0.0000"]),
    ] as [([Double], [String])])
  func a_column_shows_something_of_every_number(_ numbers: [Double], _ cells: [String]) {
    #expect(Column("x", numbers).cells == cells)
  }

  @Test func units_stand_in_brackets_behind_the_names() {
    let table = Table([
      Column("batch", [1, 64], unit: "rows"), Column("time", [4.7, 5.12], digits: 1, unit: "ms"),
      Column("损失", [0.5, nil], digits: 2, unit: "nats"), Column("", [1, 2], unit: "s"),
    ])
    #expect(
      table.text == """
        batch [rows] | time [ms] | 损失 [nats] | [s]
        -------------+-----------+-------------+----
                   1 |       4.7 |        0.50 |   1
                  64 |       5.1 |           - |   2
        """)
    #expect(
      Output.table(table).canonicalText.contains(
        "batch [rows] | time [ms]               | 损失 [nats]\n1            | 4.7 "))
    #expect(table.columns[1] != Column("time", [4.7, 5.12], digits: 1, unit: "s"))
  }

  @Test func short_columns_leave_cells_empty() {
    let table = Table([Column("a", [1, 2]), Column("b", [3])])
    #expect(table.text.hasSuffix("2 |"))
    #expect(table.rowCount == 2)
    #expect(Table([]).rowCount == 0)
  }

  @Test func the_record_holds_every_bit() {
    let table = Table([Column("epoch", [0]), Column("loss", [0.1 + 0.2])])
    #expect(
      Output.table(table).canonicalText.hasSuffix(
        "\n\nexactly, table:\nepoch | loss\n0     | 0.30000000000000004"))
    let other = Table([Column("epoch", [0]), Column("loss", [0.3])])
    #expect(table.text == other.text)
    #expect(Output.table(table).canonicalText != Output.table(other).canonicalText)
  }
}
