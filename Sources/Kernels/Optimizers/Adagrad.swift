/// Each parameter divided by the root of the sum of its squared gradients so far:
/// s ← s + g², θ ← θ − η g / (√s + ε).
///
/// Duchi, Hazan, Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.
package final class Adagrad: UpdateRule {
  package let learningRate: Double
  let epsilon: Double

  package init(learningRate: Double, epsilon: Double) throws(KernelError) {
    try checkPositive("learningRate", learningRate)
    try checkNotNegative("epsilon", epsilon)
    self.learningRate = learningRate
    self.epsilon = epsilon
  }

  package var kind: UpdateRuleKind { .adagrad }
  package var hyperparameters: [Double] { [learningRate, epsilon] }
  package var memoryCount: Int { 1 }

  package var description: String { "Adagrad, learning rate \(learningRate)" }

  package func update(_ update: ParameterUpdate) {
    let (parameters, gradients) = (update.parameters, update.gradients)
    let rate = Float(learningRate * update.factor)
    let small = Float(epsilon)
    let sums = update.first
    eachLanes(update.count) { offset, lanes in
      let gradient = read(gradients, offset, lanes)
      let sum = read(sums, offset, lanes) + gradient * gradient
      write(sum, sums, offset, lanes)
      let step = gradient / (squareRoot(sum) + small)
      write(read(parameters, offset, lanes) - rate * step, parameters, offset, lanes)
    }
  }
}

extension Optimizer {
  /// Adagrad; see there for the formula. Traps unless learning rate > 0 and ε ≥ 0, both finite.
  public static func adagrad(learningRate: Double, epsilon: Double = 1e-10) -> Optimizer {
    orTrap { () throws(KernelError) in
      Optimizer(try Adagrad(learningRate: learningRate, epsilon: epsilon))
    }
  }
}
