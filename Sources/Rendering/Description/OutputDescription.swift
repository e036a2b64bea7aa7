import Kernels

/// Text alternatives: what is shown, in a sentence or two, from the numbers.
package struct OutputDescription {
  private let words: DescriptionWords

  package init(_ words: PageWords) { self.words = words.descriptions }

  /// "Loss: line plot of 2 series. plain goes from 2.30 at 0 to 0.404 at 20; …"
  package func text(of plot: Plot) -> String {
    let sentences = sentences(about: plot.content).filter { !$0.isEmpty }.joined(separator: words.sentenceGap)
    return plot.title.isEmpty ? sentences : words.titled(plot.title, sentences)
  }

  private func sentences(about content: Plot.Content) -> [String] {
    switch content {
    case .lines(let lines):
      return [words.lines(lines.series.count, lines.yAxis.scale == .log), courses(lines.series)]
    case .scatter(let scatter): return [words.scatter(sizes(scatter.groups))]
    case .curve(let curve):
      return [words.curves(curve.functions.count, curve.points?.x.count), courses(curve.functions)]
    case .contour(let contour):
      let finite = contour.grid.values.filter { $0.isFinite }
      let heights = finite.min().flatMap { least in finite.max().map { (briefly(least), briefly($0)) } }
      return [words.contour(extent(contour.grid), heights), ways(contour.trajectories)]
    case .decisionBoundary(let boundary):
      return [words.decisionBoundary(extent(boundary.grid), sizes(boundary.groups))]
    case .histogram(let histogram):
      return [
        words.histogram(
          histogram.counts.reduce(0, +), briefly(histogram.range.lowerBound),
          briefly(histogram.range.upperBound), histogram.counts.count)
      ]
    case .image(let image): return [words.image(image.width, image.height)]
    case .images(let images):
      let items = images.items.map { words.item($0.label, $0.prediction) }
      return [words.images(images.items.count, images.width, images.height, words.list(items))]
    }
  }

  private func extent(_ grid: Plot.Grid) -> String {
    words.extent(
      briefly(grid.xRange.lowerBound), briefly(grid.xRange.upperBound), briefly(grid.yRange.lowerBound),
      briefly(grid.yRange.upperBound))
  }

  private func sizes(_ groups: [Plot.Series]) -> String {
    words.list(groups.map { words.size($0.x.count, $0.name) })
  }

  /// Where each series begins and ends.
  private func courses(_ series: [Plot.Series]) -> String {
    words.sentence(
      series.compactMap { series in
        guard let first = series.y.first, let last = series.y.last, let start = series.x.first,
          let end = series.x.last
        else { return nil }
        return words.course(series.name, briefly(first), placed(start), briefly(last), placed(end))
      })
  }

  private func ways(_ trajectories: [Plot.Series]) -> String {
    words.sentence(
      trajectories.compactMap { way in
        guard let startX = way.x.first, let startY = way.y.first, let endX = way.x.last, let endY = way.y.last
        else { return nil }
        return words.way(
          way.name, "(\(briefly(startX)), \(briefly(startY)))", "(\(briefly(endX)), \(briefly(endY)))",
          way.x.count - 1)
      })
  }

  /// An epoch reads better as 20 than as 20.0.
  private func placed(_ value: Double) -> String {
    if value == value.rounded(.towardZero), value.magnitude < 1e6 { return "\(Int(value))" }
    return briefly(value)
  }
}
