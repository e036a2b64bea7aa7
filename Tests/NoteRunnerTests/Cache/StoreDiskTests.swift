import Foundation
import NoteRunner
import Testing

/// A disk that is full, or may not be written.
@Suite struct StoreDiskTests {
  private let folder: ScratchFolder
  private let key = Digest(of: "key")

  init() throws { folder = try ScratchFolder() }

  @Test(.enabled(if: Mount.isPossible)) func aFullDisk() throws {
    defer { folder.remove() }
    try FileManager.default.createDirectory(at: folder.cache, withIntermediateDirectories: true)
    try #require(Mount.mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.cache.path))
    defer { Mount.unmount(folder.cache.path) }
    let store = folder.store()
    store.keep([1, 2, 3], as: key)
    let large = [UInt8](repeating: 1, count: 1 << 20)
    for number in 0..<3 { store.keep(large, as: Digest(of: "\(number)")) }
    #expect(store.part(store.keepPart(large)) == nil)
    #expect(
      store.warnings == [
        "\(folder.cache.path): no room for the cache (No space left on device); "
          + "not all that is computed now is kept"
      ])
    // What had begun is gone; what fits is still kept.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.cache.path + "/new") == [])
    let other = Digest(of: "other")
    store.keep([4], as: other)
    #expect(folder.store().record(other) == [4])
    #expect(folder.store().record(key) == [1, 2, 3])
  }

  @Test(.enabled(if: Mount.isPossible)) func aFullDiskFromTheStart() throws {
    defer { folder.remove() }
    try FileManager.default.createDirectory(at: folder.cache, withIntermediateDirectories: true)
    try #require(Mount.mount("-t", "tmpfs", "-o", "size=16k,nr_inodes=1", "tmpfs", folder.cache.path))
    defer { Mount.unmount(folder.cache.path) }
    let store = folder.store()
    store.keep([1], as: key)
    #expect(store.record(key) == nil)
    #expect(store.warnings.count == 1)
  }

  /// The same without a file system of one's own: a process that may write no more than ten thousand bytes to a file.
  @Test func aFileThatMayNotGrow() async throws {
    defer { folder.remove() }
    let url = folder.url
    await #expect(processExitsWith: .success) { [url = url as URL] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let store = Store(folder: url)
      store.keep([UInt8](repeating: 1, count: 20_000), as: Digest(of: "large"))
      precondition(store.record(Digest(of: "large")) == nil)
      precondition(store.warnings.count == 1)
      store.keep([1], as: Digest(of: "small"))
      precondition(store.record(Digest(of: "small")) == [1])
      precondition(store.warnings.count == 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path + "/new") == [])
  }

  @Test(.enabled(if: Mount.isPossible)) func aDiskThatMayNotBeWritten() throws {
    defer { folder.remove() }
    let content = folder.store().keepPart([1])
    folder.store().keep([1], as: key)
    write([], to: folder.path(of: content, .part))
    // Old, so that a hit would renew it if it could.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: folder.path(of: key, .record))
    let path = folder.cache.path
    try #require(Mount.mount("--bind", path, path))
    defer { Mount.unmount(path) }
    try #require(Mount.mount("-o", "remount,ro,bind", path))
    let store = folder.store()
    #expect(store.record(key) == [1])
    #expect(store.part(content) == nil)
    store.keep([2], as: Digest(of: "new"))
    store.keep([2], as: key)
    store.keepPart([3])
    store.evict()
    #expect(store.record(key) == [1])
    #expect(
      store.warnings == [
        "\(path): the cache cannot be written (Read-only file system); what is computed now is not kept",
        "\(path): one entry of the cache was damaged; what it held is computed again",
      ])
  }
}
