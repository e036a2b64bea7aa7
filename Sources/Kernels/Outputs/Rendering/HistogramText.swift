extension Plot.Histogram {
  /// A bar for each bin, from the least values down: where the bin begins, the bar, how many values are in it.
  func text() -> [String] {
    let edges = (0..<counts.count).map { edge($0) }
    let step = edges.count > 1 ? edges[1] - edges[0] : range.upperBound - range.lowerBound
    var digits = 0
    while digits < 8, step * powerOfTen(digits) < 10 { digits += 1 }
    let style = NumberStyle(for: [range.lowerBound, range.upperBound], digits: digits)
    let labels = edges.map { style.text($0) }
    let margin = labels.map { $0.count }.max() ?? 0
    let most = max(counts.max() ?? 0, 1)
    return zip(labels, counts).map { label, count in
      // A bin that is not empty always shows.
      let length = count == 0 ? 0 : max(1, Int((Int64(count) * 50 + Int64(most) / 2) / Int64(most)))
      let bar = String(repeating: "#", count: length)
      return padded(label, to: margin, alignedRight: true) + " |" + bar + (count == 0 ? "" : " \(count)")
    } + [padded(style.text(range.upperBound), to: margin, alignedRight: true)]
  }

  /// Where a bin begins.
  package func edge(_ bin: Int) -> Double {
    let share = Double(bin) / Double(counts.count)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}
