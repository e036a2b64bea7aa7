import Foundation
import Kernels

/// Does independent pieces of work on several threads; what they give is handed over in order.
package enum Workers {
  /// Deep recursion in a note's program shall meet its own limit before the thread's.
  private static let stackSize = 64 << 20

  /// Calls `work` for each index, on up to `count` threads, and `deliver` for each result in order of the index,
  /// as soon as all before it are there. `deliver` is never called twice at a time.
  ///
  /// The kernels share the processors that are left over.
  package static func run<Result: Sendable>(
    _ pieces: Int, on count: Int, work: @escaping @Sendable (Int) -> Result,
    deliver: @escaping @Sendable (Int, Result) -> Void = { _, _ in }
  ) -> [Result] {
    let threads = max(1, min(count, pieces))
    let state = State<Result>(pieces: pieces, threads: threads)
    let done = DispatchGroup()
    for _ in 0..<threads {
      done.enter()
      let thread = Thread {
        while let index = state.take() {
          let result = work(index)
          state.finish(index, result, deliver: deliver)
        }
        done.leave()
      }
      thread.stackSize = stackSize
      thread.start()
    }
    done.wait()
    return state.results
  }

  private final class State<Result: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var next = 0
    private var delivered = 0
    private var finished: [Result?]
    /// Those that still work.
    private var threads: Int

    init(pieces: Int, threads: Int) {
      finished = Array(repeating: nil, count: pieces)
      self.threads = threads
      shareProcessors(among: threads)
    }

    private func shareProcessors(among threads: Int) {
      self.threads = threads
      Threads.limit = Threads.processors / max(1, threads)
    }

    func take() -> Int? {
      lock.withLock {
        guard next < finished.count else {
          shareProcessors(among: threads - 1)
          return nil
        }
        defer { next += 1 }
        return next
      }
    }

    func finish(_ index: Int, _ result: Result, deliver: (Int, Result) -> Void) {
      lock.withLock {
        finished[index] = result
        while delivered < finished.count, let ready = finished[delivered] {
          deliver(delivered, ready)
          delivered += 1
        }
      }
    }

    var results: [Result] { lock.withLock { finished.compactMap { $0 } } }
  }
}
