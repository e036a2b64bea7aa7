import FlyingFox
import FlyingSocks
import Foundation
import Rendering
import Synchronization

/// Tells open pages what happens, as server-sent events (WHATWG HTML, 9.2).
final class LiveEvents: Sendable {
  /// A page that reads no further misses what does not fit; the number of the build tells it so.
  private static let longestQueue = 16
  /// A page that was closed is noticed when something is written to it.
  private static let pulse = Duration.seconds(10)

  private let pages = Mutex<(next: Int, open: [Int: AsyncStream<[UInt8]>.Continuation])>((0, [:]))

  /// How many pages listen.
  var count: Int { pages.withLock { $0.open.count } }

  func send(_ event: String, _ data: JSON) { send("event: \(event)\ndata: \(data.text)\n\n") }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    for page in pages.withLock({ Array($0.open.values) }) { page.yield(bytes) }
  }

  /// Writes something now and then, until the task is cancelled.
  func beat() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.pulse)
      send(": \n\n")
    }
  }

  /// Ends all streams.
  func close() {
    for page in pages.withLock({ Array($0.open.values) }) { page.finish() }
  }

  /// What a page that has just come hears, from now on.
  ///
  /// - Parameter first: told at once.
  func stream(first: (String, JSON)) -> LiveEventStream {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(Self.longestQueue))
    let number = pages.withLock { pages in
      pages.next += 1
      pages.open[pages.next] = continuation
      return pages.next
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.pages.withLock { $0.open.removeValue(forKey: number) }
    }
    // Whoever loses the server looks for it again soon.
    continuation.yield(Array("retry: 500\nevent: \(first.0)\ndata: \(first.1.text)\n\n".utf8))
    return LiveEventStream(messages: stream)
  }
}

/// The body of an answer that goes on for as long as the page is open: each event is sent when it happens.
struct LiveEventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let messages: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(messages: messages.makeAsyncIterator()) }

  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    var messages: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(messages: AsyncStream<[UInt8]>.Iterator) { self.messages = messages }

    mutating func next() async -> UInt8? {
      if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if rest.isEmpty { return await messages.next()?[...] }
      defer { rest = [] }
      return rest
    }
  }
}
