/// How far a training has got, told to whoever watches it.
package struct TrainingProgress: Sendable {
  package enum Activity: Sendable { case train, minimize }

  package let activity: Activity
  /// Epochs or steps that are done, of how many.
  package let done: Int
  package let total: Int
  /// The latest loss.
  package let loss: Double
  /// Floating-point operations since the last report, counted from shapes: the same on every machine.
  package let operations: Int64
}

/// Called after each epoch, and within long ones every hundred million operations. To throw ends the training.
package typealias TrainingMonitor = (TrainingProgress) throws(KernelError) -> Void

/// Adds up operations, and reports before they become many.
struct Reporter {
  let activity: TrainingProgress.Activity
  let total: Int
  let monitor: TrainingMonitor
  private var operations: Int64 = 0

  /// About a hundredth of a second of work.
  private static let limit: Int64 = 100_000_000

  init(_ activity: TrainingProgress.Activity, total: Int, monitor: @escaping TrainingMonitor) {
    self.activity = activity
    self.total = total
    self.monitor = monitor
  }

  mutating func add(_ count: Int64, done: Int, loss: Double) throws(KernelError) {
    operations += count
    if operations >= Reporter.limit { try report(done: done, loss: loss) }
  }

  mutating func report(done: Int, loss: Double) throws(KernelError) {
    let progress = TrainingProgress(
      activity: activity, done: done, total: total, loss: loss, operations: operations)
    operations = 0
    try monitor(progress)
  }
}
