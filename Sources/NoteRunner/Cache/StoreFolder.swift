import Foundation

/// The folder that a cache lives in, and how its files are named.
///
///     .notes-cache/CACHEDIR.TAG   says to backups, and to `notes clean`, what this is
///     .notes-cache/.gitignore     says so to git
///     .notes-cache/records/ab/…   entries by their keys, two digits of which name a folder
///     .notes-cache/parts/ab/…     the same by the digests of their contents
///     .notes-cache/new/…          entries that are being written
package struct StoreFolder: Sendable {
  package let path: String

  /// Why a folder is not used.
  package enum Obstacle: Hashable {
    case notAFolder
    /// Something is in it, and `notes` did not put it there.
    case foreign
    case unreadable(SystemError)
  }

  package init(_ url: URL) { path = url.standardizedFileURL.path }

  package func path(of key: Digest, _ kind: StoredEntry.Kind) -> String {
    let hex = key.hex
    return "\(folder(of: kind))/\(hex.prefix(2))/\(hex.dropFirst(2))"
  }

  package func folder(of kind: StoredEntry.Kind) -> String { "\(path)/\(kind.rawValue)" }

  package var newFolder: String { "\(path)/new" }

  /// `nil` where the folder is a cache, or can become one.
  package func obstacle() -> Obstacle? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT ? nil : errno == ENOTDIR ? .notAFolder : .unreadable(SystemError())
    }
    guard status.isFolder else { return .notAFolder }
    guard access(path, R_OK | X_OK) == 0 else { return .unreadable(SystemError()) }
    if isTagged { return nil }
    // A process that was killed, or is at it, may have left the first files of a new cache.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isNew = names.allSatisfy { $0 == Self.ignoreName || $0.hasPrefix(Self.newNamePrefix) }
    return isNew || isTagged ? nil : .foreign
  }

  // MARK: - The tag

  private static let tagName = "CACHEDIR.TAG"
  private static let newNamePrefix = "CACHEDIR.TAG.new-"
  private static let ignoreName = ".gitignore"

  /// The form of https://bford.info/cachedir/, which backup programs know; the second line makes it ours.
  private static let tag = """
    Signature: 8a477f597d28d172789f06886806bc55
    # This folder is the cache of `notes`. It can be removed at any time: `notes clean` does so.

    """

  /// Whether `notes` made this folder.
  package var isTagged: Bool {
    guard let handle = FileHandle(forReadingAtPath: "\(path)/\(Self.tagName)") else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: Self.tag.utf8.count)) == Data(Self.tag.utf8)
  }

  /// Removes the folder, or what a link in its place leads to; the tag last, so that whoever is interrupted can go on.
  package func removeAll() throws(SystemError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name != Self.tagName { Self.remove("\(path)/\(name)") }
    Self.remove("\(path)/\(Self.tagName)")
    if rmdir(path) == 0 || errno == ENOTDIR && unlink(path) == 0 || errno == ENOENT { return }
    let error = SystemError()
    // A build has gone on writing: what it wrote must not lie in a folder that is nobody's.
    try? prepare()
    throw error
  }

  // MARK: - Making it

  /// Makes the folder what it should be, as far as it is not.
  package func prepare() throws(SystemError) {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      let error = SystemError()
      guard error.code == ENOENT,
        (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil
      else { throw error }
    }
    if !isTagged {
      try write(Self.tag, to: Self.tagName)
      try write("*\n", to: Self.ignoreName)
    }
    try makeFolder(newFolder)
    for kind in StoredEntry.Kind.allCases { try makeFolder(folder(of: kind)) }
  }

  /// Makes room for an entry: its folder is there, and nothing stands in its place that a file cannot replace.
  package func prepare(for key: Digest, _ kind: StoredEntry.Kind) throws(SystemError) {
    try prepare()
    try makeFolder("\(folder(of: kind))/\(key.hex.prefix(2))")
    let entry = path(of: key, kind)
    var status = stat()
    if lstat(entry, &status) == 0, status.isFolder { Self.remove(entry) }
  }

  private func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 { return }
    guard errno == EEXIST else { throw SystemError() }
    var status = stat()
    if lstat(path, &status) == 0, status.isFolder { return }
    unlink(path)
    // Another process may have been first.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError() }
  }

  /// Synchronised, as no other file is: entries show by themselves that they are torn, these would not.
  private func write(_ text: String, to name: String) throws(SystemError) {
    let temporary = "\(path)/\(Self.newNamePrefix)\(NewEntryName().text)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError() }
    let bytes = Array(text.utf8)
    var error: SystemError?
    if Foundation.write(descriptor, bytes, bytes.count) != bytes.count { error = SystemError() }
    fsync(descriptor)
    close(descriptor)
    if error == nil, rename(temporary, "\(path)/\(name)") != 0 { error = SystemError() }
    if let error {
      unlink(temporary)
      throw error
    }
  }

  /// A file, a link, or a folder with all that is in it.
  package static func remove(_ path: String) {
    if unlink(path) != 0, errno != ENOENT { try? FileManager.default.removeItem(atPath: path) }
  }
}
