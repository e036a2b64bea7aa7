/// A moving average of the gradient divided by the root of one of its square, both corrected for beginning at
/// zero. In step t = 1, 2, …:
///
///     m ← β₁ m + (1 − β₁) g        v ← β₂ v + (1 − β₂) g²
///     θ ← θ − η / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
///
/// With decoupled weight decay λ (AdamW), θ is first multiplied by 1 − η λ.
///
/// Kingma, Ba, "Adam: a method for stochastic optimization", 2015; Loshchilov, Hutter, "Decoupled weight decay
/// regularization", 2019.
package final class Adam: UpdateRule {
  package let learningRate: Double
  let beta1: Double
  let beta2: Double
  let epsilon: Double
  let weightDecay: Double
  private let powersOfBeta1: Powers
  private let powersOfBeta2: Powers

  package init(
    learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws(KernelError) {
    try checkPositive("learningRate", learningRate)
    try checkFraction("beta1", beta1)
    try checkFraction("beta2", beta2)
    try checkNotNegative("epsilon", epsilon)
    try checkNotNegative("weightDecay", weightDecay)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    powersOfBeta1 = Powers(of: beta1)
    powersOfBeta2 = Powers(of: beta2)
  }

  package var kind: UpdateRuleKind { .adam }
  package var hyperparameters: [Double] { [learningRate, beta1, beta2, epsilon, weightDecay] }
  package var memoryCount: Int { 2 }

  package var description: String {
    weightDecay > 0
      ? "AdamW, learning rate \(learningRate), weight decay \(weightDecay)"
      : "Adam, learning rate \(learningRate)"
  }

  package func update(_ update: ParameterUpdate) {
    let (parameters, gradients) = (update.parameters, update.gradients)
    let rate = learningRate * update.factor
    let step = Double(update.step)
    let stepSize = Float(rate / (1 - powersOfBeta1(step)))
    let root = Float((1 - powersOfBeta2(step)).squareRoot())
    let shrink = Float(1 - rate * weightDecay)
    let (kept1, added1) = (Float(beta1), Float(1 - beta1))
    let (kept2, added2) = (Float(beta2), Float(1 - beta2))
    let small = Float(epsilon)
    let means = update.first
    let squares = update.second
    eachLanes(update.count) { offset, lanes in
      let gradient = read(gradients, offset, lanes)
      let mean = kept1 * read(means, offset, lanes) + added1 * gradient
      let square = kept2 * read(squares, offset, lanes) + added2 * (gradient * gradient)
      write(mean, means, offset, lanes)
      write(square, squares, offset, lanes)
      var parameter = read(parameters, offset, lanes)
      if weightDecay > 0 { parameter *= shrink }
      write(parameter - stepSize * (mean / (squareRoot(square) / root + small)), parameters, offset, lanes)
    }
  }
}

extension Optimizer {
  /// Adam; see there for the formula. Traps unless learning rate > 0, the other rates ≥ 0, all finite, and 0 ≤ β < 1.
  public static func adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) -> Optimizer {
    adamW(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: 0)
  }

  /// Adam with decoupled weight decay. Traps as `adam` does.
  public static func adamW(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0.01
  ) -> Optimizer {
    orTrap { () throws(KernelError) in
      Optimizer(
        try Adam(
          learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
          weightDecay: weightDecay))
    }
  }
}
