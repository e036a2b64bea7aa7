import Foundation

/// Why the system refused something.
struct SystemError: Error, Hashable {
  var code: Int32

  /// Of the call that has just failed.
  init() { code = errno }

  /// No room on the disk, or none left of what one user may have of it.
  var isLackOfSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  var text: String { String(cString: strerror(code)) }
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
