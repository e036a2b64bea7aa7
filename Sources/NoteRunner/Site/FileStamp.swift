import Foundation

/// What tells of a file, without reading it, that it is still the same.
package struct FileStamp: Equatable {
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int

  package init(size: Int, modified: Int) {
    self.size = size
    self.modified = modified
  }
}

extension FileStamp {
  /// `nil` where there is no ordinary file; a link is none.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}

extension Digest.Builder {
  mutating func add(_ stamp: FileStamp) {
    add(Int64(stamp.size))
    add(Int64(stamp.modified))
  }
}
