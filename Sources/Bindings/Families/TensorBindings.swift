import Kernels
import Language

extension Family {
  /// Making tensors, and looking into them.
  static var tensors: Family {
    Family(
      "struct Tensor: Equatable, CustomStringConvertible",
      tensorCreation + tensorProperties + tensorOperators + tensorReductions)
  }

  // MARK: - Creation

  private static var tensorCreation: [Row] {
    [
      Row("init(_ values: [Double])") { call in Value(boxing: Tensor(call[0].doubles)) },
      Row("init(_ rows: [[Double]])") { call throws(Failure) in
        try call.chargeCreation(of: [call[0].array.count, call[0].array.first?.array.count ?? 0])
        let rows = call[0].array.map { $0.doubles }
        return Value(boxing: try kernel(try Tensor.matrix(rows: rows)))
      },
      Row("init(_ scalar: Double)") { call in Value(boxing: Tensor(call.double(0))) },
      Row("static func zeros(_ shape: [Int]) -> Tensor") { call throws(Failure) in
        try call.filled(shape: call.integers(0), with: 0)
      },
      Row("static func ones(_ shape: [Int]) -> Tensor") { call throws(Failure) in
        try call.filled(shape: call.integers(0), with: 1)
      },
      Row("static func full(_ shape: [Int], _ value: Double) -> Tensor") { call throws(Failure) in
        try call.filled(shape: call.integers(0), with: call.double(1))
      },
      Row("static func eye(_ n: Int) -> Tensor") { call throws(Failure) in
        let n = try call.integer(0)
        try call.chargeCreation(of: [n, n])
        return Value(boxing: try kernel(try Tensor.identity(n)))
      },
      Row("static func uniform(_ shape: [Int], in range: ClosedRange<Double>, seed: Int = 0) -> Tensor") {
        call throws(Failure) in
        let (shape, seed) = (try call.integers(0), call[2].int)
        try call.chargeCreation(of: shape)
        return Value(
          boxing: try kernel(try Tensor.drawingUniform(shape, in: call[1].closedRange, seed: seed)))
      },
      Row(
        """
        static func normal(
          _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int = 0
        ) -> Tensor
        """
      ) { call throws(Failure) in
        let (shape, seed) = (try call.integers(0), call[3].int)
        try call.chargeCreation(of: shape)
        return Value(
          boxing: try kernel(
            try Tensor.drawingNormal(
              shape, mean: call.double(1), standardDeviation: call.double(2), seed: seed)))
      },
    ]
  }

  // MARK: - Properties and shapes

  private static var tensorProperties: [Row] {
    [
      Row("var shape: [Int] { get }") { call in Value(call.tensor(0).shape) },
      Row("var rank: Int { get }") { call in Value(call.tensor(0).rank) },
      Row("var count: Int { get }") { call in Value(call.tensor(0).count) },
      Row("var values: [Double] { get }") { call throws(Failure) in
        try call.charge(steps: call.tensor(0).count)
        return Value(call.tensor(0).values)
      },
      Row("var scalar: Double { get }") { call throws(Failure) in
        .double(try kernel(try call.tensor(0).scalarValue()))
      },
      Row("var description: String { get }") { call in Value(call.tensor(0).description) },
      unary("var transposed: Tensor { get }") { (x) throws(KernelError) in try x.transposing() },
      Row("subscript(_ index: Int) -> Tensor") { call throws(Failure) in
        let index = try call.integer(1)
        return Value(boxing: try kernel(try call.tensor(0).slice(at: index)))
      },
      Row("func reshaped(_ shape: [Int]) -> Tensor") { call throws(Failure) in
        let shape = try call.integers(1)
        return Value(boxing: try kernel(try call.tensor(0).reshaping(to: shape)))
      },
    ]
  }

  // MARK: - Operators

  private static var tensorOperators: [Row] {
    [
      Row("static func == (_ left: Tensor, _ right: Tensor) -> Bool") { call throws(Failure) in
        try call.charge(elements: call.tensor(0).count)
        return .bool(call.tensor(0) == call.tensor(1))
      },
      binary("static func + (_ left: Tensor, _ right: Tensor) -> Tensor", Tensor.sum),
      binary("static func - (_ left: Tensor, _ right: Tensor) -> Tensor", Tensor.difference),
      binary("static func * (_ left: Tensor, _ right: Tensor) -> Tensor", Tensor.product),
      binary("static func / (_ left: Tensor, _ right: Tensor) -> Tensor", Tensor.quotient),
      binary("static func += (_ left: inout Tensor, _ right: Tensor)", Tensor.sum),
      binary("static func -= (_ left: inout Tensor, _ right: Tensor)", Tensor.difference),
      binary("static func *= (_ left: inout Tensor, _ right: Tensor)", Tensor.product),
      binary("static func /= (_ left: inout Tensor, _ right: Tensor)", Tensor.quotient),
      scaling("static func + (_ left: Tensor, _ right: Double) -> Tensor") { $0 + $1 },
      scaling("static func - (_ left: Tensor, _ right: Double) -> Tensor") { $0 - $1 },
      scaling("static func * (_ left: Tensor, _ right: Double) -> Tensor") { $0 * $1 },
      scaling("static func / (_ left: Tensor, _ right: Double) -> Tensor") { $0 / $1 },
      scaling("static func += (_ left: inout Tensor, _ right: Double)") { $0 + $1 },
      scaling("static func -= (_ left: inout Tensor, _ right: Double)") { $0 - $1 },
      scaling("static func *= (_ left: inout Tensor, _ right: Double)") { $0 * $1 },
      scaling("static func /= (_ left: inout Tensor, _ right: Double)") { $0 / $1 },
      Row("static func + (_ left: Double, _ right: Tensor) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(1).count)
        return Value(boxing: call.double(0) + call.tensor(1))
      },
      Row("static func - (_ left: Double, _ right: Tensor) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(1).count)
        return Value(boxing: call.double(0) - call.tensor(1))
      },
      Row("static func * (_ left: Double, _ right: Tensor) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(1).count)
        return Value(boxing: call.double(0) * call.tensor(1))
      },
      Row("static func / (_ left: Double, _ right: Tensor) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(1).count)
        return Value(boxing: call.double(0) / call.tensor(1))
      },
      unary("static prefix func - (_ operand: Tensor) -> Tensor") { -$0 },
    ]
  }

  // MARK: - Sums and products

  private static var tensorReductions: [Row] {
    [
      unary("func sum() -> Tensor") { $0.sum() },
      unary("func mean() -> Tensor") { (x) throws(KernelError) in try x.averaging() },
      unary("func max() -> Tensor") { (x) throws(KernelError) in try x.largest() },
      unary("func min() -> Tensor") { (x) throws(KernelError) in try x.smallest() },
      unary("func norm() -> Tensor") { $0.norm() },
      unary("func squared() -> Tensor") { $0.squared() },
      Row("func sum(axis: Int) -> Tensor") { call throws(Failure) in
        let axis = try call.integer(1)
        try call.charge(elements: call.tensor(0).count)
        return Value(boxing: try kernel(try call.tensor(0).summing(axis: axis)))
      },
      Row("func mean(axis: Int) -> Tensor") { call throws(Failure) in
        let axis = try call.integer(1)
        try call.charge(elements: call.tensor(0).count)
        return Value(boxing: try kernel(try call.tensor(0).averaging(axis: axis)))
      },
      Row("func dot(_ other: Tensor) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(0).count)
        return Value(boxing: try kernel(try call.tensor(0).dotProduct(call.tensor(1))))
      },
      Row("func matmul(_ other: Tensor) -> Tensor") { call throws(Failure) in
        let (left, right) = (call.tensor(0), call.tensor(1))
        try call.charge(
          operations: 2 * Int64(left.count) * Int64(right.rank == 2 ? right.shape[1] : 1))
        return Value(boxing: try kernel(try left.matrixProduct(right)))
      },
    ]
  }
}

// MARK: - Rows of one form

/// A row with one tensor in and one out.
func unary(
  _ declaration: StaticString, _ body: @escaping (Tensor) throws(KernelError) -> Tensor
) -> Row {
  Row(declaration) { call throws(Failure) in
    let operand = call.tensor(0)
    try call.charge(elements: operand.count)
    return Value(boxing: try kernel(try body(operand)))
  }
}

private func binary(
  _ declaration: StaticString, _ body: @escaping (Tensor, Tensor) throws(KernelError) -> Tensor
) -> Row {
  Row(declaration) { call throws(Failure) in
    let (left, right) = (call.tensor(0), call.tensor(1))
    // Broadcasting makes at most the product of both, in practice the larger.
    try call.charge(elements: max(left.count, right.count))
    return Value(boxing: try kernel(try body(left, right)))
  }
}

private func scaling(_ declaration: StaticString, _ body: @escaping (Tensor, Double) -> Tensor) -> Row {
  Row(declaration) { call throws(Failure) in
    let operand = call.tensor(0)
    try call.charge(elements: operand.count)
    return Value(boxing: body(operand, call.double(1)))
  }
}

extension Tensor {
  fileprivate static func sum(_ left: Tensor, _ right: Tensor) throws(KernelError) -> Tensor {
    try left.adding(right)
  }
  fileprivate static func difference(_ left: Tensor, _ right: Tensor) throws(KernelError) -> Tensor {
    try left.subtracting(right)
  }
  fileprivate static func product(_ left: Tensor, _ right: Tensor) throws(KernelError) -> Tensor {
    try left.multiplied(by: right)
  }
  fileprivate static func quotient(_ left: Tensor, _ right: Tensor) throws(KernelError) -> Tensor {
    try left.divided(by: right)
  }
}

extension NativeCall {
  fileprivate func filled(shape: [Int], with value: Double) throws(Failure) -> Value {
    try chargeCreation(of: shape)
    return Value(boxing: try kernel(try Tensor.filled(shape, with: value)))
  }

  /// Before the elements exist: a shape may ask for more than the budget, or than there is memory.
  fileprivate func chargeCreation(of shape: [Int]) throws(Failure) {
    try kernel(try checkDimensions(shape))
    try charge(elements: elementCount(shape))
  }
}
