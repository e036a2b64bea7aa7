import Kernels
import Language

extension Family {
  /// The curvature of the loss, for models of any size.
  static var curvature: [Family] {
    [
      Family("extension Sequential", curvatureOfModels),
      Family(
        "struct ExtremeEigenvalues",
        [
          Row("var smallest: Double { get }") { call in .double(call.extremes.smallest) },
          Row("var largest: Double { get }") { call in .double(call.extremes.largest) },
          Row("var smallestVector: Tensor { get }") { call in Value(boxing: call.extremes.smallestVector) },
          Row("var largestVector: Tensor { get }") { call in Value(boxing: call.extremes.largestVector) },
          Row("var iterations: Int { get }") { call in Value(call.extremes.iterations) },
          Row("var residual: Double { get }") { call in .double(call.extremes.residual) },
          Row("var description: String { get }") { call in Value(call.extremes.description) },
        ]),
    ]
  }

  private static var curvatureOfModels: [Row] {
    [
      Row(
        """
        func hessianVectorProduct(on data: Dataset, along direction: Tensor, loss: Loss = .automatic) -> Tensor
        """
      ) { call throws(Failure) in
        let data = try call.chargedData(passes: passesPerProduct)
        return Value(
          boxing: try kernel(
            try call.model(0).lossHessianVectorProduct(
              on: data, along: call.tensor(2), loss: call[3].unboxed())))
      },
      Row(
        """
        func extremeEigenvalues(
          on data: Dataset, loss: Loss = .automatic, tolerance: Double = 1e-4, maximumIterations: Int = 100,
          seed: Int = 0
        ) -> ExtremeEigenvalues
        """
      ) { call throws(Failure) in
        let (iterations, seed) = (try call.integer(4), try call.integer(5))
        return Value(
          boxing: try call.callingBack { (caller) throws(KernelError) in
            try call.model(0).lossExtremeEigenvalues(
              on: call.dataset(1), loss: call[2].unboxed(), tolerance: call.double(3),
              maximumIterations: iterations, seed: seed,
              willMultiply: call.countingPasses(passesPerProduct, caller),
              willCompute: { (operations) throws(KernelError) in
                try caller.attempt { () throws(Failure) in try call.charge(operations: operations) }
              })
          })
      },
    ]
  }
}

/// Forward passes that a Hessian-vector product costs: gradient and derivative of the gradient.
private let passesPerProduct: Int64 = 9

extension NativeCall {
  fileprivate var extremes: ExtremeEigenvalues { self[0].unboxed() }

  /// Before each of many evaluations of the model over the data, its first two arguments: counts the cost, and ends
  /// it all when the host or the budget says so.
  func countingPasses(_ passes: Int64, _ caller: ClosureCaller) -> () throws(KernelError) -> Void {
    let (model, data, host) = (model(0), dataset(1), kernelHost)
    return { () throws(KernelError) in
      try caller.attempt { () throws(Failure) in
        try charge(forwardPassesOf: model, rows: data.count, of: [data.features], passes: passes)
      }
      if host.isCancelled { throw .cancelled }
    }
  }
}
