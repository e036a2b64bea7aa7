import Foundation
import NoteRunner
import Testing

@Suite struct StoreFolderTests {
  private let folder: ScratchFolder
  private let key = Digest(of: "key")
  private let manager = FileManager.default

  init() throws { folder = try ScratchFolder() }

  /// A cache that cannot be: nothing comes back, nothing is written, one warning says why.
  private func expectUnused(
    _ store: Store, _ problem: StoreProblem, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<3 {
      store.keep([1], as: key)
      #expect(store.record(key) == nil, sourceLocation: sourceLocation)
      #expect(store.part(store.keepPart([2])) == nil, sourceLocation: sourceLocation)
    }
    store.evict()
    #expect(store.problems == [problem], sourceLocation: sourceLocation)
    #expect(store.warnings.count == 1, sourceLocation: sourceLocation)
  }

  // MARK: - What is in it

  @Test func isTaggedForGitAndBackups() throws {
    defer { folder.remove() }
    folder.store().keep([1], as: key)
    #expect(
      try String(contentsOf: folder.cache.appendingPathComponent(".gitignore"), encoding: .utf8) == "*\n")
    let tag = try String(contentsOf: folder.cache.appendingPathComponent("CACHEDIR.TAG"), encoding: .utf8)
    // The first line that https://bford.info/cachedir/ asks for.
    #expect(tag.hasPrefix("Signature: 8a477f597d28d172789f06886806bc55\n"))
    #expect(StoreFolder(folder.cache).isTagged)
    #expect(
      folder.files == [".gitignore", "CACHEDIR.TAG", "records/\(key.hex.prefix(2))/\(key.hex.dropFirst(2))"])
  }

  @Test func standsBesideTheCourse() {
    defer { folder.remove() }
    let course = folder.url.appendingPathComponent("notes", isDirectory: true)
    #expect(Store.folder(forCourse: course).path == folder.url.path + "/.notes-cache")
  }

  @Test func mayBeALinkToAFolder() throws {
    defer { folder.remove() }
    let large = folder.url.path + "/large-disk"
    try manager.createDirectory(atPath: large, withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: folder.cache.path, withDestinationPath: large)
    folder.store().keep([1], as: key)
    #expect(folder.store().record(key) == [1])
    #expect(StoreFolder(URL(fileURLWithPath: large)).isTagged)
  }

  @Test func isMadeWithTheFoldersAboveIt() {
    defer { folder.remove() }
    let deep = folder.url.appendingPathComponent("a/b/cache")
    Store(folder: deep).keep([1], as: key)
    #expect(Store(folder: deep).record(key) == [1])
  }

  // MARK: - What cannot be one

  @Test func aFileInItsPlace() {
    defer { folder.remove() }
    write([7], to: folder.cache.path)
    expectUnused(folder.store(), .obstacle(.notAFolder))
    expectUnused(Store(folder: folder.cache.appendingPathComponent("below")), .obstacle(.notAFolder))
    #expect(bytes(of: folder.cache.path) == [7])
  }

  @Test func aFolderOfSomebodyElse() throws {
    defer { folder.remove() }
    try manager.createDirectory(at: folder.cache, withIntermediateDirectories: true)
    write([7], to: folder.cache.path + "/thesis.tex")
    expectUnused(folder.store(), .obstacle(.foreign))
    write(
      Array("Signature: 8a477f597d28d172789f06886806bc55\n".utf8), to: folder.cache.path + "/CACHEDIR.TAG")
    expectUnused(folder.store(), .obstacle(.foreign))
    #expect(folder.files == ["CACHEDIR.TAG", "thesis.tex"])
  }

  /// As a process leaves it that is killed while it makes a cache.
  @Test func aHalfMadeOneIsTakenOver() throws {
    defer { folder.remove() }
    try manager.createDirectory(at: folder.cache, withIntermediateDirectories: true)
    write(Array("Signa".utf8), to: folder.cache.path + "/CACHEDIR.TAG.new-\(NewEntryName().text)")
    write(Array("*\n".utf8), to: folder.cache.path + "/.gitignore")
    folder.store().keep([1], as: key)
    #expect(folder.store().record(key) == [1])
  }

  // MARK: - What happens to it meanwhile

  @Test func isMadeAgainWhereItWasRemoved() throws {
    defer { folder.remove() }
    let store = folder.store()
    store.keep([1], as: key)
    try manager.removeItem(at: folder.cache)
    #expect(store.record(key) == nil)
    store.keep([2], as: key)
    #expect(folder.store().record(key) == [2])
    #expect(StoreFolder(folder.cache).isTagged)
    #expect(store.warnings == [])
  }

  @Test(arguments: ["new", "records", "records/ab"])
  func aFileInThePlaceOfAnInnerFolder(name: String) throws {
    defer { folder.remove() }
    let key = try #require(Digest(hex: "ab" + String(repeating: "0", count: 62)))
    folder.store().keep([1], as: key)
    let inner = folder.cache.appendingPathComponent(name)
    try manager.removeItem(at: inner)
    write([7], to: inner.path)
    let store = folder.store()
    store.keep([2], as: key)
    #expect(store.record(key) == [2])
  }
}
