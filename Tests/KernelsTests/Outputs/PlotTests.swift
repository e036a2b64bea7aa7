import Foundation
import Kernels
import Testing

/// What every picture must be, and a few pictures in whole: read them when they change.
@Suite struct PlotTests {
  static let awkward: [[Double]] = [
    [], [1], [0, 0, 0], [.nan, .nan], [.infinity, 1, -.infinity], [1e300, -1e300],
    [Double.leastNormalMagnitude / 128, Double.leastNormalMagnitude / 64],
    [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [1, .nan, 3], [-5, -4], [1e9, 1e9 + 1],
    [1, 1 + 1e-15], [123456.789, 123456.79], (0..<5000).map { Double($0 % 7) }, [0.00001, 0.00002],
    [1e-5, 1e12],
  ]

  /// No values, however odd, make a plot fail, or wider than a page.
  @Test(arguments: awkward.indices)
  func any_values_can_be_drawn(_ index: Int) {
    let values = PlotTests.awkward[index]
    for scale in [Scale.linear, .log] {
      for xScale in [Scale.linear, .log] {
        let plot = Plot.lines(["a": values, "b": values.reversed()], x: values, scale: scale, xScale: xScale)
        expectPage(plot)
        expectPage(Plot.lines(["a": values], scale: scale))
      }
    }
    expectPage(Plot.scatter(["g": values.map { ($0, -$0) }]))
    expectPage(Plot.histogram(values))
  }

  @Test func names_of_any_width_fit_the_page() {
    let series = (1...12).map { ("第\($0)条损失曲线", [1.0, 2]) }
    expectPage(Plot.lines(named: series, title: "比较"))
  }

  @Test func marks_sit_where_the_values_are() {
    let lines = Plot.lines(["up": [0, 1]]).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("1.0 +"))
    #expect(lines[0].hasSuffix("*"))
    #expect(lines[19].hasPrefix("0.0 +*"))
  }

  @Test func not_a_number_leaves_a_gap() {
    let row = Plot.lines(["flat": [1, 1, .nan, 1, 1]]).text.split(separator: "\n").first { $0.contains("*") }
    let marks = row?.split(separator: "+").last ?? ""
    #expect(marks.contains("*  "))
  }

  @Test func series_that_coincide_take_turns() {
    let text = Plot.lines(["a": [1, 2], "b": [1, 2]]).text
    #expect(text.contains("*") && text.contains("o"))
    let stars = text.count { $0 == "*" }
    let rings = text.count { $0 == "o" }
    #expect(abs(stars - rings) <= 4)
  }

  @Test func a_log_axis_marks_powers_of_ten() {
    let text = Plot.lines(["loss": [100, 10, 1, 0.1, 0.01]], yLabel: "loss", scale: .log).text
    for label in ["100 +", "10 +", "1 +", "0.1 +", "0.01 +", "loss (log scale)"] {
      #expect(text.contains(label))
    }
  }

  @Test func a_contour_shows_levels_and_the_way() throws {
    let way = Plot.Series(name: "descent", x: [-2, 5, 0], y: [1, 9, 0])
    let plot = try Plot.contour(x: -2...2, y: -1...1, title: "bowl", trajectories: [way]) {
      (x: Double, y: Double) throws(KernelError) in x * x + y * y
    }
    expectPage(plot)
    #expect(plot.text.contains("S") && plot.text.contains("E") && plot.text.contains("levels:"))
    // The lowest band is blank and in the middle.
    let middle = plot.text.split(separator: "\n", omittingEmptySubsequences: false)[13]
    #expect(middle.contains("   "))
  }

  @Test func a_contour_of_nothing_finite_can_be_drawn() throws {
    for value in [Double.nan, .infinity, 3] {
      expectPage(
        try Plot.contour(x: 0...1, y: 0...1, title: "", trajectories: []) {
          (_: Double, _: Double) throws(KernelError) in value
        })
    }
  }

  @Test func ranges_without_length_are_an_error() {
    for range in [1.0...1.0, -Double.infinity...0, 0...Double.infinity, -1e308...1.7e308] {
      #expect(throws: KernelError.self) {
        try Plot.contour(x: range, y: 0...1, title: "", trajectories: []) {
          (_: Double, _: Double) throws(KernelError) in 0
        }
      }
    }
  }

  @Test func a_histogram_counts_every_value_once() {
    let values = (0..<1000).map { Double($0 % 10) }
    guard case .histogram(let histogram) = Plot.histogram(values, bins: 5).content else {
      Issue.record("not a histogram")
      return
    }
    #expect(histogram.counts == [200, 200, 200, 200, 200])
    #expect(histogram.edge(5) == 9)
  }

  @Test func an_image_is_framed() throws {
    let data = Dataset(inputs: Tensor([[0, 0.5, 1]]), labels: [0])
    #expect(Plot.image(data, row: 0).text == "+------+\n|  ++@@|\n+------+")
    #expect(throws: KernelError.indexOutOfRange(index: 1, count: 1)) {
      try Plot.image(of: data, row: 1, title: "")
    }
  }

  @Test func images_stand_beside_each_other() throws {
    let data = Dataset(inputs: Tensor([[0, 1], [1, 0], [0, 0.5]]), labels: [0, 1, 1])
    // The identity: the prediction is the larger feature, so the first row is taken for class 1.
    let model = Sequential { ReLU() }
    #expect(
      Plot.images(data, rows: [0, 1], model: model).text == "0: 0 as 1 !  1: 1 as 0 !\n  @@         @@")
    #expect(Plot.images(data, rows: [2]).text == "2: 1\n  @@")
    #expect(throws: KernelError.indexOutOfRange(index: 3, count: 3)) {
      try Plot.images(of: data, rows: [3], model: nil, title: "")
    }
    #expect(throws: KernelError.self) { try Plot.images(of: data, rows: [], model: nil, title: "") }
    #expect(throws: KernelError.self) {
      try Plot.images(of: data, rows: Array(repeating: 0, count: 61), model: nil, title: "")
    }
  }

  @Test func large_images_are_drawn_coarser() {
    // 13 pixels in a row: two go into each square, and half as dark as the darker one is what is left.
    let pixels: [Float] = [1] + Array(repeating: 0, count: 12)
    let data = Dataset(inputs: Tensor(pixels, shape: [1, 13]), labels: [0])
    #expect(Plot.images(data, rows: [0]).text == "0: 0\n++")
  }

  @Test func the_record_tells_plots_apart_that_look_alike() {
    let long = (0..<500).map { Double($0) }
    var other = long
    other[250] = other[250].nextUp
    let (first, second) = (Plot.lines(["a": long]), Plot.lines(["a": other]))
    #expect(first.text == second.text)
    #expect(Output.plot(first).canonicalText != Output.plot(second).canonicalText)
  }

  private func expectPage(_ plot: Plot, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in plot.text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(columnWidth(String(line)) <= 80, sourceLocation: sourceLocation)
      #expect(line.last != " ", sourceLocation: sourceLocation)
    }
    #expect(!Output.plot(plot).canonicalText.isEmpty, sourceLocation: sourceLocation)
  }
}
