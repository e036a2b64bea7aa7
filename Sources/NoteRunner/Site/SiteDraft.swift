import CSystem
import Foundation

/// The folder that a site is written to before it takes its place, beside that place.
///
/// A build holds a lock on its draft, which the system takes away when the process ends, however it ends: so a draft
/// that nobody holds is what a killed build left behind. The number of a process would not do: the next container has
/// the same.
struct SiteDraft {
  let path: String
  /// Holds the lock until the process ends.
  private let descriptor: Int32

  init(beside destination: String) throws(SystemError) {
    while true {
      let path = Self.prefix(destination) + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      guard mkdir(path, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw SystemError()
      }
      let descriptor = Self.lock(path, waits: true)
      // Until it is locked, another build may have taken it for remains.
      var (held, found) = (stat(), stat())
      if descriptor >= 0, fstat(descriptor, &held) == 0, lstat(path, &found) == 0, held.st_ino == found.st_ino
      {
        self.path = path
        self.descriptor = descriptor
        return
      }
      let error = SystemError()
      if descriptor >= 0 { close(descriptor) }
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Takes the place of what is there, in one step: there is a whole site at every moment. Where the system or its file
  /// system cannot do that, in two.
  func replace(_ destination: String) throws(SystemError) {
    let old = path + Self.oldEnding
    while true {
      if exchange_paths(path, destination) { return remove() }
      // Nothing is there, or an empty folder.
      if rename(path, destination) == 0 { return }
      guard SystemError().isOccupied else { throw SystemError() }
      guard rename(destination, old) == 0 else {
        if errno == ENOENT { continue }
        throw SystemError()
      }
      let isDone = rename(path, destination) == 0
      let error = SystemError()
      // Otherwise another build came in between, and its site stands.
      if isDone || rename(old, destination) != 0 && SystemError().isOccupied { StoreFolder.remove(old) }
      if isDone { return }
      guard error.isOccupied else { throw error }
    }
  }

  func remove() {
    StoreFolder.remove(path)
    close(descriptor)
  }

  /// Removes what builds that were killed left beside a site.
  static func removeRemains(beside destination: String) {
    let prefix = prefix(destination)
    let folder = NSString(string: prefix).deletingLastPathComponent
    let start = NSString(string: prefix).lastPathComponent
    for entry in FolderListing(folder) where entry.name.hasPrefix(start) && entry.status.isFolder {
      let descriptor = lock(entry.path, waits: false)
      guard descriptor >= 0 else { continue }
      // The old site may be the only one, where a build was killed between the two renames.
      if !entry.name.hasSuffix(oldEnding) || rename(entry.path, destination) != 0 && SystemError().isOccupied
      {
        StoreFolder.remove(entry.path)
      }
      close(descriptor)
    }
  }

  private static let oldEnding = ".old"

  private static func prefix(_ destination: String) -> String {
    let path = NSString(string: destination)
    return NSString(string: path.deletingLastPathComponent)
      .appendingPathComponent(".\(path.lastPathComponent).building-")
  }

  /// A descriptor of the folder, which has the lock, or which no lock is to be had of; -1 where another process has it.
  private static func lock(_ path: String, waits: Bool) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return -1 }
    if flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 || waits { return descriptor }
    close(descriptor)
    return -1
  }
}
