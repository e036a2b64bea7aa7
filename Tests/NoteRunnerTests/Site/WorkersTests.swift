import Foundation
import NoteRunner
import Testing

@Suite struct WorkersTests {
  private final class Log: @unchecked Sendable {
    var entries: [Int] = []
  }

  @Test(arguments: [1, 2, 8])
  func deliversInOrder(threads: Int) {
    let log = Log()
    let results = Workers.run(50, on: threads) { index in
      // Later pieces are done sooner.
      usleep(UInt32(50 - index) * 20)
      return index * index
    } deliver: { index, _ in
      log.entries.append(index)
    }
    #expect(log.entries == Array(0..<50))
    #expect(results == (0..<50).map { $0 * $0 })
  }
}
