import Foundation
import Kernels

/// Shares the blocks of notes out over threads: each note has a thread of its own that deals with its blocks, and threads
/// without a note help. No result depends on who did what.
package final class BlockScheduler: @unchecked Sendable {
  private let condition = NSCondition()
  private var executions: [NoteExecution] = []
  /// How many blocks are at work; the kernels share the processors that are left over.
  private var busy = 0
  private var isClosed = false

  package init() {}

  /// Deals with all blocks of a note.
  func run(_ execution: NoteExecution) {
    condition.lock()
    executions.append(execution)
    condition.broadcast()
    while !execution.isDone {
      guard work(on: execution) else {
        condition.wait()
        continue
      }
    }
    executions.removeAll { $0 === execution }
    condition.unlock()
  }

  /// Deals with blocks of others' notes, until there will be no more.
  func help() {
    condition.lock()
    while !isClosed {
      if executions.contains(where: { work(on: $0) }) { continue }
      condition.wait()
    }
    condition.unlock()
  }

  /// Sends the helpers home.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }

  /// Deals with one block, if one can be dealt with now. Called, and returns, with the lock held.
  private func work(on execution: NoteExecution) -> Bool {
    let wasDone = execution.isDone
    guard let (index, machine) = execution.take() else {
      if execution.isDone != wasDone { condition.broadcast() }
      return execution.isDone != wasDone
    }
    share(1)
    condition.unlock()
    execution.perform(index, on: machine)
    condition.lock()
    share(-1)
    execution.put(back: machine, after: index)
    condition.broadcast()
    return true
  }

  private func share(_ change: Int) {
    busy += change
    Threads.limit = Threads.processors / max(1, busy)
  }
}
