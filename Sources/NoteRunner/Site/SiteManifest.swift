import Foundation

/// Which files a site consists of and what each was made from. Written into the site, where it also says that this
/// folder is one that a build may replace.
struct SiteManifest: Equatable {
  struct Entry: Equatable {
    /// Of all that the file follows from.
    var key: Digest
    /// As the file was when it had been written: it is not the build's any more if they differ.
    var size: Int
    var modified: Int
  }

  static let name = ".notes-site"

  /// By the path from the site's root.
  var entries: [String: Entry] = [:]

  init() {}

  /// An unreadable line is left out: then its file is written again.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 3)
      guard fields.count == 4, let key = Digest(hex: fields[0]), let size = Int(fields[1]),
        let modified = Int(fields[2])
      else { continue }
      entries[String(fields[3])] = Entry(key: key, size: size, modified: modified)
    }
  }

  /// One line for each file, in the order of their paths.
  var text: String {
    entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value.key) \($0.value.size) \($0.value.modified) \($0.key)\n" }.joined()
  }
}

extension SiteManifest.Entry {
  /// `nil` where there is no ordinary file.
  init?(key: Digest, of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      key: key, size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
  }
}
