import Kernels
import Language

extension Family {
  /// The elementary functions, of numbers and of tensors, and the writing of numbers.
  static var functions: Family {
    Family("", numberFunctions + tensorFunctions)
  }

  private static var numberFunctions: [Row] {
    [
      number("func exp(_ x: Double) -> Double") { exp($0) },
      number("func log(_ x: Double) -> Double") { log($0) },
      number("func tanh(_ x: Double) -> Double") { tanh($0) },
      number("func sin(_ x: Double) -> Double") { sin($0) },
      number("func cos(_ x: Double) -> Double") { cos($0) },
      number("func sqrt(_ x: Double) -> Double") { sqrt($0) },
      Row("func pow(_ x: Double, _ y: Double) -> Double") { call in
        .double(pow(call.double(0), call.double(1)))
      },
      Row("func format(_ value: Double, digits: Int) -> String") { call throws(Failure) in
        let digits = try call.integer(1)
        let value = call.double(0)
        return Value(try kernel(try formatted(value, digits: digits)))
      },
    ]
  }

  private static var tensorFunctions: [Row] {
    [
      unary("func exp(_ x: Tensor) -> Tensor") { exp($0) },
      unary("func log(_ x: Tensor) -> Tensor") { log($0) },
      unary("func tanh(_ x: Tensor) -> Tensor") { tanh($0) },
      unary("func sigmoid(_ x: Tensor) -> Tensor") { sigmoid($0) },
      unary("func sin(_ x: Tensor) -> Tensor") { sin($0) },
      unary("func cos(_ x: Tensor) -> Tensor") { cos($0) },
      unary("func sqrt(_ x: Tensor) -> Tensor") { sqrt($0) },
      unary("func abs(_ x: Tensor) -> Tensor") { abs($0) },
      unary("func relu(_ x: Tensor) -> Tensor") { relu($0) },
      Row("func pow(_ x: Tensor, _ exponent: Double) -> Tensor") { call throws(Failure) in
        try call.charge(elements: call.tensor(0).count)
        return Value(boxing: pow(call.tensor(0), call.double(1)))
      },
    ]
  }
}

private func number(_ declaration: StaticString, _ body: @escaping (Double) -> Double) -> Row {
  Row(declaration) { call in .double(body(call.double(0))) }
}
