#if canImport(Glibc) || canImport(Darwin)
  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif
  import Synchronization

  /// A helper without work looks so often for some, about a millisecond long: the time between two products of a
  /// training step is shorter, and waking a thread takes longer.
  private let roundsBeforeSleep = 3000

  /// Threads that take over parts of one job at a time.
  ///
  /// A matrix product of a training step takes less than a millisecond: handing out its parts must cost
  /// microseconds, and allocate nothing. So a job lies on the stack of the thread that wants it done; its parts are
  /// claimed from one atomic word; and helpers look for the next job for a while before they go to sleep.
  final class ThreadPool: Sendable {
    static let shared = ThreadPool()

    /// The job that is offered: its number in the upper half, then 16 bits each for the number of its parts and for
    /// the next part. Whoever raises the last by one has that part, and the job cannot end before the part is done.
    private let ticket = Atomic<UInt64>(0)
    private let job = Atomic<UInt>(0)
    private let unfinishedParts = Atomic<Int>(0)
    /// Whether a thread has the pool; another one that wants it computes alone.
    private let isTaken = Atomic<Bool>(false)
    private let helpers = Atomic<Int>(0)
    private let sleepers = Atomic<Int>(0)
    private let bed = Bed()

    /// Does all parts of a job, with the help of the other threads where they are free.
    func run(_ offered: UnsafePointer<Job>, parts: Int) {
      guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
        for part in 0..<parts { offered.pointee.run(part: part, of: parts) }
        return
      }
      startHelpers(parts - 1)
      job.store(UInt(bitPattern: offered), ordering: .relaxed)
      unfinishedParts.store(parts, ordering: .relaxed)
      let previous = ticket.load(ordering: .relaxed) >> 32
      ticket.store((previous &+ 1) << 32 | UInt64(parts) << 16, ordering: .sequentiallyConsistent)
      if sleepers.load(ordering: .sequentiallyConsistent) > 0 { bed.wake() }
      while runPart() {}
      while unfinishedParts.load(ordering: .acquiring) > 0 { sched_yield() }
      isTaken.store(false, ordering: .releasing)
    }

    /// Claims one part of the job on offer and does it; `false` if there is none.
    private func runPart() -> Bool {
      let offered = ticket.load(ordering: .acquiring)
      let (parts, next) = (offered >> 16 & 0xFFFF, offered & 0xFFFF)
      guard next < parts else { return false }
      // Read before the claim: if it succeeds, the job was still this one.
      let address = job.load(ordering: .relaxed)
      guard
        ticket.compareExchange(expected: offered, desired: offered + 1, ordering: .acquiringAndReleasing)
          .exchanged,
        let claimed = UnsafePointer<Job>(bitPattern: address)
      else { return true }
      claimed.pointee.run(part: Int(next), of: Int(parts))
      unfinishedParts.subtract(1, ordering: .releasing)
      return true
    }

    // MARK: - Helpers

    /// Called by the thread that has the pool.
    private func startHelpers(_ wanted: Int) {
      while helpers.load(ordering: .relaxed) < wanted {
        helpers.add(1, ordering: .relaxed)
        #if canImport(Glibc)
          var thread = pthread_t()
        #else
          var thread: pthread_t?
        #endif
        let isStarted = pthread_create(&thread, nil, { _ in ThreadPool.shared.help() }, nil) == 0
        // Without helpers the caller computes all parts itself.
        if !isStarted { return }
      }
    }

    private func help() -> Never {
      var idleRounds = 0
      while true {
        if runPart() {
          idleRounds = 0
        } else if idleRounds < roundsBeforeSleep {
          idleRounds += 1
          sched_yield()
        } else {
          sleepers.add(1, ordering: .sequentiallyConsistent)
          bed.sleep { hasParts }
          sleepers.subtract(1, ordering: .sequentiallyConsistent)
          idleRounds = 0
        }
      }
    }

    private var hasParts: Bool {
      let offered = ticket.load(ordering: .sequentiallyConsistent)
      return offered & 0xFFFF < offered >> 16 & 0xFFFF
    }
  }

  /// Where helpers wait without using a processor.
  private final class Bed: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      pthread_mutex_destroy(mutex)
      condition.deallocate()
      mutex.deallocate()
    }

    func sleep(until isReady: () -> Bool) {
      pthread_mutex_lock(mutex)
      while !isReady() { pthread_cond_wait(condition, mutex) }
      pthread_mutex_unlock(mutex)
    }

    func wake() {
      pthread_mutex_lock(mutex)
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
  }
#endif
