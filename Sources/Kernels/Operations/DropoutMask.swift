/// 0 with probability `rate`, else 1 / (1 − rate).
///
/// Element i of step s in layer l depends on (seed, s, l, i) alone: it is word i mod 4 of Philox block
/// (i / 4, s, l, purpose).
func dropoutMask(
  _ count: Int, rate: Float, seed: UInt64, layer: UInt32, step: UInt64,
  into output: UnsafeMutablePointer<Float>
) {
  let generator = Philox(
    key0: UInt32(truncatingIfNeeded: seed), key1: UInt32(truncatingIfNeeded: seed >> 32))
  let kept = 1 / (1 - rate)
  var index = 0
  while index < count {
    let words = generator.block(
      SIMD4(
        UInt32(truncatingIfNeeded: index / 4), UInt32(truncatingIfNeeded: step), layer,
        RandomPurpose.dropout.rawValue))
    for word in 0..<min(4, count - index) {
      output[index + word] = Float(words[word] >> 8) * 0x1p-24 < rate ? 0 : kept
    }
    index += 4
  }
}
