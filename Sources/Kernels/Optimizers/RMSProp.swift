/// Each parameter divided by the root of a moving average of its squared gradients:
/// s ← α s + (1 − α) g², θ ← θ − η g / (√s + ε).
///
/// Tieleman, Hinton, "Lecture 6.5: RMSProp", Coursera course on neural networks, 2012.
package final class RMSProp: UpdateRule {
  package let learningRate: Double
  /// α
  let decay: Double
  let epsilon: Double

  package init(learningRate: Double, decay: Double, epsilon: Double) throws(KernelError) {
    try checkPositive("learningRate", learningRate)
    try checkFraction("decay", decay)
    try checkNotNegative("epsilon", epsilon)
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
  }

  package var kind: UpdateRuleKind { .rmsProp }
  package var hyperparameters: [Double] { [learningRate, decay, epsilon] }
  package var memoryCount: Int { 1 }

  package var description: String { "RMSProp, learning rate \(learningRate)" }

  package func update(_ update: ParameterUpdate) {
    let (parameters, gradients) = (update.parameters, update.gradients)
    let rate = Float(learningRate * update.factor)
    let kept = Float(decay)
    let added = Float(1 - decay)
    let small = Float(epsilon)
    let averages = update.first
    eachLanes(update.count) { offset, lanes in
      let gradient = read(gradients, offset, lanes)
      let average = kept * read(averages, offset, lanes) + added * (gradient * gradient)
      write(average, averages, offset, lanes)
      let step = gradient / (squareRoot(average) + small)
      write(read(parameters, offset, lanes) - rate * step, parameters, offset, lanes)
    }
  }
}

extension Optimizer {
  /// RMSProp; see there for the formula. Traps unless learning rate > 0 and ε ≥ 0, both finite, and 0 ≤ decay < 1.
  public static func rmsprop(
    learningRate: Double, decay: Double = 0.99, epsilon: Double = 1e-8
  ) -> Optimizer {
    orTrap { () throws(KernelError) in
      Optimizer(try RMSProp(learningRate: learningRate, decay: decay, epsilon: epsilon))
    }
  }
}
