import Foundation
import Synchronization

/// Changes found by looking again and again, where the system does not tell of them.
final class PollingSource: ChangeSource {
  private static let interval: Int32 = 200

  private let folder: String
  private let state: Mutex<(files: [String: FileStamp], isStopped: Bool)>

  init(folder path: String) {
    folder = SystemPath.resolvedAsFarAsThere(path)
    state = Mutex((Self.files(in: folder), false))
  }

  var isStopped: Bool { state.withLock { $0.isStopped } }

  func stop() { state.withLock { $0.isStopped = true } }

  func wait(milliseconds: Int32?) -> FileChange? {
    let end = milliseconds.map { ContinuousClock.now + .milliseconds(Int($0)) }
    while !isStopped {
      if let change = look() { return change }
      if let end, ContinuousClock.now >= end { return nil }
      let pause = min(Self.interval, milliseconds ?? Self.interval)
      usleep(UInt32(max(1, pause)) * 1000)
    }
    return nil
  }

  private func look() -> FileChange? {
    let now = Self.files(in: folder)
    return state.withLock { state in
      defer { state.files = now }
      if now == state.files { return nil }
      return now.contains { state.files[$0.key] != $0.value } ? .written : .removed
    }
  }

  private static func files(in folder: String) -> [String: FileStamp] {
    var files: [String: FileStamp] = [:]
    var waiting = [folder]
    while let next = waiting.popLast() {
      for entry in FolderListing(next) where WatchedName.matters(entry.name) {
        if entry.status.isFolder {
          waiting.append(entry.path)
        } else {
          files[entry.path] = FileStamp(of: entry.path)
        }
      }
    }
    return files
  }
}
