/// What tables of numbers say of themselves: names of columns that no author named, and what was left out.
package struct NumberWords: Sendable {
  var series: String
  var from: String
  var to: String
  var count: String
  var value: String
  var classNumber: String
  var row: String
  var column: String
  var brightness: String
  var picture: String
  var label: String
  var prediction: String
  var omission: @Sendable (ThinnedTable.Omission) -> String

  static let english = NumberWords(
    series: "series", from: "from", to: "to", count: "count", value: "value", classNumber: "class",
    row: "row",
    column: "column", brightness: "brightness", picture: "image", label: "label", prediction: "prediction",
    omission: { omission in
      switch omission {
      case .rows(let step, let count):
        "Every \(step)\(ending(of: step)) row of \(count), and the last. The file has them all."
      case .columns(let shown, let count):
        "\(shown) of \(count) columns, and not always all rows. The file has them all."
      case .nodes(let rows, let columns):
        "Some nodes of a grid of \(columns) × \(rows). The file has them all."
      }
    })

  static let chinese = NumberWords(
    series: "系列", from: "从", to: "到", count: "个数", value: "值", classNumber: "类别", row: "行", column: "列",
    brightness: "明暗", picture: "图像", label: "标签", prediction: "预测",
    omission: { omission in
      switch omission {
      case .rows(let step, let count): "共 \(count) 行，这里每 \(step) 行取一行，外加最后一行；文件里有全部。"
      case .columns(let shown, let count): "共 \(count) 列，这里取 \(shown) 列，行也可能有省略；文件里有全部。"
      case .nodes(let rows, let columns): "网格共 \(columns) × \(rows) 个点，这里取其中一些；文件里有全部。"
      }
    })

  /// Steps are 2, 5, 10, ….
  private static func ending(of step: Int) -> String { step == 2 ? "nd" : "th" }
}
