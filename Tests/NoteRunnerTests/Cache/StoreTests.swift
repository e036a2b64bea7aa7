import Foundation
import NoteRunner
import Testing

@Suite struct StoreTests {
  private let folder: ScratchFolder
  private let key = Digest(of: "key")

  init() throws { folder = try ScratchFolder() }

  @Test(arguments: [0, 1, 47, 48, 4096, 3_000_000])
  func returnsWhatWasKept(count: Int) {
    defer { folder.remove() }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let first = folder.store()
    #expect(first.record(key) == nil)
    first.keep(bytes, as: key)
    let content = first.keepPart(bytes)
    for store in [first, folder.store()] {
      #expect(store.record(key) == bytes)
      #expect(store.part(content) == bytes)
      #expect(store.warnings == [])
    }
    #expect(content == Digest(of: bytes))
  }

  @Test func theLastOneCounts() {
    defer { folder.remove() }
    let store = folder.store()
    store.keep([1, 2], as: key)
    store.keep([3], as: key)
    #expect(folder.store().record(key) == [3])
  }

  @Test func recordsAndPartsAreApart() {
    defer { folder.remove() }
    let store = folder.store()
    store.keep([1], as: Digest(of: [UInt8]([2])))
    #expect(store.part(Digest(of: [UInt8]([2]))) == nil)
    #expect(store.record(store.keepPart([5])) == nil)
  }

  @Test func aPartIsWrittenOnce() throws {
    defer { folder.remove() }
    let content = folder.store().keepPart([1, 2, 3])
    let path = folder.path(of: content, .part)
    let file = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    let store = folder.store()
    store.keepPart([1, 2, 3])
    store.keepPart([1, 2, 3])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == file)
  }

  @Test func nothingIsMadeBeforeTheFirstEntry() {
    defer { folder.remove() }
    let store = folder.store()
    #expect(store.record(key) == nil)
    store.evict()
    #expect(!FileManager.default.fileExists(atPath: folder.cache.path))
    #expect(store.warnings == [])
  }

  @Test func aHitRenewsTheTimeOnceInAnHour() throws {
    defer { folder.remove() }
    folder.store().keep([1], as: key)
    let content = folder.store().keepPart([1])
    for path in [folder.path(of: key, .record), folder.path(of: content, .part)] {
      for (age, isRenewed) in [(1800.0, false), (7200.0, true)] {
        let time = Date(timeIntervalSinceNow: -age)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        _ = folder.store().record(key)
        folder.store().keepPart([1])
        let now = try #require(
          try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        #expect((now.timeIntervalSince(time) > 3600) == isRenewed)
      }
    }
  }

  @Test func aThousandRecordsAreReadAtOnce() {
    defer { folder.remove() }
    let keys = (0..<1000).map { Digest(of: "\($0)") }
    let bytes = [UInt8](repeating: 7, count: 300)
    let store = folder.store()
    for key in keys { store.keep(bytes, as: key) }
    let rounds = (0..<5).map { _ in
      let store = folder.store()
      let start = Self.processorTime
      for key in keys where store.record(key) == nil { Issue.record("a record is gone") }
      return Self.processorTime - start
    }
    #expect((rounds.min() ?? 0) < 100)
  }

  /// Milliseconds that this thread has had, in the program and in the system: others may use the machine.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
