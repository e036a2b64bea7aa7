/// The functions that act on a tensor element by element, and cost more than an addition.
package enum ElementaryFunction: CaseIterable, Sendable {
  case exp
  case log
  case tanh
  case sin
  case cos
  case sqrt
  case sigmoid
}

extension ElementaryFunction {
  /// The function of eight numbers at once.
  @inline(__always)
  func callAsFunction(_ x: SIMD8<Float>) -> SIMD8<Float> {
    switch self {
    case .exp: Kernels.exp(x)
    case .log: Kernels.log(x)
    case .tanh: Kernels.tanh(x)
    case .sin: Kernels.sin(x)
    case .cos: Kernels.cos(x)
    case .sqrt: squareRoot(x)
    case .sigmoid: Kernels.sigmoid(x)
    }
  }

  /// The function of one number: lane 0 of the eight, hence the same bits.
  package func callAsFunction(_ x: Float) -> Float {
    self(SIMD8<Float>(repeating: x))[0]
  }

  /// destination[i] = f(source[i]) for i in 0 ..< count; the two may be the same memory.
  package func apply(
    _ source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>, count: Int
  ) {
    // One loop per function: the choice is made once, outside.
    switch self {
    case .exp: mapEach(source, destination, count, Kernels.exp)
    case .log: mapEach(source, destination, count, Kernels.log)
    case .tanh: mapEach(source, destination, count, Kernels.tanh)
    case .sin: mapLanes(source, destination, count) { Kernels.sin($0) }
    case .cos: mapLanes(source, destination, count) { Kernels.cos($0) }
    case .sqrt: mapLanes(source, destination, count) { squareRoot($0) }
    case .sigmoid: mapEach(source, destination, count, Kernels.sigmoid)
    }
  }
}

/// destination[i] = function(source[i]), one element after the other, for functions that are inlined.
///
/// Of the eight lanes the compiler keeps the first, and makes of the loop as many lanes as the processor has: that is
/// twice as fast as the eight lanes themselves, which it takes apart and puts together again in smaller groups.
/// Given by its name, not in a closure: a long closure is not inlined, and then eight lanes are computed for each
/// element, which costs three times as much.
@inline(__always)
func mapEach(
  _ source: UnsafePointer<Float>, _ destination: UnsafeMutablePointer<Float>, _ count: Int,
  _ function: (SIMD8<Float>) -> SIMD8<Float>
) {
  var index = 0
  while index < count {
    destination[index] = function(SIMD8<Float>(repeating: source[index]))[0]
    index &+= 1
  }
}

/// Whole groups of eight, then the rest in a group filled up with ones (on which every function is defined).
@inline(__always)
private func mapLanes(
  _ source: UnsafePointer<Float>, _ destination: UnsafeMutablePointer<Float>, _ count: Int,
  _ function: (SIMD8<Float>) -> SIMD8<Float>
) {
  var start = 0
  while start + 8 <= count {
    let lanes = UnsafeRawPointer(source + start).loadUnaligned(as: SIMD8<Float>.self)
    UnsafeMutableRawPointer(destination + start).storeBytes(of: function(lanes), as: SIMD8<Float>.self)
    start += 8
  }
  if start < count {
    var lanes = SIMD8<Float>(repeating: 1)
    for lane in 0..<(count - start) { lanes[lane] = source[start + lane] }
    let results = function(lanes)
    for lane in 0..<(count - start) { destination[start + lane] = results[lane] }
  }
}
