// Many normal numbers at once: eight pairs of Box and Muller, a lane each. Each number is what `RandomStream.normal`
// gives, by the same operations in the same order.

extension RandomStream {
  /// The next `count` numbers that `normal` would give.
  package mutating func normals(_ count: Int, into output: UnsafeMutablePointer<Float>) {
    var index = 0
    if count > 0, hasSecondNormal {
      output[0] = normal()
      index = 1
    }
    while index + 16 <= count {
      let (first, second) = eightPairs()
      let target = output + index
      for lane in 0..<8 {
        target[2 * lane] = first[lane]
        target[2 * lane + 1] = second[lane]
      }
      index += 16
    }
    while index < count {
      output[index] = normal()
      index += 1
    }
  }

  private mutating func eightPairs() -> (Lanes, Lanes) {
    var (radii, angles) = (SIMD8<UInt32>(), SIMD8<UInt32>())
    for lane in 0..<8 {
      radii[lane] = next()
      angles[lane] = next()
    }
    let oneMinusUniform = Lanes(SIMD8<Int32>(truncatingIfNeeded: (radii &>> 8) &+ 1)) * 0x1p-24
    let uniform = Lanes(SIMD8<Int32>(truncatingIfNeeded: angles &>> 8)) * 0x1p-24
    let radius = squareRoot(-2 * log(oneMinusUniform))
    let (sine, cosine) = sineAndCosineOfTurn(6.283_185_3 * uniform)
    return (radius * cosine, radius * sine)
  }
}

extension Tensor {
  /// What a function makes of the next normal numbers.
  init(drawing shape: [Int], from stream: inout RandomStream, _ function: (Lanes) -> Lanes) {
    let buffer = Buffer(count: elementCount(shape))
    stream.normals(buffer.count, into: buffer.elements)
    map(buffer.count, buffer.elements, into: buffer.elements, function)
    self.init(shape: shape, buffer: buffer)
  }
}
