#if os(Linux)
  import Foundation
  import Synchronization

  /// Changes as Linux tells them (inotify): one watch for each folder.
  ///
  /// The folder above the course is watched as well, so that a course that is replaced as a whole, as `git` may do, is
  /// found again.
  final class InotifySource: ChangeSource {
    private let folder: String
    private let name: String
    private let descriptor: Int32
    /// A pipe: writing to its one end ends a wait at the other.
    private let (waking, wake): (Int32, Int32)
    private let parent: Int32
    private let stopped = Atomic(false)

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)
    private static let arrivals = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE)

    /// - Parameter path: the course's folder. `nil` where the system has no watch to give.
    init?(folder path: String) {
      let folder = SystemPath.resolvedAsFarAsThere(path)
      self.folder = folder
      name = NSString(string: folder).lastPathComponent
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      var ends: [Int32] = [-1, -1]
      if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
      (waking, wake) = (ends[0], ends[1])
      parent =
        descriptor < 0
        ? -1
        : inotify_add_watch(descriptor, NSString(string: folder).deletingLastPathComponent, Self.mask)
      guard descriptor >= 0, wake >= 0, watch(folder) else {
        if descriptor >= 0 { close(descriptor) }
        for end in ends where end >= 0 { close(end) }
        return nil
      }
    }

    deinit {
      close(descriptor)
      close(waking)
      close(wake)
    }

    /// Watches a folder and those in it; what is watched already stays so. False where the system refuses.
    @discardableResult
    private func watch(_ folder: String) -> Bool {
      guard inotify_add_watch(descriptor, folder, Self.mask) >= 0 else { return errno == ENOENT }
      var worked = true
      for entry in FolderListing(folder) where entry.status.isFolder && WatchedName.matters(entry.name) {
        if !watch(entry.path) { worked = false }
      }
      return worked
    }

    var isStopped: Bool { stopped.load(ordering: .acquiring) }

    func stop() {
      stopped.store(true, ordering: .releasing)
      var byte: UInt8 = 0
      _ = Foundation.write(wake, &byte, 1)
    }

    func wait(milliseconds: Int32?) -> FileChange? {
      let end = milliseconds.map { ContinuousClock.now + .milliseconds(Int($0)) }
      while !isStopped {
        var rest: Int32 = -1
        if let end {
          rest = Int32(max(0, ((end - ContinuousClock.now).inSeconds * 1000).rounded(.up)))
        }
        var waiting = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: waking, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waiting, 2, rest)
        if count < 0, errno != EINTR { return nil }
        if count > 0, let change = read() { return change }
        if let end, ContinuousClock.now >= end { return nil }
      }
      return nil
    }

    /// What the system has told so far: that something was written, where both happened.
    private func read() -> FileChange? {
      var found: FileChange?
      var hasNewFolders = false
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = Foundation.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          while offset < count {
            // A watch, what happened, two that are paired, and how long the name is that follows.
            let event = bytes.baseAddress.map { $0 + offset }
            let watch = event?.loadUnaligned(as: Int32.self) ?? 0
            let kinds = event?.loadUnaligned(fromByteOffset: 4, as: UInt32.self) ?? 0
            let length = Int(event?.loadUnaligned(fromByteOffset: 12, as: UInt32.self) ?? 0)
            let name = String(
              decoding: bytes[offset + 16..<offset + 16 + length].prefix { $0 != 0 }, as: UTF8.self)
            offset += 16 + length
            guard let change = change(kinds, watch: watch, name: name) else { continue }
            if kinds & UInt32(IN_ISDIR | IN_Q_OVERFLOW) != 0 || watch == parent { hasNewFolders = true }
            if found != .written { found = change }
          }
        }
      }
      if hasNewFolders { watch(folder) }
      return found
    }

    private func change(_ kinds: UInt32, watch: Int32, name: String) -> FileChange? {
      // More has happened than the system has room to tell.
      if kinds & UInt32(IN_Q_OVERFLOW) != 0 { return .written }
      if watch == parent { return name == self.name ? .written : nil }
      if kinds & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return .removed }
      guard WatchedName.matters(name) else { return nil }
      // A file that was made is told of again when it has been written; a folder or a hard link is not.
      return kinds & Self.arrivals != 0
        ? .written : kinds & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 ? .removed : nil
    }
  }
#endif
