/// Goes down a function by its gradient: `steps` updates of a tensor of any shape.
///
///     let descent = minimize(from: Tensor([4, 1]), optimizer: .sgd(learningRate: 0.1), steps: 50) { w in
///       w[0].squared() + 10 * w[1].squared()
///     }
///     descent.losses
///
/// The schedule's unit is the step, counted from 0. Traps where the function's result is not a scalar, and
/// where it becomes NaN or infinite.
public func minimize(
  from start: Tensor, optimizer: Optimizer, schedule: Schedule = .constant, steps: Int,
  of function: (Tensor) -> Tensor
) -> Descent {
  orTrap { () throws(KernelError) in
    try Descent.minimizing(from: start, optimizer: optimizer, schedule: schedule, steps: steps) { _ in
    } of: { (point) throws(KernelError) in
      function(point)
    }
  }
}

extension Descent {
  /// The core of `minimize`. What the function computes is for the caller to charge; the monitor hears of the
  /// updates.
  package static func minimizing(
    from start: Tensor, optimizer: Optimizer, schedule: Schedule, steps: Int,
    monitor: @escaping TrainingMonitor, of function: Differentiation.Function
  ) throws(KernelError) -> Descent {
    guard steps >= 0, steps <= mostElements, (steps + 1) <= mostElements / max(start.count, 1) else {
      throw .invalidArgument(
        name: "steps", value: "\(steps)",
        allowed: "from 0 to \(max(mostElements / max(start.count, 1) - 1, 0)) for \(start.count) elements")
    }
    let memory = OptimizerMemory(for: optimizer, count: start.count)
    var reporter = Reporter(.minimize, total: steps, monitor: monitor)
    var point = start.detached
    var (points, losses, norms): ([Tensor], [Double], [Double]) = ([], [], [])
    for step in 0...steps {
      let factor = schedule.factor(atEpoch: Double(step))
      let (value, gradient) = try Differentiation.valueAndGradient(at: point, of: function)
      let loss = try value.scalarValue()
      guard loss.isFinite else {
        throw .nonFiniteLoss(
          unit: "step", number: step, loss: loss, learningRate: optimizer.learningRate * factor)
      }
      points.append(point)
      losses.append(loss)
      norms.append(length(gradient.buffer.elements, gradient.count))
      try reporter.add(16 * Int64(start.count) + 1000, done: step, loss: loss)
      if step == steps { break }
      let next = Buffer(count: start.count)
      next.elements.update(from: point.buffer.elements, count: start.count)
      optimizer.update(
        next.elements, gradients: gradient.buffer.elements, count: start.count, memory: memory, factor: factor
      )
      point = Tensor(shape: start.shape, buffer: next)
    }
    try reporter.report(done: steps, loss: losses[steps])
    return Descent(points: points, losses: losses, gradientNorms: norms)
  }

  /// All points together: 64 MiB of floats.
  private static let mostElements = 1 << 24
}
