// Free functions of the standard library.

extension Family {
  static var globals: Family {
    Family(
      "",
      [
        Row("func print()") { call throws(Failure) in
          try call.machine.print("")
          return .nothing
        },
        Row("func print<T>(_ value: T)") { call throws(Failure) in
          try call.machine.print(try call.text(of: call[0], type: call.typeArguments[0]))
          return .nothing
        },
        Row("func abs<T: SignedNumeric>(_ x: T) -> T") { call throws(Failure) in
          switch call[0] {
          case .int(let value):
            if value == .min { throw Failure(Message.overflow("abs", value)) }
            return .int(abs(value))
          case .float(let value): return .float(value.magnitude)
          case .double(let value): return .double(value.magnitude)
          case .nothing, .bool, .object: return call[0]
          }
        },
        Row("func min<T: Comparable>(_ x: T, _ y: T) -> T") { call throws(Failure) in
          call.machine.less(call[1], call[0], call.typeArguments[0]) ? call[1] : call[0]
        },
        Row("func max<T: Comparable>(_ x: T, _ y: T) -> T") { call throws(Failure) in
          call.machine.less(call[1], call[0], call.typeArguments[0]) ? call[0] : call[1]
        },
        Row("func min<T: Comparable>(_ x: T, _ y: T, _ z: T) -> T") { call throws(Failure) in
          let type = call.typeArguments[0]
          let first = call.machine.less(call[1], call[0], type) ? call[1] : call[0]
          return call.machine.less(call[2], first, type) ? call[2] : first
        },
        Row("func max<T: Comparable>(_ x: T, _ y: T, _ z: T) -> T") { call throws(Failure) in
          let type = call.typeArguments[0]
          let first = call.machine.less(call[1], call[0], type) ? call[0] : call[1]
          return call.machine.less(call[2], first, type) ? first : call[2]
        },
        Row("func zip<A, B>(_ first: Sequence<A>, _ second: Sequence<B>) -> [(A, B)]") {
          call throws(Failure) in
          let (first, second) = (call[0].array, call[1].array)
          let count = min(first.count, second.count)
          try call.charge(elements: 2 * count)
          return list((0..<count).map { .object(TupleObject([first[$0], second[$0]])) })
        },
        Row("func stride(from start: Int, to end: Int, by step: Int) -> [Int]") { call throws(Failure) in
          try call.integers(includingEnd: false)
        },
        Row("func stride(from start: Int, through end: Int, by step: Int) -> [Int]") { call throws(Failure) in
          try call.integers(includingEnd: true)
        },
        Row("func stride(from start: Double, to end: Double, by step: Double) -> [Double]") {
          call throws(Failure) in
          try call.numbers(includingEnd: false)
        },
        Row("func stride(from start: Double, through end: Double, by step: Double) -> [Double]") {
          call throws(Failure) in
          try call.numbers(includingEnd: true)
        },
      ])
  }
}

func list(_ elements: [Value]) -> Value { .object(ArrayObject(elements)) }

extension NativeCall {
  /// Counts making or walking `elements` values.
  func charge(elements: Int) throws(Failure) {
    let (bytes, overflow) = elements.multipliedReportingOverflow(by: 16)
    try charge(bytes: overflow ? .max : bytes)
    try charge(steps: elements)
  }

  fileprivate func integers(includingEnd: Bool) throws(Failure) -> Value {
    let (start, end, step) = (self[0].int, self[1].int, self[2].int)
    if step == 0 { throw Failure("the step of `stride` must not be 0") }
    // As many elements as there are steps in the distance, which may be longer than the largest Int.
    let (longest, size) = (start.distance(beyond: end), step.magnitude)
    if step > 0 ? start <= end : start >= end { try charge(elements: Int(clamping: longest / size)) }
    var result: [Value] = []
    var next = start
    while step > 0 ? next < end : next > end {
      result.append(.int(next))
      let (sum, overflow) = next.addingReportingOverflow(step)
      if overflow { return list(result) }
      next = sum
    }
    if includingEnd, next == end { result.append(.int(next)) }
    return list(result)
  }

  /// Element i is start + i · step, rounded once, as Swift's own `stride` computes it.
  fileprivate func numbers(includingEnd: Bool) throws(Failure) -> Value {
    let (start, end, step) = (self[0].double, self[1].double, self[2].double)
    if !(step > 0 || step < 0) { throw Failure("the step of `stride` must not be 0 or NaN") }
    if step > 0 ? start <= end : start >= end {
      // Not a number where the bounds are infinite and so is the step: that ends at once.
      let count = (end - start) / step
      try charge(elements: count < 0x1p30 ? Int(count) + 1 : count.isNaN ? 1 : .max)
    }
    var result: [Value] = []
    var next = start
    var index = 0.0
    while step > 0 ? next < end : next > end {
      result.append(.double(next))
      index += 1
      next = sumRoundedOnce(start, index, step)
    }
    if includingEnd, next == end { result.append(.double(next)) }
    return list(result)
  }
}

extension Int64 {
  /// |self − other|, which may be larger than any `Int64`.
  fileprivate func distance(beyond other: Int64) -> UInt64 {
    self < other ? UInt64(bitPattern: other &- self) : UInt64(bitPattern: self &- other)
  }
}

/// start + index · step with a single rounding (but where that is a tie within 2⁻⁵³ of one): the product is kept
/// exactly as a sum of two numbers (Dekker 1971), and so is the sum (Knuth 1969).
private func sumRoundedOnce(_ start: Double, _ index: Double, _ step: Double) -> Double {
  let product = index * step
  func split(_ x: Double) -> (high: Double, low: Double) {
    let scaled = 134_217_729 * x
    let high = scaled - (scaled - x)
    return (high, x - high)
  }
  let (a, b) = (split(index), split(step))
  let productError = ((a.high * b.high - product) + a.high * b.low + a.low * b.high) + a.low * b.low
  let sum = start + product
  let moved = sum - start
  let sumError = (start - (sum - moved)) + (product - moved)
  let corrected = sum + (sumError + productError)
  return corrected.isFinite ? corrected : sum
}
