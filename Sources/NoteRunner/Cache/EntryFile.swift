import Foundation

/// An entry's file, read and written in as few system calls as there can be: a build of a course asks for thousands.
package enum EntryFile {
  package enum Reading {
    case content([UInt8])
    case absent
    /// Something else than what was kept there.
    case damaged
    case failed(SystemError)
  }

  /// A hit renews the time of an entry, by which eviction goes, only when it is older than this, in seconds.
  private static let freshness = 3600

  /// Open, ask for the size, read, close.
  package static func read(_ path: String, as key: Digest, _ kind: StoredEntry.Kind) -> Reading {
    // Neither a symbolic link nor a pipe may lead elsewhere or wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: return .absent
      case ELOOP, ENOTDIR, ENXIO: return .damaged
      default: return .failed(SystemError())
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isFile else { return .damaged }
    let count = Int(status.st_size) - StoredEntry.headByteCount
    guard count >= 0 else { return .damaged }
    var isIntact = false
    let content = withUnsafeTemporaryAllocation(byteCount: StoredEntry.headByteCount, alignment: 8) { head in
      // The length must not come from a damaged file alone: it would be allocated.
      guard count < 1 << 20 || hasLength(count, descriptor) else { return [UInt8]() }
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
        let content = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
        guard transferAll(head, content, { readv(descriptor, $0, $1) }) else { return }
        initializedCount = count
        isIntact = StoredEntry.isIntact(
          head: UnsafeRawBufferPointer(head), content: UnsafeRawBufferPointer(content), as: key, kind)
      }
    }
    guard isIntact else { return .damaged }
    renew(descriptor, status)
    return .content(content)
  }

  private static func hasLength(_ count: Int, _ descriptor: Int32) -> Bool {
    var length: UInt64 = 0
    return pread(descriptor, &length, 8, 8) == 8 && UInt64(littleEndian: length) == UInt64(count)
  }

  private static func renew(_ descriptor: Int32, _ status: stat) {
    if time(nil) - status.modified.tv_sec > freshness { futimens(descriptor, nil) }
  }

  /// Renews an entry that is there already; says whether it is there, with this length.
  package static func renew(_ path: String, contentByteCount: Int) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.isFile,
      Int(status.st_size) == contentByteCount + StoredEntry.headByteCount
    else { return false }
    if time(nil) - status.modified.tv_sec > freshness { utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) }
    return true
  }

  // MARK: - Writing

  /// Writes beside, then renames: whoever reads `path` finds a whole entry, whenever this process is killed.
  package static func write(
    _ content: [UInt8], as key: Digest, _ kind: StoredEntry.Kind, to path: String, through temporary: String
  ) throws(SystemError) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError() }
    var error: SystemError?
    content.withUnsafeBytes { content in
      var head = StoredEntry.head(of: content, as: key, kind)
      head.withUnsafeMutableBytes { head in
        let content = UnsafeMutableRawBufferPointer(mutating: content)
        if !transferAll(head, content, { writev(descriptor, $0, $1) }) { error = SystemError() }
      }
    }
    // Some file systems say only here that there was no room.
    if close(descriptor) != 0, error == nil { error = SystemError() }
    if error == nil, rename(temporary, path) != 0 { error = SystemError() }
    if let error {
      unlink(temporary)
      throw error
    }
  }

  /// Calls `transfer` with what is left of both buffers until nothing is left.
  private static func transferAll(
    _ head: UnsafeMutableRawBufferPointer, _ content: UnsafeMutableRawBufferPointer,
    _ transfer: (UnsafePointer<iovec>, Int32) -> Int
  ) -> Bool {
    var done = 0
    let total = head.count + content.count
    while done < total {
      let headDone = min(done, head.count)
      let contentDone = done - headDone
      let pieces = (
        iovec(iov_base: head.baseAddress.map { $0 + headDone }, iov_len: head.count - headDone),
        iovec(iov_base: content.baseAddress.map { $0 + contentDone }, iov_len: content.count - contentDone)
      )
      let moved = withUnsafePointer(to: pieces) { pieces in
        pieces.withMemoryRebound(to: iovec.self, capacity: 2) { transfer($0, 2) }
      }
      if moved < 0, errno == EINTR { continue }
      guard moved > 0 else { return false }
      done += moved
    }
    return true
  }
}
