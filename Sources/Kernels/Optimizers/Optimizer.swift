/// A rule by which parameters follow their gradients, with its hyperparameters: a description, without state.
///
///     .sgd(learningRate: 0.1, momentum: 0.9)
///
/// The formulas are those of PyTorch; all operate element by element.
public struct Optimizer: Sendable {
  let rule: any UpdateRule

  package init(_ rule: any UpdateRule) { self.rule = rule }

  /// The base rate; a schedule multiplies it.
  public var learningRate: Double { rule.learningRate }
}

/// What one file in this folder says about one optimiser: to add another, add a file.
///
/// A rule is checked when it is made, and never changes. What it remembers of earlier updates is kept for it.
package protocol UpdateRule: AnyObject, Sendable {
  /// Which class it is: see `Optimizer.init(from:)`.
  var kind: UpdateRuleKind { get }
  var learningRate: Double { get }
  /// All numbers that the update depends on, and that the rule is made of: rules of one kind and equal numbers are
  /// equal.
  var hyperparameters: [Double] { get }
  /// Name and hyperparameters: "SGD, learning rate 0.1, momentum 0.9".
  var description: String { get }
  /// How many numbers it remembers for each parameter: 0, 1 or 2.
  var memoryCount: Int { get }

  /// One update of the parameters in place. Each element is computed by itself: threads may share them out.
  func update(_ update: ParameterUpdate)
}

/// Parameters side by side, and what one update of them depends on.
package struct ParameterUpdate {
  let parameters: UnsafeMutablePointer<Float>
  let gradients: UnsafePointer<Float>
  /// What the rule remembers of earlier updates, one number for each parameter, where it asks for them.
  let first: UnsafeMutablePointer<Float>
  let second: UnsafeMutablePointer<Float>
  let count: Int
  /// 1 in the first update.
  let step: Int
  /// What the schedule multiplies the learning rate by.
  let factor: Double

  func elements(_ range: Range<Int>) -> ParameterUpdate {
    let start = range.lowerBound
    return ParameterUpdate(
      parameters: parameters + start, gradients: gradients + start, first: first + start,
      second: second + start, count: range.count, step: step, factor: factor)
  }
}

extension Optimizer: Equatable {
  public static func == (left: Optimizer, right: Optimizer) -> Bool {
    left.rule.kind == right.rule.kind && left.rule.hyperparameters == right.rule.hyperparameters
  }
}

extension Optimizer {
  public var description: String { rule.description }
}

// MARK: - Memory

/// What an optimiser remembers between updates: up to two numbers for each parameter, zero at first.
package final class OptimizerMemory {
  let first: Buffer
  let second: Buffer
  /// The number of updates, the present one included.
  var step = 0

  init(for optimizer: Optimizer, count: Int) {
    first = Buffer(count: optimizer.rule.memoryCount > 0 ? count : 0, repeating: 0)
    second = Buffer(count: optimizer.rule.memoryCount > 1 ? count : 0, repeating: 0)
  }
}

extension Optimizer {
  /// One update of `count` parameters in place. `factor` comes from the schedule.
  func update(
    _ parameters: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, count: Int,
    memory: OptimizerMemory, factor: Double
  ) {
    memory.step += 1
    let update = ParameterUpdate(
      parameters: parameters, gradients: gradients, first: memory.first.elements,
      second: memory.second.elements, count: count, step: memory.step, factor: factor)
    Job.update(update, rule: rule).run()
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

func checkPositive(_ name: String, _ value: Double) throws(KernelError) {
  guard value > 0, value.isFinite else {
    throw .invalidArgument(name: name, value: "\(value)", allowed: "a number above 0")
  }
}

func checkFinite(_ name: String, _ value: Double) throws(KernelError) {
  guard value.isFinite else {
    throw .invalidArgument(name: name, value: "\(value)", allowed: "a finite number")
  }
}

func checkFraction(_ name: String, _ value: Double) throws(KernelError) {
  guard value >= 0, value < 1 else {
    throw .invalidArgument(
      name: name, value: "\(value)", allowed: "a number from 0 up to, but not including, 1")
  }
}
