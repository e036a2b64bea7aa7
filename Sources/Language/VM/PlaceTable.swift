/// Where the keys of a dictionary stand, by their digests: open addressing with linear probing.
///
/// A digest may be the key itself, so that equal distances between keys, or keys made to collide, are to be expected.
/// Its product with an odd number that differs from run to run spreads it: the highest bits are the slot (Dietzfelbinger
/// and others, "A reliable randomized algorithm for the closest-pair problem", 1997). Nothing shows which slots were
/// looked at: order is that of the keys, and what is counted does not depend on it.
struct PlaceTable: ~Copyable {
  /// A place in the order of the keys, or -1 where there is none.
  private let slots: UnsafeMutablePointer<Int32>
  /// A power of two, or none at all.
  private let size: Int
  /// Shifts a product so that as many bits are left as a slot's number has.
  private var shift: UInt64 = 63
  private let multiplier = Self.multiplier

  private static let multiplier = UInt64(truncatingIfNeeded: Hasher().finalize()) &* 0x9E37_79B9_7F4A_7C15 | 1

  init() {
    size = 0
    slots = .allocate(capacity: 0)
  }

  /// Room for twice as many keys before it is full.
  init(forCount count: Int) {
    var size = 8
    while size < 4 * count {
      size *= 2
      shift -= 1
    }
    shift -= 2
    self.size = size
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
  }

  private init(_ other: borrowing PlaceTable) {
    size = other.size
    shift = other.shift
    slots = .allocate(capacity: size)
    slots.initialize(from: other.slots, count: size)
  }

  deinit { slots.deallocate() }

  func copy() -> PlaceTable { PlaceTable(self) }

  /// Whether it must be made anew before so many keys are in it. At least half of the slots stay free: a search ends
  /// at one.
  func isFull(at count: Int) -> Bool { 2 * count > size }

  func insert(_ place: Int, _ digest: UInt64) {
    var slot = first(digest)
    while slots[slot] >= 0 { slot = (slot &+ 1) & (size &- 1) }
    slots[slot] = Int32(place)
  }

  /// The first place of that slot or those behind it that suits.
  @inline(__always)
  func place(of digest: UInt64, where isIt: (Int) -> Bool) -> Int? {
    if size == 0 { return nil }
    var slot = first(digest)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isIt(place) { return place }
      slot = (slot &+ 1) & (size &- 1)
    }
    return nil
  }

  @inline(__always)
  private func first(_ digest: UInt64) -> Int {
    Int(truncatingIfNeeded: (digest &* multiplier) &>> shift)
  }
}
