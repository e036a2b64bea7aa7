import Foundation

/// Ctrl-C and the like, waited for by one thread in place of ending the process.
struct Interruption {
  private let signals: sigset_t

  /// Called by the first thread, before there are others: those then leave these signals alone.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
  }

  /// Returns when there was one.
  func wait() {
    var signals = signals
    var number: Int32 = 0
    _ = sigwait(&signals, &number)
  }
}

/// A value that one thread waits for and another one brings.
final class Waiting<Value: Sendable>: @unchecked Sendable {
  private let arrived = DispatchSemaphore(value: 0)
  private var delivered: Value?

  /// Called once.
  func deliver(_ value: Value) {
    delivered = value
    arrived.signal()
  }

  /// Read once.
  var value: Value {
    arrived.wait()
    guard let delivered else { preconditionFailure("signalled without a value") }
    return delivered
  }
}
