import Foundation
import Synchronization

/// What was computed, kept in a folder from one process to the next.
///
/// A *record* is kept under a key that says how it was computed; a *part* under the digest of its own content, once
/// however many records refer to it. What comes back is what was kept, or nothing: entries that are torn, changed or
/// replaced are noticed, removed and counted. Keeping is best effort and never fails; `warnings` says what stood in the
/// way. Any number of threads and processes may use a folder at once, and may be killed at any time.
package final class Store: Sendable {
  /// Room for the results of some hundred courses.
  package static let standardByteLimit: Int64 = 4 << 30

  private let folder: StoreFolder
  private let byteLimit: Int64
  private let obstacle: StoreFolder.Obstacle?
  private let state = Mutex(State())

  private struct State {
    var used: Set<Use> = []
    var hasWritten = false
    var damagedCount = 0
    var unreadable: SystemError?
    var unwritable: SystemError?
    var full: SystemError?
  }

  private struct Use: Hashable {
    var key: Digest
    var kind: StoredEntry.Kind
  }

  /// A cache in `folder`, which is made with the first entry. Above `byteLimit`, `evict` removes entries.
  package init(folder url: URL, byteLimit: Int64 = standardByteLimit) {
    folder = StoreFolder(url)
    self.byteLimit = byteLimit
    obstacle = folder.obstacle()
  }

  // MARK: - Records and parts

  /// What was kept as `key`; `nil` where nothing was, or nothing that can still be trusted.
  package func record(_ key: Digest) -> [UInt8]? { read(key, .record) }

  /// Keeps `bytes` as `key`, in the place of what was there.
  package func keep(_ bytes: [UInt8], as key: Digest) { write(bytes, key, .record) }

  /// The bytes whose digest is `content`, if they were kept.
  package func part(_ content: Digest) -> [UInt8]? { read(content, .part) }

  /// Keeps `bytes`, unless they are kept already; `part` finds them by the digest.
  @discardableResult
  package func keepPart(_ bytes: [UInt8]) -> Digest {
    let content = Digest(of: bytes)
    let isKnown = state.withLock { $0.used.contains(Use(key: content, kind: .part)) }
    if !isKnown, !isKept(content, byteCount: bytes.count) { write(bytes, content, .part) }
    return content
  }

  // MARK: - At the end

  /// Removes what killed processes left, and entries that have not been used for the longest time where all together
  /// are above the limit. What this process used stays. Entries are not looked at when this process has written none.
  package func evict() {
    guard obstacle == nil else { return }
    let eviction = StoreEviction(folder: folder, byteLimit: byteLimit)
    eviction.removeAbandoned()
    guard state.withLock({ $0.hasWritten }) else { return }
    eviction.run { key, kind in
      state.withLock { $0.used.contains(Use(key: key, kind: kind)) }
    }
  }

  /// What stood in the way so far, each once, in words for the author.
  package var warnings: [String] {
    problems.map { $0.text(folder: folder.path) }
  }

  package var problems: [StoreProblem] {
    if let obstacle { return [.obstacle(obstacle)] }
    return state.withLock { state in
      [
        state.unreadable.map { .unreadable($0) },
        state.unwritable.map { .unwritable($0) },
        state.full.map { .full($0) },
        state.damagedCount > 0 ? .damaged(count: state.damagedCount) : nil,
      ].compactMap { $0 }
    }
  }

  // MARK: - Files

  private func read(_ key: Digest, _ kind: StoredEntry.Kind) -> [UInt8]? {
    guard obstacle == nil else { return nil }
    let path = folder.path(of: key, kind)
    switch EntryFile.read(path, as: key, kind) {
    case .content(let bytes):
      note(key, kind)
      return bytes
    case .absent: return nil
    case .damaged:
      StoreFolder.remove(path)
      state.withLock { state in
        state.damagedCount += 1
        // It can be kept again.
        state.used.remove(Use(key: key, kind: kind))
      }
      return nil
    case .failed(let error):
      // An entry that may not be read is replaced, if at all, by the one that is computed now.
      state.withLock { $0.unreadable = $0.unreadable ?? error }
      return nil
    }
  }

  private func isKept(_ content: Digest, byteCount: Int) -> Bool {
    guard obstacle == nil,
      EntryFile.renew(folder.path(of: content, .part), contentByteCount: byteCount)
    else { return false }
    note(content, .part)
    return true
  }

  private func note(_ key: Digest, _ kind: StoredEntry.Kind) {
    _ = state.withLock { $0.used.insert(Use(key: key, kind: kind)) }
  }

  private func write(_ bytes: [UInt8], _ key: Digest, _ kind: StoredEntry.Kind) {
    guard obstacle == nil, state.withLock({ $0.unwritable == nil }) else { return }
    do throws(SystemError) {
      try place(bytes, key, kind)
      state.withLock { state in
        state.hasWritten = true
        state.used.insert(Use(key: key, kind: kind))
      }
    } catch {
      state.withLock { state in
        if error.isLackOfSpace { state.full = error } else { state.unwritable = error }
      }
    }
  }

  private func place(_ bytes: [UInt8], _ key: Digest, _ kind: StoredEntry.Kind) throws(SystemError) {
    let path = folder.path(of: key, kind)
    let temporary = "\(folder.newFolder)/\(NewEntryName().text)"
    do throws(SystemError) {
      try EntryFile.write(bytes, as: key, kind, to: path, through: temporary)
    } catch  where !error.isLackOfSpace {
      // Mostly the entry's folder is missing; or somebody has removed or replaced some part of the cache.
      try folder.prepare(for: key, kind)
      try EntryFile.write(bytes, as: key, kind, to: path, through: temporary)
    }
  }
}
