/// Which files a site consists of and what each was made from. Written into the site, where it also says that this
/// folder is one that a build may replace.
package struct SiteManifest: Equatable {
  package struct Entry: Equatable {
    /// Of all that the file follows from.
    var key: Digest
    /// As the file was when it had been written: it is not the build's any more if they differ.
    var stamp: FileStamp

    package init(key: Digest, stamp: FileStamp) {
      self.key = key
      self.stamp = stamp
    }
  }

  static let name = ".notes-site"

  /// By the path from the site's root.
  package var entries: [String: Entry] = [:]

  package init() {}

  /// An unreadable line is left out: then its file is written again.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 3)
      guard fields.count == 4, let key = Digest(hex: fields[0]), let size = Int(fields[1]),
        let modified = Int(fields[2])
      else { continue }
      let stamp = FileStamp(size: size, modified: modified)
      entries[Self.unescaped(fields[3])] = Entry(key: key, stamp: stamp)
    }
  }

  /// One line for each file, in the order of their paths.
  package var text: String {
    entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { path, entry in
        "\(entry.key) \(entry.stamp.size) \(entry.stamp.modified) \(Self.escaped(path))\n"
      }.joined()
  }

  /// A path may hold line feeds.
  private static func escaped(_ path: String) -> String {
    path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  private static func unescaped(_ text: Substring) -> String {
    var path = ""
    var isEscaped = false
    for character in text {
      switch (isEscaped, character) {
      case (false, "\\"): isEscaped = true
      case (true, "n"): (path, isEscaped) = (path + "\n", false)
      default: (path, isEscaped) = (path + String(character), false)
      }
    }
    return path
  }
}
