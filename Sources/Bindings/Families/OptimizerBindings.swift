import Kernels
import Language

extension Family {
  static var optimizers: Family {
    Family(
      "enum Optimizer: Equatable",
      [
        Row(
          """
          static func sgd(
            learningRate: Double, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0
          ) -> Optimizer
          """
        ) { call throws(Failure) in
          Value(
            boxing: Optimizer(
              try kernel(
                try SGD(
                  learningRate: call.double(0), momentum: call.double(1), nesterov: call[2].bool,
                  weightDecay: call.double(3)))))
        },
        Row("static func adagrad(learningRate: Double, epsilon: Double = 1e-10) -> Optimizer") {
          call throws(Failure) in
          Value(
            boxing: Optimizer(
              try kernel(try Adagrad(learningRate: call.double(0), epsilon: call.double(1)))))
        },
        Row(
          "static func rmsprop(learningRate: Double, decay: Double = 0.99, epsilon: Double = 1e-8) -> Optimizer"
        ) { call throws(Failure) in
          Value(
            boxing: Optimizer(
              try kernel(
                try RMSProp(learningRate: call.double(0), decay: call.double(1), epsilon: call.double(2)))))
        },
        Row(
          """
          static func adam(
            learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
          ) -> Optimizer
          """
        ) { call throws(Failure) in try call.adam(weightDecay: 0) },
        Row(
          """
          static func adamW(
            learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
            weightDecay: Double = 0.01
          ) -> Optimizer
          """
        ) { call throws(Failure) in try call.adam(weightDecay: call.double(4)) },
        Row("var learningRate: Double { get }") { call in
          .double(call[0].unboxed(as: Optimizer.self).learningRate)
        },
        Row("var description: String { get }") { call in
          Value(call[0].unboxed(as: Optimizer.self).description)
        },
        Row("static func == (_ left: Optimizer, _ right: Optimizer) -> Bool") { call in
          .bool(call[0].unboxed(as: Optimizer.self) == call[1].unboxed())
        },
      ])
  }
}

extension NativeCall {
  fileprivate func adam(weightDecay: Double) throws(Failure) -> Value {
    Value(
      boxing: Optimizer(
        try kernel(
          try Adam(
            learningRate: double(0), beta1: double(1), beta2: double(2), epsilon: double(3),
            weightDecay: weightDecay))))
  }
}
