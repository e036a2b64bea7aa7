import Foundation

/// Why the system refused something.
package struct SystemError: Error, Hashable {
  package var code: Int32

  /// Of the call that has just failed.
  package init() { code = errno }

  init(code: Int32) { self.code = code }

  /// No room on the disk, or none left of what one user may have of it.
  package var isLackOfSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// Where a folder was to go is one already that is not empty.
  package var isOccupied: Bool { [ENOTEMPTY, EEXIST].contains(code) }

  package var text: String { String(cString: strerror(code)) }

  /// In the system's words, without Foundation's around them.
  package static func reason(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return underlying.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(underlying.code))) : error.localizedDescription
  }
}

extension stat {
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  package var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  package var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
