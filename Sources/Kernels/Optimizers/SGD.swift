/// Stochastic gradient descent: θ ← θ − η g, with momentum μ: v ← μ v + g, θ ← θ − η v.
///
/// With `nesterov`, θ ← θ − η (g + μ v). With weight decay λ, g is first replaced by g + λ θ: the gradient of the
/// penalty ½ λ |θ|² (L2 regularisation), which is not counted in the loss that is shown. Where steps are scaled, as in
/// Adam, the two are not the same: see `Adam`.
///
/// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964; Nesterov 1983;
/// Sutskever, Martens, Dahl, Hinton, "On the importance of initialization and momentum in deep learning", 2013.
package final class SGD: UpdateRule {
  package let learningRate: Double
  let momentum: Double
  let nesterov: Bool
  let weightDecay: Double

  package init(
    learningRate: Double, momentum: Double, nesterov: Bool, weightDecay: Double
  ) throws(KernelError) {
    try checkPositive("learningRate", learningRate)
    try checkFraction("momentum", momentum)
    try checkNotNegative("weightDecay", weightDecay)
    if nesterov, momentum == 0 {
      throw .invalidArgument(name: "momentum", value: "0.0", allowed: "above 0 with `nesterov`")
    }
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
  }

  package var kind: UpdateRuleKind { .sgd }
  package var hyperparameters: [Double] { [learningRate, momentum, nesterov ? 1 : 0, weightDecay] }
  package var memoryCount: Int { momentum > 0 ? 1 : 0 }

  package var description: String {
    var text = "SGD, learning rate \(learningRate)"
    if momentum > 0 { text += nesterov ? ", Nesterov momentum \(momentum)" : ", momentum \(momentum)" }
    if weightDecay > 0 { text += ", weight decay \(weightDecay)" }
    return text
  }

  package func update(_ update: ParameterUpdate) {
    // A loop for each kind: what kind it is, is asked once.
    switch (weightDecay > 0, momentum > 0) {
    case (false, false): each(of: update, decays: false, remembers: false)
    case (true, false): each(of: update, decays: true, remembers: false)
    case (false, true): each(of: update, decays: false, remembers: true)
    case (true, true): each(of: update, decays: true, remembers: true)
    }
  }

  @inline(__always)
  private func each(of update: ParameterUpdate, decays: Bool, remembers: Bool) {
    let (parameters, gradients) = (update.parameters, update.gradients)
    let rate = Float(learningRate * update.factor)
    let decay = Float(weightDecay)
    let friction = Float(momentum)
    let velocities = update.first
    let nesterov = nesterov
    eachLanes(update.count) { offset, lanes in
      let parameter = read(parameters, offset, lanes)
      var step = read(gradients, offset, lanes)
      if decays { step += decay * parameter }
      if remembers {
        let velocity = friction * read(velocities, offset, lanes) + step
        write(velocity, velocities, offset, lanes)
        step = nesterov ? step + friction * velocity : velocity
      }
      write(parameter - rate * step, parameters, offset, lanes)
    }
  }
}

extension Optimizer {
  /// Gradient descent, by default plain; see `SGD` for the formulas.
  ///
  /// Traps unless learning rate > 0, weight decay ≥ 0, both finite, and 0 ≤ momentum < 1.
  public static func sgd(
    learningRate: Double, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0
  ) -> Optimizer {
    orTrap { () throws(KernelError) in
      Optimizer(
        try SGD(
          learningRate: learningRate, momentum: momentum, nesterov: nesterov, weightDecay: weightDecay))
    }
  }
}
