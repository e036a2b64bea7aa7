import Kernels
import Language

extension Family {
  /// Derivatives, and the eigenvalues that tell a minimum from a saddle point.
  static var calculus: Family {
    Family(
      "",
      [
        Row("func gradient(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor") {
          call throws(Failure) in
          let point = call.tensor(0)
          try call.charge(elements: 3 * point.count)
          return Value(
            boxing: try call.running(call[1]) { (function) throws(KernelError) in
              try Differentiation.gradient(at: point, of: function)
            })
        },
        Row("func hessian(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor") {
          call throws(Failure) in
          let point = call.tensor(0)
          try call.charge(operations: Int64(point.count) * Int64(point.count) * 4)
          return Value(
            boxing: try call.running(call[1]) { (function) throws(KernelError) in
              try Differentiation.hessian(at: point, of: function)
            })
        },
        Row(
          """
          func hessianVectorProduct(
            at point: Tensor, along direction: Tensor, of function: (Tensor) -> Tensor
          ) -> Tensor
          """
        ) { call throws(Failure) in
          let (point, direction) = (call.tensor(0), call.tensor(1))
          try call.charge(elements: 8 * point.count)
          return Value(
            boxing: try call.running(call[2]) { (function) throws(KernelError) in
              try Differentiation.hessianVectorProduct(at: point, along: direction, of: function)
            })
        },
        Row("func eigenvalues(_ symmetric: Tensor) -> [Double]") { call throws(Failure) in
          Value(try call.decomposition(withVectors: false).values)
        },
        Row("func eigenvectors(_ symmetric: Tensor) -> [Tensor]") { call throws(Failure) in
          Value(boxingEach: try call.decomposition(withVectors: true).vectorTensors)
        },
      ])
  }
}

extension NativeCall {
  fileprivate func decomposition(withVectors: Bool) throws(Failure) -> EigenDecomposition {
    let matrix = tensor(0)
    let n = Int64(matrix.shape.first ?? 0)
    try charge(operations: n * n * n * (withVectors ? 9 : 4 / 3))
    return try kernel(try EigenDecomposition(of: matrix, withVectors: withVectors))
  }
}
