import Kernels
import NoteRunner
import Rendering
import Testing

/// What is said of plots, in both languages; the numbers are the plots' own.
@Suite struct OutputDescriptionTests {
  private func english(_ plot: Plot) -> String { OutputDescription(.of("en")).text(of: plot) }
  private func chinese(_ plot: Plot) -> String { OutputDescription(.of("zh")).text(of: plot) }

  @Test func theCourseOfLines() {
    let plot = Plot.lines(["plain": [2.3026, 1, 0.404], "none": []], title: "Loss", scale: .log)
    #expect(
      english(plot)
        == "Loss: line plot of 2 series on a log scale. plain goes from 2.30 at 0 to 0.404 at 2.")
    #expect(chinese(plot) == "Loss：折线图，共 2 条线，纵轴为对数刻度。plain从 0 处的 2.30 到 2 处的 0.404。")
  }

  @Test func groupsAndTheirSizes() {
    let plot = Plot.scatter(["a": [(0, 1)], "b": [(0, 1), (1, 2)]])
    #expect(english(plot) == "scatter plot of 1 point of a, 2 points of b.")
    #expect(chinese(plot) == "散点图：a 1 个点、b 2 个点。")
  }

  @Test func levelsAndTheWaysOverThem() {
    let grid = Plot.Grid(xRange: -1...1, yRange: 0...2, columns: 2, rows: 2, values: [0.5, 2, .nan, 4])
    let way = Plot.Series(name: "w", x: [1, 0], y: [2, 0.5])
    let plot = Plot(title: "", content: .contour(Plot.Contour(grid: grid, trajectories: [way])))
    #expect(
      english(plot)
        == "contour plot over -1.00 to 1.00 × 0 to 2.00, from 0.500 to 4.00. "
        + "w goes from (1.00, 2.00) to (0, 0.500) in 1 step.")
    #expect(
      chinese(plot)
        == "等高线图，范围 横轴 -1.00 到 1.00、纵轴 0 到 2.00，高度从 0.500 到 4.00。"
        + "w从 (1.00, 2.00) 走到 (0, 0.500)，共 1 步。")
  }

  @Test func binsAndPixels() {
    #expect(
      english(Plot.histogram([0, 1, 1], bins: 2)) == "histogram of 3 values from 0 to 1.00 in 2 bins.")
    #expect(chinese(Plot.histogram([0, 1, 1], bins: 2)) == "直方图：3 个数，从 0 到 1.00，分成 2 组。")
    let data = Dataset(inputs: Tensor([[0, 1], [1, 0]]), labels: [0, 0])
    #expect(english(Plot.image(data, row: 0)) == "image of 2 × 1 pixels.")
  }

  @Test func picturesAndWhatTheyAreTakenFor() {
    let data = Dataset(inputs: Tensor([[0, 1], [0, 1]]), labels: [0, 1])
    let plot = Plot.images(data, rows: [0, 1], model: Sequential { ReLU() })
    #expect(english(plot) == "2 images of 2 × 1 pixels: 0 taken for 1, 1.")
    #expect(chinese(plot) == "2 幅 2 × 1 像素的图像：0 被认作 1、1。")
  }

  @Test func nothingAndNoNumbers() {
    let nothing = Plot.lines(["a": [.nan, .infinity]])
    #expect(english(nothing) == "line plot of 1 series. a goes from nan at 0 to inf at 1.")
    #expect(chinese(Plot.lines([:])) == "折线图，共 0 条线。")
  }
}
