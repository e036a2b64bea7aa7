import Foundation

/// Writes a file so that there is a whole one at every moment: beside it, then in its place.
enum AtomicFile {
  /// - Parameters:
  ///   - path: without symbolic links, which would be replaced themselves.
  ///   - stamp: of the file that may be replaced: where it is another one by now, nothing is. `nil` where it does not matter.
  /// - Returns: False where the file is another one.
  static func write(_ bytes: [UInt8], to path: String, replacing stamp: FileStamp? = nil) throws(SystemError)
    -> Bool
  {
    let folder = NSString(string: path).deletingLastPathComponent
    let name = NSString(string: path).lastPathComponent
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    // Hidden, so that nobody takes it for a note.
    let draft = "\(folder.isEmpty ? "." : folder)/.\(name).\(random)"
    try SiteFile.write(bytes, to: draft)
    var status = stat()
    if stat(path, &status) == 0 {
      // Group first: changing it takes permissions away.
      _ = chown(draft, uid_t.max, status.st_gid)
      _ = chmod(draft, status.st_mode & 0o7777)
    }
    if let stamp, FileStamp(of: path) != stamp {
      unlink(draft)
      return false
    }
    guard rename(draft, path) == 0 else {
      let error = SystemError()
      unlink(draft)
      throw error
    }
    return true
  }
}
