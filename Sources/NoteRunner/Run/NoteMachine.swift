import Bindings
import Kernels

/// A machine for the blocks of one note, with what it has run and which data were named meanwhile. One thread uses it at a
/// time.
package final class NoteMachine {
  private let host: KernelHost
  private let named: NamedData
  private(set) var session: EngineSession
  private let engine: Engine
  /// The last block that ran here; none before it can run any more.
  private(set) var lastRun = -1

  init(
    _ engine: Engine, data: CourseData, checkpoints: Checkpoints?, cancellation: Cancellation?,
    clock: @escaping () -> Double,
    progress: @escaping (_ block: Int, KernelHost.Progress) -> Void
  ) {
    self.engine = engine
    let named = NamedData()
    self.named = named
    host = KernelHost(
      dataNames: data.names,
      data: { name in
        let content = data.content(named: name)
        named.note(name, content?.digest)
        // The message says which names there are.
        if content == nil { named.note(CourseData.listName, data.digest(named: CourseData.listName)) }
        return content?.bytes
      },
      clock: clock, checkpoints: checkpoints, isCancelled: { cancellation?.isCancelled ?? false },
      progress: { progress(named.block, $0) })
    session = engine.session(host: host)
  }

  /// Runs a block, and says which data sets it named.
  func run(_ index: Int) -> (outcome: BlockOutcome, data: [(name: String, content: Digest?)]) {
    named.begin(index)
    let outcome = session.run(index)
    lastRun = index
    return (outcome, named.all)
  }

  /// Forgets everything.
  func restart() {
    session = engine.session(host: host)
    lastRun = -1
  }
}

/// The block at hand, and the data sets that it has named.
private final class NamedData {
  private(set) var block = 0
  private(set) var all: [(name: String, content: Digest?)] = []

  func begin(_ block: Int) {
    self.block = block
    all = []
  }

  func note(_ name: String, _ content: Digest?) {
    if !all.contains(where: { $0.name == name }) { all.append((name, content)) }
  }
}
