import Foundation
import NoteRunner
import Testing

/// Threads and processes that use one folder at once, and die in it.
@Suite struct StoreSharingTests {
  private static let keys = (0..<20).map { Digest(of: "key \($0)") }

  /// What is kept as a key follows from the key, as in a build; some are large.
  private static func content(of key: Digest) -> [UInt8] {
    key.bytes + [UInt8](repeating: key.bytes[1], count: Int(key.bytes[0]) * 500)
  }

  /// Reads and keeps the same entries again and again; whatever comes back must be right.
  private static func hammer(_ folder: URL, rounds: Int, seed: UInt64, byteLimit: Int64 = 40 << 10) {
    var state = seed
    for _ in 0..<rounds {
      let store = Store(folder: folder, byteLimit: byteLimit)
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let key = keys[Int(state >> 33) % keys.count]
        let content = content(of: key)
        if let found = store.record(key) {
          precondition(found == content)
        } else {
          store.keep(content, as: key)
        }
        if let found = store.part(Digest(of: content)) { precondition(found == content) }
        precondition(store.keepPart(content) == Digest(of: content))
      }
      store.evict()
      precondition(store.warnings == [], "\(store.warnings)")
    }
  }

  @Test func threads() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let store = folder.store()
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for round in 0..<50 {
        let key = Self.keys[(thread &* 7 &+ round) % Self.keys.count]
        let content = Self.content(of: key)
        if let found = store.record(key) { #expect(found == content) } else { store.keep(content, as: key) }
        #expect(store.part(store.keepPart(content)) == content)
      }
    }
    #expect(store.warnings == [])
  }

  @Test func storesOfThreads() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let url = folder.cache
    DispatchQueue.concurrentPerform(iterations: 6) { Self.hammer(url, rounds: 10, seed: UInt64($0)) }
  }

  @Test func processes() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let url = folder.cache
    await withTaskGroup { group in
      for seed in UInt64(0)..<4 {
        group.addTask {
          await #expect(processExitsWith: .success) { [url = url as URL, seed = seed as UInt64] in
            StoreSharingTests.hammer(url, rounds: 25, seed: seed)
          }
        }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path + "/new") == [])
  }

  /// Killed at a moment that nobody has chosen; what is there afterwards is whole, and the next process cleans up.
  @Test func killedProcesses() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let url = folder.cache
    for number in UInt32(0)..<10 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [url = url as URL, number = number as UInt32] in
        Thread.detachNewThread {
          usleep(500 + number * 1_700)
          kill(getpid(), SIGKILL)
        }
        StoreSharingTests.hammer(url, rounds: 1_000_000, seed: UInt64(number))
      }
      let store = Store(folder: url)
      for key in Self.keys {
        if let found = store.record(key) { #expect(found == Self.content(of: key)) }
      }
      #expect(store.warnings == [])
    }
    let store = Store(folder: url)
    store.keep([1], as: Digest(of: "last"))
    store.evict()
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path + "/new") == [])
  }
}
