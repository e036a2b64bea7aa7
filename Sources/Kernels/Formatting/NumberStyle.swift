/// How the numbers of one column are written, chosen once for all of them so that they can be compared by eye.
enum NumberStyle: Equatable {
  case fixed(digits: Int)
  case scientific(digits: Int)

  /// Fixed point with the digits asked for, where that shows something of every number; with up to two more where
  /// that helps; else scientific.
  init(for values: [Double], digits: Int) {
    var smallest = Double.infinity
    var largest = 0.0
    for value in values where value.isFinite && value != 0 {
      smallest = min(smallest, value.magnitude)
      largest = max(largest, value.magnitude)
    }
    let digits = max(0, min(digits, 100))
    guard largest < 1e9 else {
      self = .scientific(digits: max(1, min(digits, 4)))
      return
    }
    // What is below half a unit of the last place would read as zero; ask for a whole unit. No digits at all are a
    // wish for whole numbers, which is kept.
    for more in 0...2 where digits == 0 || smallest >= powerOfTen(-(digits + more)) {
      self = .fixed(digits: digits + more)
      return
    }
    self = .scientific(digits: max(1, min(digits, 4)))
  }

  func text(_ value: Double) -> String {
    switch self {
    case .fixed(let digits): fixedPoint(value, digits: digits)
    case .scientific(let digits): Kernels.scientific(value, digits: digits)
    }
  }
}

/// 10ⁿ, for |n| ≤ 308; exact for 0 ≤ n ≤ 22.
func powerOfTen(_ n: Int) -> Double {
  var power = 1.0
  for _ in 0..<n.magnitude { power *= 10 }
  return n < 0 ? 1 / power : power
}
