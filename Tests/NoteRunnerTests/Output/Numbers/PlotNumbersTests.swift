import Kernels
import NoteRunner
import Rendering
import Testing

/// Numbers that were counted out by hand.
@Suite struct PlotNumbersTests {
  private func numbers(_ content: Plot.Content) -> PlotNumbers {
    PlotNumbers(Plot(title: "", content: content), words: PageWords.of("en").numbers)
  }

  private func file(_ content: Plot.Content) -> [String] {
    CommaSeparated.text(numbers(content).all).components(separatedBy: "\r\n").dropLast()
  }

  private func series(_ name: String, _ x: [Double], _ y: [Double]) -> Plot.Series {
    Plot.Series(name: name, x: x, y: y)
  }

  private func lines(_ series: [Plot.Series]) -> Plot.Content {
    .lines(Plot.Lines(series: series, xAxis: Plot.Axis(label: "epoch"), yAxis: Plot.Axis(label: "loss")))
  }

  @Test func linesOverTheSamePlacesStandSideBySide() {
    let both = lines([series("a", [0, 1], [0.5, 0.25]), series("b", [0, 1, 2], [3, 2, 1])])
    #expect(file(both) == ["epoch,a,b", "0,0.5,3", "1,0.25,2", "2,,1"])
  }

  @Test func linesOverOtherPlacesStandOneAfterTheOther() {
    let both = lines([series("a", [0, 1], [4, 5]), series("b", [0.5], [6])])
    #expect(file(both) == ["series,epoch,loss", "a,0.0,4", "a,1.0,5", "b,0.5,6"])
    #expect(numbers(both).shown.map(\.table.title) == ["a", "b"])
  }

  @Test func groupsOfPoints() {
    let scatter = Plot.Content.scatter(
      Plot.Scatter(groups: [series("g", [1, 2], [0.5, 0.1]), series("h", [], [])]))
    #expect(file(scatter) == ["series,x,y", "g,1,0.5", "g,2,0.1"])
  }

  @Test func nodesAndTheWaysOverThem() {
    let grid = Plot.Grid(xRange: 0...1, yRange: 0...2, columns: 2, rows: 2, values: [1, 2, 3, 4.5])
    let contour = Plot.Content.contour(Plot.Contour(grid: grid, trajectories: [series("w", [0.5], [1])]))
    #expect(
      file(contour)
        == ["series,x,y,value", ",0.0,0,1.0", ",1.0,0,2.0", ",0.0,2,3.0", ",1.0,2,4.5", "w,0.5,1,"])
    let matrix = numbers(contour).shown[0].table
    #expect(matrix.columns.map(\.name) == ["y \\ x", "0", "1"])
    #expect(matrix.columns[0].values == .integers([2, 0]), "the larger y above, as in the plot")
    #expect(matrix.columns[2].values == .numbers([4.5, 2], digits: 0))
  }

  @Test func binsHaveTwoEdges() {
    let histogram = Plot.Content.histogram(Plot.Histogram(range: 0...1, counts: [3, 4]))
    #expect(file(histogram) == ["from,to,count", "0.0,0.5,3", "0.5,1.0,4"])
  }

  @Test func pixelsFromTheTop() {
    let image = Plot.Content.image(Plot.Image(width: 2, height: 1, brightness: [0.25, 1]))
    #expect(file(image) == ["row,column,brightness", "1,1,0.25", "1,2,1.0"])
  }

  // MARK: - In the page

  private func shown(rows: Int) -> ThinnedTable {
    let values = (0..<rows).map { Double($0) }
    return numbers(lines([series("a", values, values)])).shown[0]
  }

  @Test func shortTablesAreWhole() {
    #expect(shown(rows: 31).rows == Array(0..<31) && shown(rows: 31).omission == nil)
    #expect(shown(rows: 0).rows.isEmpty)
  }

  @Test func longTablesKeepTheirEnds() {
    #expect(shown(rows: 32).rows == Array(stride(from: 0, through: 30, by: 2)) + [31])
    #expect(shown(rows: 32).omission == .rows(every: 2, of: 32))
    #expect(shown(rows: 301).rows == Array(stride(from: 0, through: 300, by: 10)))
    #expect(shown(rows: 1_000_000).omission == .rows(every: 50_000, of: 1_000_000))
  }

  @Test func manySeriesShareTheRoom() {
    let groups = (0..<10).map {
      series("\($0)", Array(repeating: 0, count: 100), Array(repeating: 1, count: 100))
    }
    let tables = numbers(.scatter(Plot.Scatter(groups: groups))).shown
    // Nine rows for each: every twentieth of a hundred, and the last.
    #expect(tables.count == 10 && tables.allSatisfy { $0.rows == [0, 20, 40, 60, 80, 99] })
  }

  @Test func wideTablesAreCut() {
    let many = (0..<40).map { series("\($0)", [0], [1]) }
    #expect(numbers(lines(many)).shown[0].columns.count == 13)
    #expect(numbers(lines(many)).shown[0].omission == .columns(shown: 13, of: 41))
  }

  @Test func fineGridsShowSomeNodesAndBothEnds() {
    let grid = Plot.Grid(
      xRange: 0...72, yRange: 0...40, columns: 73, rows: 41, values: (0..<73 * 41).map { Double($0) })
    let part = numbers(.contour(Plot.Contour(grid: grid, trajectories: []))).shown[0]
    #expect(part.table.columns.map(\.name) == ["y \\ x", "0", "12", "24", "36", "48", "60", "72"])
    #expect(part.table.columns[0].values == .integers([40, 32, 24, 16, 8, 0]))
    #expect(part.table.columns[7].values == .integers([2992, 2408, 1824, 1240, 656, 72]))
    #expect(part.omission == .nodes(rows: 41, columns: 73))
  }
}
