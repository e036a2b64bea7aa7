/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit counters.
///
/// There is no state to carry: block number `n` of a stream is a function of `n` alone, so that any number can
/// be had in any order, and two streams never overlap.
///
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
package struct Philox: Sendable {
  private static let multiplier0: UInt32 = 0xD251_1F53
  private static let multiplier1: UInt32 = 0xCD9E_8D57
  /// The key's increments per round: the golden ratio and the square root of three less one, as fractions of 2³².
  private static let weyl0: UInt32 = 0x9E37_79B9
  private static let weyl1: UInt32 = 0xBB67_AE85
  private static let rounds = 10

  private let key0: UInt32
  private let key1: UInt32

  package init(key0: UInt32, key1: UInt32) {
    self.key0 = key0
    self.key1 = key1
  }

  /// The four random words that belong to `counter`.
  package func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key0, key1)
    for _ in 0..<Philox.rounds {
      let product0 = UInt64(Philox.multiplier0) * UInt64(c0)
      let product1 = UInt64(Philox.multiplier1) * UInt64(c2)
      let next0 = UInt32(truncatingIfNeeded: product1 >> 32) ^ c1 ^ k0
      let next2 = UInt32(truncatingIfNeeded: product0 >> 32) ^ c3 ^ k1
      c1 = UInt32(truncatingIfNeeded: product1)
      c3 = UInt32(truncatingIfNeeded: product0)
      c0 = next0
      c2 = next2
      k0 &+= Philox.weyl0
      k1 &+= Philox.weyl1
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
