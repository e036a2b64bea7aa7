import Kernels
import Language

// The values of the block language that are not boxes, in both directions.

// MARK: - Into the language

extension Value {
  init(_ integer: Int) { self = .int(Int64(integer)) }

  init(array elements: [Value]) { self = .object(ArrayObject(elements)) }
  init(tuple elements: [Value]) { self = .object(TupleObject(elements)) }

  init(_ numbers: [Double]) { self.init(array: numbers.map { .double($0) }) }
  init(_ integers: [Int]) { self.init(array: integers.map { Value($0) }) }
  init(_ strings: [String]) { self.init(array: strings.map { Value($0) }) }

  /// An optional number: without a value it is `nil`.
  init(_ number: Double?) {
    if let number { self = .double(number) } else { self = .nothing }
  }
}

// MARK: - Out of the language

extension Value {
  var doubles: [Double] { array.map { $0.double } }
  var strings: [String] { array.map { $0.string } }

  /// The value unless it is `nil`.
  var optional: Value? { isNothing ? nil : self }

  /// `KeyValuePairs` with string keys, in the order of the source.
  var pairs: [(name: String, value: Value)] {
    array.map { pair in
      let parts = pair.tuple
      return (parts[0].string, parts[1])
    }
  }

  var closedRange: ClosedRange<Double> { bounds.lower.double...bounds.upper.double }

  /// An integer as the kernels take it. They count in the platform's `Int`, which has 32 bits in the page: the
  /// limit is drawn there on every platform, so that a block fails everywhere or nowhere.
  ///
  /// - Parameter name: What the block calls it.
  func integer(_ name: String) throws(Failure) -> Int {
    let number = int
    guard let small = Int32(exactly: number) else {
      throw Failure("`\(name)` is out of range: it must be from \(Int32.min) to \(Int32.max), not \(number)")
    }
    return Int(small)
  }

  func integers(_ name: String) throws(Failure) -> [Int] {
    var result: [Int] = []
    for element in array { result.append(try element.integer(name)) }
    return result
  }
}
