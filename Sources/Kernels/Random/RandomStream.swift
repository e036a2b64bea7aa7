/// A sequence of random numbers, given by a seed, a purpose and an index: equal arguments, equal numbers, on
/// every machine.
///
///     var stream = RandomStream(seed: 7, for: .shuffling, index: epoch)
///     let order = stream.permutation(of: 100)
///
/// A value: a copy goes on from where the original was.
package struct RandomStream: Sendable {
  private let generator: Philox
  private let streamLow: UInt32
  private let streamHigh: UInt32
  private var blockNumber: UInt64 = 0
  private var block = SIMD4<UInt32>()
  private var position = 4
  /// Box–Muller makes normal numbers in pairs; the second waits here.
  private var secondNormal: Float?
  var hasSecondNormal: Bool { secondNormal != nil }

  /// - Parameters:
  ///   - seed: the key, all 64 bits of it.
  ///   - purpose: the family of streams.
  ///   - index: the stream in that family: an epoch, a layer, a step.
  package init(seed: Int64, for purpose: RandomPurpose, index: Int = 0) {
    let key = UInt64(bitPattern: seed)
    generator = Philox(key0: UInt32(truncatingIfNeeded: key), key1: UInt32(truncatingIfNeeded: key >> 32))
    streamLow = UInt32(truncatingIfNeeded: index)
    streamHigh = purpose.rawValue
  }

  package init(seed: Int, for purpose: RandomPurpose, index: Int = 0) {
    self.init(seed: Int64(seed), for: purpose, index: index)
  }

  /// 32 random bits.
  package mutating func next() -> UInt32 {
    if position == 4 {
      block = generator.block(
        SIMD4(
          UInt32(truncatingIfNeeded: blockNumber), UInt32(truncatingIfNeeded: blockNumber >> 32), streamLow,
          streamHigh))
      blockNumber &+= 1
      position = 0
    }
    defer { position += 1 }
    return block[position]
  }
}

// MARK: - Uniform numbers

extension RandomStream {
  /// A uniform number in [0, 1): one of the 2²⁴ multiples of 2⁻²⁴, each equally likely.
  package mutating func uniform() -> Float {
    Float(next() >> 8) * 0x1p-24
  }

  /// A uniform number in [lower, upper); rounding may give `upper` itself when the interval is wide.
  package mutating func uniform(from lower: Float, to upper: Float) -> Float {
    lower + uniform() * (upper - lower)
  }

  /// A uniform integer in 0 ..< bound, without bias.
  ///
  /// Lemire, "Fast random integer generation in an interval", ACM TOMACS 2019.
  package mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0 && UInt64(bound) <= UInt64(UInt32.max), "a bound lies in 1 ... 2³² − 1")
    let range = UInt32(bound)
    var product = UInt64(next()) * UInt64(range)
    if UInt32(truncatingIfNeeded: product) < range {
      let threshold = (0 &- range) % range
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(next()) * UInt64(range)
      }
    }
    return Int(product >> 32)
  }
}

// MARK: - Normal numbers

extension RandomStream {
  /// A number from the standard normal distribution, at most 5.8 in magnitude.
  ///
  /// r = √(−2 ln u), u in (0, 1]; then r cos 2πv and r sin 2πv are independent and normal.
  /// Box, Muller, "A note on the generation of random normal deviates", Ann. Math. Stat. 1958.
  package mutating func normal() -> Float {
    if let waiting = secondNormal {
      secondNormal = nil
      return waiting
    }
    let oneMinusUniform = Float((next() >> 8) + 1) * 0x1p-24
    let angle = 6.283_185_3 * uniform()
    let radius = (-2 * log(oneMinusUniform)).squareRoot()
    let (sine, cosine) = sineAndCosine(angle)
    secondNormal = radius * sine
    return radius * cosine
  }
}

// MARK: - Orders

extension RandomStream {
  /// Puts the elements in a random order, each order equally likely (Fisher–Yates, from the end).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, integer(below: last + 1))
      last -= 1
    }
  }

  /// A random order of 0 ..< count.
  package mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }
}
