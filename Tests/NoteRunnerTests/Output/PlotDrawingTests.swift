import Foundation
import Kernels
import NoteRunner
import Rendering
import Testing

/// Places are worked out by hand: a drawing is 640 wide, its plane 300 or 400 high; beside the plane stand the numbers
/// of the axis (14 and 6.6 a character) and the names of the lines (14 and 6.6 a column), or 12.
@Suite struct PlotDrawingTests {
  private func drawing(_ content: Plot.Content) -> String {
    var writer = HTMLWriter()
    PlotDrawing(Plot(title: "", content: content), words: .of("en")).write(summary: "a plot", into: &writer)
    return writer.html
  }

  /// The outlines of the shapes of a class, in order.
  private func outlines(_ name: String, _ html: String) -> [String] {
    html.components(separatedBy: "<path class=\"\(name)\" d=\"").dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
  }

  private func lines(_ series: [Plot.Series], _ scale: Scale = .linear) -> String {
    drawing(.lines(Plot.Lines(series: series, xAxis: Plot.Axis(), yAxis: Plot.Axis(scale: scale))))
  }

  private func grid(_ side: Int, _ values: [Double]) -> Plot.Grid {
    Plot.Grid(xRange: 0...2, yRange: 0...2, columns: side, rows: side, values: values)
  }

  @Test func aLineGoesFromCornerToCorner() {
    let html = lines([Plot.Series(name: "a", x: [0, 10], y: [0, 1])])
    // 640 − (14 + 3 · 6.6) − (14 + 6.6)
    #expect(outlines("line s0", html) == ["M0 300L585.6 0"])
    #expect(
      html.hasPrefix("<svg class=\"drawing\" viewBox=\"0 0 640 334\" role=\"img\" aria-label=\"a plot\">"))
  }

  @Test func whatHasNoPlaceLeavesAGap() {
    let series = Plot.Series(name: "a", x: [0, 1, 2, 3, 10], y: [0, 1, .nan, 1, 0])
    #expect(outlines("line s0", lines([series])) == ["M0 300L58.6 0M175.7 0L585.6 300"])
    let log = Plot.Series(name: "a", x: [0, 5, 10], y: [0, 1, 10])
    // 640 − (14 + 2 · 6.6) − 20.6
    #expect(outlines("line s0", lines([log], .log)) == ["M296.1 300L592.2 0"])
  }

  @Test func namesStandWhereTheirLinesEndAndNoneOverAnother() {
    let html = lines([
      Plot.Series(name: "one", x: [0, 1], y: [0, 1]), Plot.Series(name: "two", x: [1, 0], y: [1, 0]),
    ])
    #expect(
      html.contains("y=\"14\" text-anchor=\"start\">one</text>"), "10 above the plane, 4 to the baseline")
    #expect(html.contains("y=\"28\" text-anchor=\"start\">two</text>"))
  }

  @Test func manyNamesStandBelow() {
    let html = lines((0..<9).map { Plot.Series(name: "series \($0)", x: [0, 1], y: [0, Double($0)]) })
    #expect(outlines("line s0", html).count == 4, "two lines that look alike, each with its sample")
    #expect(html.contains("text-anchor=\"start\">series 8</text>"))
  }

  @Test func namesAreEscaped() {
    let html = lines([Plot.Series(name: "<b> & \"c\"", x: [0, 1], y: [0, 1])])
    #expect(html.contains(">&lt;b&gt; &amp; &quot;c&quot;</text>") && !html.contains("<b>"))
  }

  @Test func aLevelIsALineThroughEqualHeights() {
    // The function x: its levels are 1 and 2, upright lines in the middle and at the right.
    let html = drawing(.contour(Plot.Contour(grid: grid(3, [0, 1, 2, 0, 1, 2, 0, 1, 2]), trajectories: [])))
    #expect(outlines("level l0", html) == ["M297.1 400L297.1 200L297.1 0"])
    #expect(outlines("level l1", html) == ["M594.2 400L594.2 200L594.2 0"])
  }

  @Test func aLevelAroundAHillIsClosed() {
    let hill: [Double] = [0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    let html = drawing(.contour(Plot.Contour(grid: grid(4, hill), trajectories: [])))
    let outline = outlines("level l0", html)
    #expect(outline.count == 1 && outline[0].hasSuffix("z"))
    #expect(
      outline[0].count { $0 == "M" } == 1 && outline[0].count { $0 == "L" } == 7, "eight edges go uphill")
  }

  @Test func areasAreStripesAroundTheirNodes() {
    let boundary = Plot.DecisionBoundary(
      grid: grid(3, [0, 0, 1, 0, 1, 1, 1, 1, 1]), groups: [Plot.Series(name: "p", x: [1], y: [1])])
    let html = drawing(.decisionBoundary(boundary))
    #expect(outlines("area s0", html) == ["M-148.6 300h594.2v200h-594.2zM-148.6 100h297.1v200h-297.1z"])
    #expect(outlines("mark s0", html).first == "M294.5 197.4L299.7 197.4L299.7 202.6L294.5 202.6z")
  }

  @Test func barsReachUpToTheirCounts() {
    // 640 − (14 + 6.6) − 12 = 607.4, for four bins.
    let html = drawing(.histogram(Plot.Histogram(range: 0...4, counts: [1, 0, 4, 2])))
    #expect(
      outlines("bars", html)
        == ["M0.5 225h150.9v75h-150.9zM304.2 0h150.9v300h-150.9zM456.1 150h150.9v150h-150.9z"])
  }

  @Test func pixelsAreInk() {
    let html = drawing(.image(Plot.Image(width: 2, height: 1, brightness: [0, 0.5])))
    #expect(outlines("ink i8", html) == ["M320 8h160v160h-160z"])
    #expect(!html.contains("ink i16"))
  }

  @Test func thePlaneSaysWhereItsNumbersLie() {
    let log = lines([Plot.Series(name: "a", x: [0, 10], y: [1, 10])], .log)
    // 14 and 2 · 6.6 to the left, 14 and 6.6 to the right; 10 above, and a line for the words about the scale.
    #expect(log.contains("data-plane=\"27.2 26 592.2 300\" data-x=\"0.0 10.0\" data-y=\"1.0 10.0 log\""))
  }

  @Test func extremeNumbersStayNumbers() {
    let huge = Plot.Series(
      name: "a", x: [-1e308, 1e308, .infinity], y: [1e308, -1e308, -.infinity])
    let html = lines([huge])
    #expect(outlines("line s0", html).first?.hasPrefix("M0 0L") == true && !html.contains("nan"))
  }
}
