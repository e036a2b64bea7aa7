/// Which results of the cache are computed again, to see whether it tells the truth.
package struct CacheSample: Sendable, Equatable {
  /// How many of a hundred.
  package let percent: Double

  package init(percent: Double) { self.percent = percent }

  /// The same each time for the same result. A key's bytes are as good as random.
  func contains(_ key: Digest) -> Bool {
    let place = key.bytes[..<4].reduce(0) { $0 << 8 | UInt64($1) }
    return Double(place) < percent / 100 * 4_294_967_296
  }
}

/// What came of computing a result of the cache again.
enum CacheVerdict: Equatable {
  case holds
  /// Where the first difference is, in words.
  case differs(String)
}
