import Kernels

/// Which classes were taken for which: a table whose cells are the darker the more they count. The right answers, on
/// the diagonal, are framed and bold.
struct ConfusionHTML {
  /// A wider table shows no reader anything.
  private static let mostClasses = 30
  private static let shades = 8

  let words: ConfusionWords

  static func fits(_ confusion: ConfusionMatrix) -> Bool { confusion.classes <= mostClasses }

  /// The content of a table, behind its caption.
  func write(_ confusion: ConfusionMatrix, into writer: inout HTMLWriter) {
    writer.open("thead")
    writer.open("tr")
    writer.element("th", [.init("scope", "col"), .init("class", "corner")], text: words.corner)
    for label in confusion.counts.indices { writer.element("th", [.init("scope", "col")], text: "\(label)") }
    writer.element("th", [.init("scope", "col")], text: words.recall)
    writer.close("tr")
    writer.close("thead")
    writer.newline()
    let most = confusion.counts.reduce(0) { max($0, $1.max() ?? 0) }
    writer.open("tbody")
    for (actual, counts) in confusion.counts.enumerated() {
      writer.open("tr")
      writer.element("th", [.init("scope", "row")], text: "\(actual)")
      for (predicted, count) in counts.enumerated() {
        let shade = "heat h\(Self.shade(count, most))"
        if actual == predicted {
          writer.element("td", [.init("class", shade + " correct")]) {
            $0.element("strong", text: "\(count)")
          }
        } else {
          writer.element("td", [.init("class", shade)], text: "\(count)")
        }
      }
      writer.element("td", text: format(confusion.recall[actual], digits: 3))
      writer.close("tr")
      writer.newline()
    }
    writer.close("tbody")
    writer.open("tfoot")
    writer.open("tr")
    writer.element("th", [.init("scope", "row")], text: words.precision)
    for precision in confusion.precision { writer.element("td", text: format(precision, digits: 3)) }
    writer.element("td", text: "")
    writer.close("tr")
    writer.close("tfoot")
  }

  /// By the square root: few mistakes among many right answers are still seen.
  private static func shade(_ count: Int, _ most: Int) -> Int {
    guard count > 0 else { return 0 }
    return max(1, Int(((Double(count) / Double(most)).squareRoot() * Double(shades)).rounded()))
  }

  /// A row for each class, where the matrix is too wide.
  func classes(_ confusion: ConfusionMatrix) -> Table {
    let labels = Array(confusion.counts.indices)
    return Table([
      Column(words.actual, labels), Column(words.rows, confusion.counts.map { $0.reduce(0, +) }),
      Column(words.right, labels.map { confusion.counts[$0][$0] }),
      Column(words.precision, confusion.precision, digits: 3),
      Column(words.recall, confusion.recall, digits: 3),
    ])
  }
}

/// What is said of predictions of classes, in one language.
package struct ConfusionWords: Sendable {
  /// Above the rows and beside the columns.
  var corner: String
  var actual: String
  var predicted: @Sendable (_ label: Int) -> String
  var rows: String
  var right: String
  var precision: String
  var recall: String
  var legend: @Sendable (_ accuracy: String, _ count: Int) -> String
  /// Below a picture.
  var caption: @Sendable (_ label: Int?, _ prediction: Int?) -> String

  static let english = ConfusionWords(
    corner: "actual \\ predicted", actual: "actual", predicted: { "as \($0)" }, rows: "rows", right: "right",
    precision: "precision", recall: "recall",
    legend: { "Framed and bold: right answers. Accuracy \($0) over \(counted($1))." }, caption: caption)

  static let chinese = ConfusionWords(
    corner: "实际 \\ 预测", actual: "实际", predicted: { "认作 \($0)" }, rows: "行数", right: "正确",
    precision: "精确率", recall: "召回率",
    legend: { "加框的粗体是答对的个数；\($1) 行的正确率为 \($0)。" }, caption: caption)

  private static func counted(_ rows: Int) -> String { rows == 1 ? "1 row" : "\(rows) rows" }

  /// A wrong prediction has a cross: the frame alone would not be enough.
  private static let caption: @Sendable (Int?, Int?) -> String = { label, prediction in
    switch (label, prediction) {
    case (let label?, let prediction?) where label != prediction: "✗ \(label) → \(prediction)"
    case (let label?, _): "\(label)"
    case (nil, let prediction?): "→ \(prediction)"
    case (nil, nil): ""
    }
  }
}
