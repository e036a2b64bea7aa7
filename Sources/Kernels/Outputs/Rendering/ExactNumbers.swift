/// Numbers in full, under a name: the shortest decimals that read back as the same bits.
struct ExactRow {
  let name: String
  let numbers: [Double]

  /// Beyond this, a row is told by its ends and a digest of all bits: still exact to compare, and short to review.
  private static let longest = 64

  var text: String {
    guard numbers.count > ExactRow.longest else {
      return name + ": " + numbers.map { exactly($0) }.joined(separator: " ")
    }
    return "\(name): \(exactly(numbers[0])) … \(exactly(numbers[numbers.count - 1])) "
      + "(\(numbers.count) numbers, digest \(digest(numbers)))"
  }
}

/// The shortest decimal that reads back as the same number.
package func exactly(_ number: Double) -> String {
  number.isNaN ? "nan" : "\(number)"
}

/// FNV-1a of the bits, 64 bits in hexadecimal: Fowler, Noll, Vo, 1991. All NaNs count as one.
private func digest(_ numbers: [Double]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for number in numbers {
    var bits = number.isNaN ? 0x7ff8_0000_0000_0000 : number.bitPattern
    for _ in 0..<8 {
      hash = (hash ^ (bits & 0xff)) &* 0x0000_0100_0000_01b3
      bits >>= 8
    }
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

extension Table {
  /// The columns whose cells are rounded; the others say all there is to say.
  var exactRows: [ExactRow] {
    columns.compactMap { column in
      switch column.values {
      case .numbers(let numbers, _): ExactRow(name: column.name, numbers: numbers)
      // Which cells are absent can be seen in the text.
      case .optionalNumbers(let numbers, _): ExactRow(name: column.name, numbers: numbers.compactMap { $0 })
      case .integers, .text: nil
      }
    }
  }
}

extension Plot {
  var exactRows: [ExactRow] {
    switch content {
    case .lines(let lines): return lines.series.withCommonPlaces
    case .scatter(let scatter): return scatter.groups.exactRows
    case .curve(let curve):
      return (curve.points.map { [$0].exactRows } ?? []) + curve.functions.withCommonPlaces
    case .contour(let contour): return [contour.grid.exactRow] + contour.trajectories.exactRows
    case .decisionBoundary(let boundary): return [boundary.grid.exactRow] + boundary.groups.exactRows
    case .histogram(let histogram):
      let range = [histogram.range.lowerBound, histogram.range.upperBound]
      return [
        ExactRow(name: "range", numbers: range),
        ExactRow(name: "counts", numbers: histogram.counts.map { Double($0) }),
      ]
    case .image(let image): return [ExactRow(name: "brightness", numbers: image.brightness)]
    }
  }
}

extension [Plot.Series] {
  /// Both coordinates of every series.
  fileprivate var exactRows: [ExactRow] {
    flatMap {
      [ExactRow(name: $0.name + " x", numbers: $0.x), ExactRow(name: $0.name + " y", numbers: $0.y)]
    }
  }

  /// The places once where all series have the same, and not at all where they are 0, 1, 2, ….
  fileprivate var withCommonPlaces: [ExactRow] {
    guard let longest = self.max(by: { $0.x.count < $1.x.count }),
      allSatisfy({ longest.x.starts(with: $0.x) })
    else { return exactRows }
    let counts = longest.x.indices.allSatisfy { longest.x[$0] == Double($0) }
    let places = counts ? [] : [ExactRow(name: "x", numbers: longest.x)]
    return places + map { ExactRow(name: $0.name, numbers: $0.y) }
  }
}

extension Plot.Grid {
  fileprivate var exactRow: ExactRow { ExactRow(name: "grid", numbers: values) }
}
