import Foundation
import NoteRunner
import Testing

/// What is not what was kept is noticed, removed, counted, and can be kept again.
@Suite struct StoreDamageTests {
  private let folder: ScratchFolder
  private let key = Digest(of: "key")
  private let content: [UInt8] = Array("seventeen letters".utf8)

  init() throws { folder = try ScratchFolder() }

  private func read(_ kind: StoredEntry.Kind, from store: Store) -> [UInt8]? {
    kind == .record ? store.record(key) : store.part(Digest(of: content))
  }

  /// Keeps an entry, lets `damage` do something to its file, and expects it to be gone.
  private func expectNoticed(
    _ kind: StoredEntry.Kind, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation,
    damage: (_ path: String, _ intact: [UInt8]) throws -> Void
  ) throws {
    let path = folder.path(of: kind == .record ? key : Digest(of: content), kind)
    func keep() {
      if kind == .record { folder.store().keep(content, as: key) } else { folder.store().keepPart(content) }
    }
    keep()
    try damage(path, try #require(bytes(of: path)))
    let store = folder.store()
    #expect(read(kind, from: store) == nil, comment, sourceLocation: sourceLocation)
    #expect(store.problems == [.damaged(count: 1)], comment, sourceLocation: sourceLocation)
    var status = stat()
    #expect(lstat(path, &status) != 0, comment, sourceLocation: sourceLocation)
    keep()
    #expect(read(kind, from: folder.store()) == content, comment, sourceLocation: sourceLocation)
  }

  @Test(arguments: StoredEntry.Kind.allCases)
  func truncatedAnywhere(kind: StoredEntry.Kind) throws {
    defer { folder.remove() }
    for length in 0..<(48 + content.count) {
      try expectNoticed(kind, "cut at \(length)") { path, intact in
        write(Array(intact.prefix(length)), to: path)
      }
    }
  }

  @Test(arguments: StoredEntry.Kind.allCases)
  func anyBitTurned(kind: StoredEntry.Kind) throws {
    defer { folder.remove() }
    for position in 0..<(48 + content.count) {
      for bit in 0..<8 {
        try expectNoticed(kind, "bit \(bit) of byte \(position)") { path, intact in
          var bytes = intact
          bytes[position] ^= 1 << UInt8(bit)
          write(bytes, to: path)
        }
      }
    }
  }

  @Test(arguments: StoredEntry.Kind.allCases)
  func longerOrGarbage(kind: StoredEntry.Kind) throws {
    defer { folder.remove() }
    try expectNoticed(kind, "longer") { path, intact in write(intact + [0], to: path) }
    try expectNoticed(kind, "garbage") { path, _ in write(Array("what is this?\n".utf8), to: path) }
    try expectNoticed(kind, "zeros") { path, _ in write([UInt8](repeating: 0, count: 10_000), to: path) }
    try expectNoticed(kind, "a terabyte of zeros") { path, _ in truncate(path, 1 << 40) }
  }

  @Test(arguments: StoredEntry.Kind.allCases)
  func anEntryOfAnotherKey(kind: StoredEntry.Kind) throws {
    defer { folder.remove() }
    try expectNoticed(kind, "of another key") { path, _ in
      let store = folder.store()
      store.keep(content, as: Digest(of: "other"))
      let other = store.keepPart([1])
      let otherPath = folder.path(of: kind == .record ? Digest(of: "other") : other, kind)
      write(try #require(bytes(of: otherPath)), to: path)
    }
  }

  @Test(arguments: StoredEntry.Kind.allCases)
  func noFileAtAll(kind: StoredEntry.Kind) throws {
    defer { folder.remove() }
    let manager = FileManager.default
    try expectNoticed(kind, "a folder with something in it") { path, _ in
      try manager.removeItem(atPath: path)
      try manager.createDirectory(atPath: path + "/inner", withIntermediateDirectories: true)
    }
    try expectNoticed(kind, "a link to an intact entry") { path, _ in
      try manager.moveItem(atPath: path, toPath: folder.url.path + "/elsewhere-\(kind)")
      try manager.createSymbolicLink(
        atPath: path, withDestinationPath: folder.url.path + "/elsewhere-\(kind)")
    }
    try expectNoticed(kind, "a link to nothing") { path, _ in
      try manager.removeItem(atPath: path)
      try manager.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    }
    try expectNoticed(kind, "a pipe") { path, _ in
      try manager.removeItem(atPath: path)
      mkfifo(path, 0o666)
    }
  }

  @Test func aLinkIsRemovedAndNotWhatItLeadsTo() throws {
    defer { folder.remove() }
    let precious = folder.url.path + "/precious"
    write([1], to: precious)
    folder.store().keep(content, as: key)
    let path = folder.path(of: key, .record)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: precious)
    folder.store().keep(content, as: key)
    #expect(folder.store().record(key) == content)
    #expect(bytes(of: precious) == [1])
  }

  @Test func allAreCountedInOneWarning() throws {
    defer { folder.remove() }
    let keys = (0..<3).map { Digest(of: "\($0)") }
    for key in keys {
      folder.store().keep(content, as: key)
      write([], to: folder.path(of: key, .record))
    }
    let store = folder.store()
    for key in keys { #expect(store.record(key) == nil) }
    #expect(
      store.warnings == [
        "\(folder.cache.path): 3 entries of the cache were damaged; what they held is computed again"
      ])
  }
}
