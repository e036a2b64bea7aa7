import Synchronization

/// Tells a run that nobody waits for its results any more.
///
/// A run that was told so ends soon: a training after its epoch, other code after some thousand steps. What it then says
/// is no result, and is neither kept nor shown.
package final class Cancellation: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package func cancel() { flag.store(true, ordering: .relaxed) }

  package var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
