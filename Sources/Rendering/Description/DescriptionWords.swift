/// The sentences that tell what a plot shows, in one language.
package struct DescriptionWords: Sendable {
  var titled: @Sendable (_ title: String, _ sentences: String) -> String
  /// Between two sentences.
  var sentenceGap: String
  /// Parts as one sentence; none of none.
  var sentence: @Sendable (_ parts: [String]) -> String
  var list: @Sendable (_ parts: [String]) -> String
  var lines: @Sendable (_ count: Int, _ isLogarithmic: Bool) -> String
  /// Of a series: its first value and where, its last one and where.
  var course:
    @Sendable (_ name: String, _ first: String, _ start: String, _ last: String, _ end: String) -> String
  var scatter: @Sendable (_ groups: String) -> String
  var size: @Sendable (_ count: Int, _ name: String) -> String
  var curves: @Sendable (_ count: Int, _ points: Int?) -> String
  var contour: @Sendable (_ extent: String, _ heights: (String, String)?) -> String
  var extent: @Sendable (_ left: String, _ right: String, _ bottom: String, _ top: String) -> String
  var way: @Sendable (_ name: String, _ start: String, _ end: String, _ steps: Int) -> String
  var decisionBoundary: @Sendable (_ extent: String, _ groups: String) -> String
  var histogram: @Sendable (_ count: Int, _ from: String, _ to: String, _ bins: Int) -> String
  var image: @Sendable (_ width: Int, _ height: Int) -> String
  var images: @Sendable (_ count: Int, _ width: Int, _ height: Int, _ items: String) -> String
  /// Of a picture, what it is and what a model takes it for.
  var item: @Sendable (_ label: Int?, _ prediction: Int?) -> String
}

// MARK: - English

extension DescriptionWords {
  static let english = DescriptionWords(
    titled: { "\($0): \($1)" }, sentenceGap: " ",
    sentence: { $0.isEmpty ? "" : $0.joined(separator: "; ") + "." },
    list: { $0.joined(separator: ", ") },
    lines: { "line plot of \(counted($0, "series", "series"))\($1 ? " on a log scale" : "")." },
    course: { "\($0) goes from \($1) at \($2) to \($3) at \($4)" },
    scatter: { "scatter plot of \($0)." },
    size: { "\(counted($0, "point", "points")) of \($1)" },
    curves: { count, points in
      let data = points.map { counted($0, "point", "points") + " and " } ?? ""
      return "\(data)\(counted(count, "curve", "curves"))."
    },
    contour: { extent, heights in
      "contour plot over \(extent)" + (heights.map { ", from \($0) to \($1)" } ?? "") + "."
    },
    extent: { "\($0) to \($1) × \($2) to \($3)" },
    way: { "\($0) goes from \($1) to \($2) in \(counted($3, "step", "steps"))" },
    decisionBoundary: { "decision boundary over \($0), with \($1)." },
    histogram: {
      "histogram of \(counted($0, "value", "values")) from \($1) to \($2) in \(counted($3, "bin", "bins"))."
    },
    image: { "image of \($0) × \($1) pixels." },
    images: { "\(counted($0, "image", "images")) of \($1) × \($2) pixels: \($3)." },
    item: { label, prediction in
      switch (label, prediction) {
      case (let label?, let prediction?) where label != prediction: "\(label) taken for \(prediction)"
      case (let label?, _): "\(label)"
      case (nil, let prediction?): "taken for \(prediction)"
      case (nil, nil): "unlabelled"
      }
    })

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

// MARK: - Chinese

extension DescriptionWords {
  static let chinese = DescriptionWords(
    titled: { "\($0)：\($1)" }, sentenceGap: "",
    sentence: { $0.isEmpty ? "" : $0.joined(separator: "；") + "。" },
    list: { $0.joined(separator: "、") },
    lines: { "折线图，共 \($0) 条线\($1 ? "，纵轴为对数刻度" : "")。" },
    course: { "\($0)从 \($2) 处的 \($1) 到 \($4) 处的 \($3)" },
    scatter: { "散点图：\($0)。" },
    size: { "\($1) \($0) 个点" },
    curves: { count, points in (points.map { "\($0) 个数据点和 " } ?? "") + "\(count) 条曲线。" },
    contour: { extent, heights in
      "等高线图，范围 \(extent)" + (heights.map { "，高度从 \($0) 到 \($1)" } ?? "") + "。"
    },
    extent: { "横轴 \($0) 到 \($1)、纵轴 \($2) 到 \($3)" },
    way: { "\($0)从 \($1) 走到 \($2)，共 \($3) 步" },
    decisionBoundary: { "决策边界图，范围 \($0)，图中有 \($1)。" },
    histogram: { "直方图：\($0) 个数，从 \($1) 到 \($2)，分成 \($3) 组。" },
    image: { "\($0) × \($1) 像素的图像。" },
    images: { "\($0) 幅 \($1) × \($2) 像素的图像：\($3)。" },
    item: { label, prediction in
      switch (label, prediction) {
      case (let label?, let prediction?) where label != prediction: "\(label) 被认作 \(prediction)"
      case (let label?, _): "\(label)"
      case (nil, let prediction?): "认作 \(prediction)"
      case (nil, nil): "没有标签"
      }
    })
}
