import Foundation

/// What Foundation does not say of paths, or without the system's reason.
package enum SystemPath {
  /// The path without symbolic links. `nil`, with the reason in `errno`, where nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Resolved as far as it exists: what is not there yet may lie behind a link, too.
  package static func resolvedAsFarAsThere(_ path: String) -> String {
    var existing = path
    var missing: [String] = []
    while existing != "/", !existing.isEmpty {
      if let resolved = resolved(existing) {
        existing = resolved
        break
      }
      missing.append(NSString(string: existing).lastPathComponent)
      existing = NSString(string: existing).deletingLastPathComponent
    }
    return missing.reversed().reduce(existing) { NSString(string: $0).appendingPathComponent($1) }
  }

  /// Makes a folder with those above it, as far as they are not there.
  package static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 { return }
    var error = SystemError()
    let parent = NSString(string: path).deletingLastPathComponent
    if error.code == ENOENT, !parent.isEmpty, parent != path {
      try makeFolder(parent)
      if mkdir(path, 0o777) == 0 { return }
      error = SystemError()
    }
    var status = stat()
    guard stat(path, &status) == 0, status.isFolder else { throw error }
  }
}
