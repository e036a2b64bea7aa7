import Foundation
import NoteRunner
import Testing

@Suite struct StoreEvictionTests {
  private let folder: ScratchFolder
  private let page: Int64 = 4096

  init() throws { folder = try ScratchFolder() }

  private func key(_ number: Int) -> Digest { Digest(of: "\(number)") }

  /// Keeps records 0, 1, 2, … in one page each; the first one was used the longest time ago.
  private func keep(_ count: Int) throws {
    let store = folder.store()
    for number in 0..<count { store.keep([UInt8(number)], as: key(number)) }
    for number in 0..<count { try age(key(number), .record, by: (count - number) * 10_000) }
  }

  private func age(_ key: Digest, _ kind: StoredEntry.Kind, by seconds: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -Double(seconds))],
      ofItemAtPath: folder.path(of: key, kind))
  }

  private func isThere(_ key: Digest, _ kind: StoredEntry.Kind = .record) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(of: key, kind))
  }

  @Test func theLongestUnusedGoFirst() throws {
    defer { folder.remove() }
    try keep(10)
    let store = folder.store(byteLimit: 6 * page)
    // A hit makes 1 young again; the new one takes a page.
    #expect(store.record(key(1)) == [1])
    store.keep([99], as: key(99))
    store.evict()
    #expect((0..<10).filter { isThere(key($0)) } == [1, 6, 7, 8, 9])
    #expect(isThere(key(99)))
  }

  @Test func partsAndRecordsShareTheBound() throws {
    defer { folder.remove() }
    try keep(2)
    let content = folder.store().keepPart([UInt8](repeating: 1, count: 10_000))
    try age(content, .part, by: 100_000)
    let store = folder.store(byteLimit: 3 * page)
    store.keep([9], as: key(9))
    store.evict()
    #expect(!isThere(content, .part))
    #expect([0, 1, 9].allSatisfy { isThere(key($0)) })
  }

  @Test func nothingHappensBelowTheBoundOrWithoutWriting() throws {
    defer { folder.remove() }
    try keep(5)
    let reader = folder.store(byteLimit: page)
    #expect(reader.record(key(0)) == [0])
    reader.evict()
    let writer = folder.store(byteLimit: 6 * page)
    writer.keep([5], as: key(5))
    writer.evict()
    #expect((0..<6).allSatisfy { isThere(key($0)) })
  }

  /// Also above the bound: a build must be able to use what it has found.
  @Test func whatThisProcessUsesStays() throws {
    defer { folder.remove() }
    try keep(3)
    let kept = folder.store().keepPart([1, 2])
    try age(kept, .part, by: 900_000)
    let store = folder.store(byteLimit: 0)
    #expect(store.record(key(0)) != nil)
    store.keepPart([1, 2])
    store.keep([7], as: key(7))
    store.evict()
    #expect([0, 7].allSatisfy { isThere(key($0)) })
    #expect(isThere(kept, .part))
    #expect(!isThere(key(1)) && !isThere(key(2)))
  }

  @Test func whatIsNoEntryStays() throws {
    defer { folder.remove() }
    try keep(2)
    let strange = folder.cache.path + "/records/\(key(0).hex.prefix(2))/readme.txt"
    write([1], to: strange)
    try FileManager.default.createSymbolicLink(
      atPath: folder.cache.path + "/records/zz", withDestinationPath: folder.url.path)
    let store = folder.store(byteLimit: 0)
    store.keep([7], as: key(7))
    store.evict()
    #expect(!isThere(key(0)))
    #expect(bytes(of: strange) == [1])
  }

  @Test func whatKilledProcessesLeftIsRemoved() throws {
    defer { folder.remove() }
    let store = folder.store()
    store.keep([1], as: key(1))
    // A process that has ended, one of another machine, this one, and one that is alive.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit"]
    try process.run()
    process.waitUntilExit()
    let own = NewEntryName()
    let dead = "\(own.machine)-\(process.processIdentifier)-1"
    let names = [dead, "00000000-\(process.processIdentifier)-2", own.text, "\(own.machine)-\(getppid())-3"]
    for name in names { write([1], to: folder.cache.path + "/new/" + name) }
    store.evict()
    let left = { try FileManager.default.contentsOfDirectory(atPath: folder.cache.path + "/new").sorted() }
    #expect(try left() == names.dropFirst().sorted())
    // Whosoever it was: nobody writes for two days.
    for name in names.dropFirst() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -48 * 3600)],
        ofItemAtPath: folder.cache.path + "/new/" + name)
    }
    store.evict()
    #expect(try left() == [])
  }
}
