import Foundation

/// Tells of blocks that are done, across threads.
final class BlockCounter: @unchecked Sendable {
  private let lock = NSLock()
  private var done = 0
  private let total: Int
  private let progress: any BuildProgress

  init(total: Int, progress: any BuildProgress) {
    self.total = total
    self.progress = progress
  }

  func heard(_ step: NoteRun.Progress, of path: String) {
    switch step {
    case .finishedBlock:
      let done = lock.withLock {
        self.done += 1
        return self.done
      }
      progress.advanced(done: done, of: total, path: path)
    case .working(let block, let state):
      let unit = state.activity == "train" ? "epoch" : "step"
      let loss = String(format: "%.4g", state.loss)
      progress.working("\(block)  \(unit) \(state.done)/\(state.total)  loss \(loss)", path: path)
    }
  }
}
