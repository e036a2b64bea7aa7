import Foundation

/// Does independent pieces of work on several threads; what they give is handed over in order.
package enum Workers {
  /// Deep recursion in a note's program shall meet its own limit before the thread's.
  private static let stackSize = 64 << 20

  /// Calls `work` for each index, on up to `count` threads, and `deliver` for each result in order of the index,
  /// as soon as all before it are there. `deliver` is never called twice at a time.
  ///
  /// - Parameter scheduler: gets the threads that have nothing more to do, until all is done.
  package static func run<Result: Sendable>(
    _ pieces: Int, on count: Int, helping scheduler: BlockScheduler? = nil,
    work: @escaping @Sendable (Int) -> Result,
    deliver: @escaping @Sendable (Int, Result) -> Void = { _, _ in }
  ) -> [Result] {
    guard pieces > 0 else { return [] }
    let threads = max(1, scheduler == nil ? min(count, pieces) : count)
    let state = State<Result>(pieces: pieces)
    let done = DispatchGroup()
    for _ in 0..<threads {
      done.enter()
      let thread = Thread {
        while let index = state.take() {
          let result = work(index)
          if state.finish(index, result, deliver: deliver) { scheduler?.close() }
        }
        scheduler?.help()
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

    init(pieces: Int) { finished = Array(repeating: nil, count: pieces) }

    func take() -> Int? {
      lock.withLock {
        guard next < finished.count else { return nil }
        defer { next += 1 }
        return next
      }
    }

    /// Whether that was the last.
    func finish(_ index: Int, _ result: Result, deliver: (Int, Result) -> Void) -> Bool {
      lock.withLock {
        finished[index] = result
        while delivered < finished.count, let ready = finished[delivered] {
          deliver(delivered, ready)
          delivered += 1
        }
        return delivered == finished.count
      }
    }

    var results: [Result] { lock.withLock { finished.compactMap { $0 } } }
  }
}
