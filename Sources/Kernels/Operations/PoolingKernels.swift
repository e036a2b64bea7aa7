// Each kernel has two loops: one for windows of any size, and one for the common windows of 2 × 2 side by side, eight
// of them at a time and without a branch. Both find the same maxima.

extension Pooling {
  private var isPairs: Bool { size == 2 && stride == 2 }

  /// The maximum of each window.
  @inline(never)
  func maxima(_ x: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    gather(x, maximaOf: x, into: output)
  }

  /// What `h` has where each window of `x` has its maximum.
  @inline(never)
  func gather(
    _ h: UnsafePointer<Float>, maximaOf x: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>
  ) {
    if isPairs {
      eachEight { place in
        let choice = Choice(Fours(x, place))
        place.store(choice.pick(from: Fours(h, place)), output)
      }
    } else {
      eachWindow(x) { index, maximum in output[index] = h[maximum] }
    }
  }

  /// Zeros, with each element of `g` added where its window of `x` has its maximum.
  @inline(never)
  func scatter(
    _ g: UnsafePointer<Float>, maximaOf x: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>
  ) {
    output.update(repeating: 0, count: planes * height * width)
    if isPairs {
      eachEight { place in
        // A sum, as in the other loop: from −0 it makes 0.
        let g = place.load(g) + Lanes.zero
        Choice(Fours(x, place)).spread(g).store(output, place)
      }
    } else {
      eachWindow(x) { index, maximum in output[maximum] += g[index] }
    }
  }
}

// MARK: - Any windows

extension Pooling {
  /// Hands over each window, by the index of its result, and where in `x` its maximum is.
  @inline(__always)
  private func eachWindow(_ x: UnsafePointer<Float>, _ body: (Int, Int) -> Void) {
    let (rows, columns) = (outputHeight, outputWidth)
    var index = 0
    for plane in 0..<planes {
      for row in 0..<rows {
        let first = (plane * height + row * stride) * width
        for column in 0..<columns {
          body(index, maximum(x, first + column * stride))
          index += 1
        }
      }
    }
  }

  @inline(__always)
  private func maximum(_ x: UnsafePointer<Float>, _ corner: Int) -> Int {
    var largest = corner
    for row in 0..<size {
      for index in corner + row * width..<corner + row * width + size
      // A NaN takes the place of any number, and no number that of a NaN.
      where x[index] > x[largest] || x[index] != x[index] {
        largest = index
      }
    }
    return largest
  }
}

// MARK: - Pairs of rows and columns

/// Up to eight windows of 2 × 2 side by side.
private struct Place {
  /// Where the upper row of the windows begins in the image, and how long the image's rows are.
  let upper: Int
  let width: Int
  /// Where the results lie, and how many there are.
  let output: Int
  let count: Int

  @inline(__always)
  func load(_ results: UnsafePointer<Float>) -> Lanes {
    count == 8 ? Kernels.load(results + output) : Kernels.load(results + output, first: count)
  }

  @inline(__always)
  func store(_ lanes: Lanes, _ results: UnsafeMutablePointer<Float>) {
    if count == 8 {
      Kernels.store(lanes, results + output)
    } else {
      Kernels.store(lanes, results + output, first: count)
    }
  }
}

extension Pooling {
  @inline(__always)
  private func eachEight(_ body: (Place) -> Void) {
    let (rows, columns) = (outputHeight, outputWidth)
    for plane in 0..<planes {
      for row in 0..<rows {
        let (upper, output) = ((plane * height + 2 * row) * width, (plane * rows + row) * columns)
        for column in Swift.stride(from: 0, to: columns, by: 8) {
          body(
            Place(
              upper: upper + 2 * column, width: width, output: output + column,
              count: min(8, columns - column)))
        }
      }
    }
  }
}

/// The four elements of each of eight windows.
private struct Fours {
  var upperLeft: Lanes
  var upperRight: Lanes
  var lowerLeft: Lanes
  var lowerRight: Lanes

  @inline(__always)
  init(_ upperLeft: Lanes, _ upperRight: Lanes, _ lowerLeft: Lanes, _ lowerRight: Lanes) {
    (self.upperLeft, self.upperRight) = (upperLeft, upperRight)
    (self.lowerLeft, self.lowerRight) = (lowerLeft, lowerRight)
  }

  @inline(__always)
  init(_ image: UnsafePointer<Float>, _ place: Place) {
    let upper = Fours.pairs(image + place.upper, place.count)
    let lower = Fours.pairs(image + place.upper + place.width, place.count)
    self.init(upper.evenHalf, upper.oddHalf, lower.evenHalf, lower.oddHalf)
  }

  @inline(__always)
  func store(_ image: UnsafeMutablePointer<Float>, _ place: Place) {
    let target = image + place.upper
    Fours.storePairs(upperLeft, upperRight, target, place.count)
    Fours.storePairs(lowerLeft, lowerRight, target + place.width, place.count)
  }

  @inline(__always)
  private static func pairs(_ row: UnsafePointer<Float>, _ count: Int) -> SIMD16<Float> {
    if count == 8 { return SIMD16(lowHalf: load(row), highHalf: load(row + 8)) }
    if count >= 4 { return SIMD16(lowHalf: load(row), highHalf: load(row + 8, first: 2 * count - 8)) }
    return SIMD16(lowHalf: load(row, first: 2 * count), highHalf: .zero)
  }

  @inline(__always)
  private static func storePairs(
    _ left: Lanes, _ right: Lanes, _ row: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    var pairs = SIMD16<Float>()
    (pairs.evenHalf, pairs.oddHalf) = (left, right)
    if count == 8 {
      Kernels.store(pairs.lowHalf, row)
      Kernels.store(pairs.highHalf, row + 8)
    } else if count >= 4 {
      Kernels.store(pairs.lowHalf, row)
      Kernels.store(pairs.highHalf, row + 8, first: 2 * count - 8)
    } else {
      Kernels.store(pairs.lowHalf, row, first: 2 * count)
    }
  }
}

/// Which element of each window is its maximum: the last one with all bits set here, or else the first. (Bits instead
/// of `SIMDMask`: masks that are combined would be taken apart lane by lane.)
private struct Choice {
  private typealias Bits = SIMD8<Int32>

  private let isUpperRight: Bits
  private let isLowerLeft: Bits
  private let isLowerRight: Bits

  @inline(__always)
  init(_ x: Fours) {
    isUpperRight = Choice.isLarger(x.upperRight, x.upperLeft)
    var largest = Choice.select(isUpperRight, x.upperRight, x.upperLeft)
    isLowerLeft = Choice.isLarger(x.lowerLeft, largest)
    largest = Choice.select(isLowerLeft, x.lowerLeft, largest)
    isLowerRight = Choice.isLarger(x.lowerRight, largest)
  }

  /// Where a later element is larger than the largest before, or NaN.
  @inline(__always)
  private static func isLarger(_ later: Lanes, _ largest: Lanes) -> Bits {
    unsafeBitCast(later .> largest, to: Bits.self) | unsafeBitCast(later .!= later, to: Bits.self)
  }

  @inline(__always)
  private static func select(_ bits: Bits, _ x: Lanes, _ y: Lanes) -> Lanes {
    let (x, y) = (unsafeBitCast(x, to: Bits.self), unsafeBitCast(y, to: Bits.self))
    return unsafeBitCast((x & bits) | (y & ~bits), to: Lanes.self)
  }

  @inline(__always)
  func pick(from h: Fours) -> Lanes {
    let upper = Choice.select(isUpperRight, h.upperRight, h.upperLeft)
    return Choice.select(isLowerRight, h.lowerRight, Choice.select(isLowerLeft, h.lowerLeft, upper))
  }

  @inline(__always)
  func spread(_ g: Lanes) -> Fours {
    let rest = Choice.select(isLowerRight, .zero, g)
    let upper = Choice.select(isLowerLeft, .zero, rest)
    return Fours(
      Choice.select(isUpperRight, .zero, upper), Choice.select(isUpperRight, upper, .zero),
      Choice.select(isLowerLeft, rest, .zero), Choice.select(isLowerRight, g, .zero))
  }
}
