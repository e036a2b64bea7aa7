/// How the learning rate changes: a factor on it, as a pure function of the epoch (in `minimize`, of the step),
/// counted from 0.
///
///     Schedule.linearWarmup(epochs: 5).then(.cosine(epochs: 35), after: 5)
public struct Schedule: Equatable, Sendable {
  indirect enum Shape: Equatable, Sendable {
    case constant
    case step(every: Int, factor: Double)
    case exponential(factor: Double)
    case cosine(epochs: Int, minimum: Double)
    case linearWarmup(epochs: Int)
    case inverseSquareRoot
    case sequence(Shape, Shape, after: Int)
  }

  let shape: Shape
  /// How many schedules it is made of.
  private let partCount: Int

  private init(shape: Shape, partCount: Int = 1) {
    self.shape = shape
    self.partCount = partCount
  }

  /// Always 1.
  public static let constant = Schedule(shape: .constant)

  /// `factor` to the number of whole periods of `every` epochs. Traps unless `every` is at least 1, and `factor` finite
  /// and not negative.
  public static func step(every: Int, factor: Double) -> Schedule {
    orTrap { () throws(KernelError) in try checkedStep(every: every, factor: factor) }
  }

  /// `factor` to the epoch. Traps unless `factor` is finite and not negative.
  public static func exponential(factor: Double) -> Schedule {
    orTrap { () throws(KernelError) in try checkedExponential(factor: factor) }
  }

  /// Half a cosine from 1 down to `minimum`, reached after `epochs` and kept:
  /// minimum + (1 − minimum) (1 + cos(π e / epochs)) / 2.
  ///
  /// Loshchilov, Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017. Traps unless `epochs` is
  /// at least 1, and `minimum` from 0 to 1.
  public static func cosine(epochs: Int, minimum: Double = 0) -> Schedule {
    orTrap { () throws(KernelError) in try checkedCosine(epochs: epochs, minimum: minimum) }
  }

  /// Rises in equal steps to 1: (e + 1) / epochs, so that epoch `epochs − 1` is the first at full rate.
  /// Traps unless `epochs` is at least 1.
  public static func linearWarmup(epochs: Int) -> Schedule {
    orTrap { () throws(KernelError) in try checkedWarmup(epochs: epochs) }
  }

  /// 1 / √(e + 1)
  public static let inverseSquareRoot = Schedule(shape: .inverseSquareRoot)

  /// This schedule for the first `epochs`, then `next`, which counts from 0 again.
  ///
  /// Traps where `epochs` is negative, and where the whole would have more than 64 parts.
  public func then(_ next: Schedule, after epochs: Int) -> Schedule {
    orTrap { () throws(KernelError) in try followed(by: next, after: epochs) }
  }

  /// The factor at a (fractional) epoch; before the first one it is that of the first.
  public func factor(atEpoch epoch: Double) -> Double { Schedule.factor(shape, max(epoch, 0)) }

  private static func factor(_ shape: Shape, _ epoch: Double) -> Double {
    switch shape {
    case .constant: return 1
    case .step(let every, let factor): return pow(factor, (epoch / Double(every)).rounded(.down))
    case .exponential(let factor): return pow(factor, epoch)
    case .cosine(let epochs, let minimum):
      let share = min(max(epoch / Double(epochs), 0), 1)
      return minimum + (1 - minimum) * ((1 + cos(Double.pi * share)) / 2)
    case .linearWarmup(let epochs): return min((epoch + 1) / Double(epochs), 1)
    case .inverseSquareRoot: return 1 / (epoch + 1).squareRoot()
    case .sequence(let first, let second, let after):
      return epoch < Double(after) ? factor(first, epoch) : factor(second, epoch - Double(after))
    }
  }
}

// MARK: - Cores

extension Schedule {
  package static func checkedStep(every: Int, factor: Double) throws(KernelError) -> Schedule {
    try checkLength("every", every)
    try checkNotNegative("factor", factor)
    return Schedule(shape: .step(every: every, factor: factor))
  }

  package static func checkedExponential(factor: Double) throws(KernelError) -> Schedule {
    try checkNotNegative("factor", factor)
    return Schedule(shape: .exponential(factor: factor))
  }

  package static func checkedCosine(epochs: Int, minimum: Double) throws(KernelError) -> Schedule {
    try checkLength("epochs", epochs)
    guard minimum >= 0, minimum <= 1 else {
      throw .invalidArgument(name: "minimum", value: "\(minimum)", allowed: "a number from 0 to 1")
    }
    return Schedule(shape: .cosine(epochs: epochs, minimum: minimum))
  }

  package static func checkedWarmup(epochs: Int) throws(KernelError) -> Schedule {
    try checkLength("epochs", epochs)
    return Schedule(shape: .linearWarmup(epochs: epochs))
  }

  package func followed(by next: Schedule, after epochs: Int) throws(KernelError) -> Schedule {
    guard epochs >= 0 else {
      throw .invalidArgument(name: "after", value: "\(epochs)", allowed: "at least 0")
    }
    let count = partCount + next.partCount
    guard count <= Schedule.mostParts else {
      throw .invalidArgument(name: "then", value: "\(count) parts", allowed: "at most \(Schedule.mostParts)")
    }
    return Schedule(shape: .sequence(shape, next.shape, after: epochs), partCount: count)
  }

  /// Bounds the recursion over the parts.
  private static let mostParts = 64

  private static func checkLength(_ name: String, _ value: Int) throws(KernelError) {
    guard value >= 1 else { throw .invalidArgument(name: name, value: "\(value)", allowed: "at least 1") }
  }
}
