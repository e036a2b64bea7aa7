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
        Row("func print<T>(_ value: T, separator: String = \" \", terminator: String)") {
          call throws(Failure) in
          try call.printAll(1)
        },
        Row("func print<A, B>(_ a: A, _ b: B, separator: String = \" \", terminator: String = \"\\n\")") {
          call throws(Failure) in
          try call.printAll(2)
        },
        Row(
          "func print<A, B, C>(_ a: A, _ b: B, _ c: C, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(3)
        },
        Row(
          "func print<A, B, C, D>(_ a: A, _ b: B, _ c: C, _ d: D, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(4)
        },
        Row(
          "func print<A, B, C, D, E>(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(5)
        },
        Row(
          "func print<A, B, C, D, E, F>(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(6)
        },
        Row(
          "func print<A, B, C, D, E, F, G>(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(7)
        },
        Row(
          "func print<A, B, C, D, E, F, G, H>(_ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ f: F, _ g: G, _ h: H, separator: String = \" \", terminator: String = \"\\n\")"
        ) { call throws(Failure) in
          try call.printAll(8)
        },
        Row("func fatalError(_ message: String = \"\") -> Never") { call throws(Failure) in
          throw Failure(Message.fatal(call[0].string))
        },
        Row("func precondition(_ condition: Bool, _ message: String = \"\")") { call throws(Failure) in
          if !call[0].bool { throw Failure(Message.precondition(call[1].string)) }
          return .nothing
        },
        Row("func repeatElement<T>(_ element: T, count: Int) -> [T]") { call throws(Failure) in
          try call.repeated()
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
          try call.lesser(call[1], call[0])
        },
        Row("func max<T: Comparable>(_ x: T, _ y: T) -> T") { call throws(Failure) in
          try call.greater(call[1], call[0])
        },
        Row("func min<T: Comparable>(_ x: T, _ y: T, _ z: T) -> T") { call throws(Failure) in
          try call.lesser(call[2], call.lesser(call[1], call[0]))
        },
        Row("func max<T: Comparable>(_ x: T, _ y: T, _ z: T) -> T") { call throws(Failure) in
          try call.greater(call[2], call.greater(call[1], call[0]))
        },
        Row("func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ w: T) -> T") { call throws(Failure) in
          try call.lesser(call[3], call.lesser(call[2], call.lesser(call[1], call[0])))
        },
        Row("func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ w: T) -> T") { call throws(Failure) in
          try call.greater(call[3], call.greater(call[2], call.greater(call[1], call[0])))
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

  /// `print` of several values. Rows have no variadic parameters: there is one for each count.
  fileprivate func printAll(_ count: Int) throws(Failure) -> Value {
    var line = ""
    for index in 0..<count {
      if index > 0 { line += self[count].string }
      line += try text(of: self[index], type: typeArguments[index])
      try charge(text: line.utf8.count)
    }
    try machine.print(line, terminator: self[count + 1].string)
    return .nothing
  }

  /// An array of one element `count` times.
  func repeated() throws(Failure) -> Value {
    let count = self[1].int
    if count < 0 { throw Failure("`count: \(count)` is negative") }
    try charge(elements: Int(clamping: count))
    return .object(ArrayObject(repeating: self[0], count: Int(count)))
  }

  /// The first where it is less, else the second.
  fileprivate func lesser(_ one: Value, _ other: Value) throws(Failure) -> Value {
    try machine.less(one, other, typeArguments[0]) ? one : other
  }

  /// The first where it is not less, else the second: also beside a NaN.
  fileprivate func greater(_ one: Value, _ other: Value) throws(Failure) -> Value {
    try machine.lessOrEqual(other, one, typeArguments[0]) ? one : other
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
