/// A rule by which parameters follow their gradients, with its hyperparameters: a description, without state.
///
///     .sgd(learningRate: 0.1, momentum: 0.9)
///
/// The formulas are those of PyTorch; all operate element by element.
public struct Optimizer: Equatable, Sendable {
  package enum Rule: Equatable, Sendable {
    case sgd(SGD)
    case adagrad(Adagrad)
    case rmsprop(RMSProp)
    case adam(Adam)
  }

  let rule: Rule

  package init(_ rule: Rule) { self.rule = rule }
}

extension Optimizer {
  /// The base rate; a schedule multiplies it.
  public var learningRate: Double {
    switch rule {
    case .sgd(let rule): rule.learningRate
    case .adagrad(let rule): rule.learningRate
    case .rmsprop(let rule): rule.learningRate
    case .adam(let rule): rule.learningRate
    }
  }

  public var description: String {
    switch rule {
    case .sgd(let rule): rule.description
    case .adagrad(let rule): rule.description
    case .rmsprop(let rule): rule.description
    case .adam(let rule): rule.description
    }
  }
}

// MARK: - State

/// What an optimiser remembers between updates: up to two numbers for each parameter, zero at first.
final class OptimizerState {
  let first: Buffer
  let second: Buffer
  /// The number of updates so far.
  fileprivate(set) var step = 0

  init(for optimizer: Optimizer, count: Int) {
    let memories: Int
    switch optimizer.rule {
    case .sgd(let rule): memories = rule.momentum == 0 ? 0 : 1
    case .adagrad, .rmsprop: memories = 1
    case .adam: memories = 2
    }
    first = Buffer(count: memories > 0 ? count : 0, repeating: 0)
    second = Buffer(count: memories > 1 ? count : 0, repeating: 0)
  }
}

extension Optimizer {
  /// One update of `count` parameters in place. `factor` comes from the schedule.
  func update(
    _ parameters: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, count: Int,
    state: OptimizerState, factor: Double
  ) {
    state.step += 1
    switch rule {
    case .sgd(let rule): rule.update(parameters, gradients, count, state, factor)
    case .adagrad(let rule): rule.update(parameters, gradients, count, state, factor)
    case .rmsprop(let rule): rule.update(parameters, gradients, count, state, factor)
    case .adam(let rule): rule.update(parameters, gradients, count, state, factor)
    }
  }
}

/// Runs over all elements, eight at a time; the last ones with `load(first:)`, so that every element is
/// computed by the same instructions.
@inline(__always)
func eachLanes(_ count: Int, _ body: (_ offset: Int, _ lanes: Int) -> Void) {
  var offset = 0
  while offset + 8 <= count {
    body(offset, 8)
    offset += 8
  }
  if offset < count { body(offset, count - offset) }
}

@inline(__always)
func read(_ pointer: UnsafePointer<Float>, _ offset: Int, _ lanes: Int) -> Lanes {
  lanes == 8 ? load(pointer + offset) : load(pointer + offset, first: lanes)
}

@inline(__always)
func write(_ value: Lanes, _ pointer: UnsafeMutablePointer<Float>, _ offset: Int, _ lanes: Int) {
  if lanes == 8 { store(value, pointer + offset) } else { store(value, pointer + offset, first: lanes) }
}

// MARK: - Hyperparameters

func checkNotNegative(_ name: String, _ value: Double) throws(KernelError) {
  guard value >= 0, value.isFinite else {
    throw .invalidArgument(name: name, value: "\(value)", allowed: "a number from 0 up")
  }
}

func checkFraction(_ name: String, _ value: Double) throws(KernelError) {
  guard value >= 0, value < 1 else {
    throw .invalidArgument(
      name: name, value: "\(value)", allowed: "a number from 0 up to, but not including, 1")
  }
}
