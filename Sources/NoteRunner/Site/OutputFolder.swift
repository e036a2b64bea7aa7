import Foundation

/// The folder that the site goes to, replaced as a whole: it is written beside, as a draft, then takes the place.
/// A build that is killed leaves the last site as it was. Files that follow from the same as in the last site are taken
/// over from it.
struct OutputFolder {
  /// As the author names it.
  private let path: String
  private let destination: String
  private let draft: SiteDraft
  private let last: SiteManifest
  private var manifest = SiteManifest()
  /// Whether the site will differ from the last one.
  private var isChanged = false
  private var folders: Set<String> = []

  init(path: String, course: Course) throws(ConfigurationError) {
    self.path = path
    // A link in its place stays: what it leads to is replaced.
    let destination = SystemPath.resolvedAsFarAsThere(
      URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.path)
    self.destination = destination
    let course = course.realPath
    guard destination != course, !course.hasPrefix(destination + "/"), !destination.hasPrefix(course + "/"),
      destination != "/"
    else {
      throw ConfigurationError("\(path): the site cannot be written over or into the course")
    }
    let parent = NSString(string: destination).deletingLastPathComponent
    do { try SystemPath.makeFolder(parent) } catch {
      throw ConfigurationError("\(path): the folder cannot be made (\(error.text))")
    }
    SiteDraft.removeRemains(beside: destination)
    try Self.checkReplaceable(destination, shownAs: path)
    let known = FileManager.default.contents(atPath: "\(destination)/\(SiteManifest.name)")
    last = SiteManifest(known.map { String(decoding: $0, as: UTF8.self) } ?? "")
    isChanged = known == nil
    do { draft = try SiteDraft(beside: destination) } catch {
      throw ConfigurationError("\(path): no folder can be made beside it (\(error.text))")
    }
  }

  /// Only a site, or an empty folder, may go.
  private static func checkReplaceable(_ destination: String, shownAs path: String) throws(ConfigurationError)
  {
    var status = stat()
    guard lstat(destination, &status) == 0 else { return }
    let content = status.isFolder ? try? FileManager.default.contentsOfDirectory(atPath: destination) : nil
    guard let content, content.isEmpty || content.contains(SiteManifest.name) else {
      throw ConfigurationError(
        "\(path): this is there already and is no site that `notes` built; it stays as it is")
    }
  }

  // MARK: - Files

  /// Puts a file into the site.
  ///
  /// - Parameters:
  ///   - key: of all that the content follows from; where the last site has the path with the same key, its file stays.
  mutating func put(_ path: String, key: Digest, content: () throws(ConfigurationError) -> [UInt8])
    throws(ConfigurationError)
  {
    guard manifest.entries[path] == nil, path != SiteManifest.name else {
      throw ConfigurationError(
        "\(self.path)/\(path): a file of the site and one that a note asks for would both be here")
    }
    let new = "\(draft.path)/\(path)"
    try makeFolder(NSString(string: path).deletingLastPathComponent)
    if let entry = last.entries[path], entry.key == key,
      take(over: "\(destination)/\(path)", as: new, entry.stamp)
    {
      manifest.entries[path] = entry
      return
    }
    isChanged = true
    try write(try content(), to: path)
    manifest.entries[path] = FileStamp(of: new).map { SiteManifest.Entry(key: key, stamp: $0) }
  }

  /// Another build may put another site there at any moment: what was linked is looked at, not what is to be linked.
  private func take(over old: String, as new: String, _ stamp: FileStamp) -> Bool {
    guard link(old, new) == 0 else { return false }
    if FileStamp(of: new) == stamp { return true }
    unlink(new)
    return false
  }

  /// A file that is small, or made anyway: what it holds is what it follows from.
  mutating func put(_ path: String, _ bytes: [UInt8]) throws(ConfigurationError) {
    try put(path, key: Digest(of: bytes)) { bytes }
  }

  /// A file from elsewhere, known by its size and when it was changed.
  mutating func copy(_ source: URL, to path: String) throws(ConfigurationError) {
    let real = source.resolvingSymlinksInPath()
    guard let stamp = FileStamp(of: real.path) else {
      throw ConfigurationError("\(source.path): cannot be read")
    }
    var builder = Digest.Builder()
    builder.add("copy")
    builder.add(real.path)
    builder.add(stamp)
    try put(path, key: builder.digest()) { () throws(ConfigurationError) in
      do { return Array(try Data(contentsOf: real)) } catch {
        throw ConfigurationError("\(source.path): cannot be read (\(SystemError.reason(of: error)))")
      }
    }
  }

  private mutating func makeFolder(_ folder: String) throws(ConfigurationError) {
    guard !folder.isEmpty, folders.insert(folder).inserted else { return }
    do { try SystemPath.makeFolder("\(draft.path)/\(folder)") } catch {
      throw ConfigurationError("\(path)/\(folder): cannot be made (\(error.text))")
    }
  }

  private func write(_ bytes: [UInt8], to name: String) throws(ConfigurationError) {
    do { try SiteFile.write(bytes, to: "\(draft.path)/\(name)") } catch {
      throw ConfigurationError("\(path)/\(name): cannot be written (\(error.text))")
    }
  }

  // MARK: - The end

  /// Puts the new site in the place of the old one; where they are the same, the old one stays.
  func commit() throws(ConfigurationError) {
    guard isChanged || manifest.entries.count != last.entries.count else { return discard() }
    try write(Array(manifest.text.utf8), to: SiteManifest.name)
    do { try draft.replace(destination) } catch {
      throw ConfigurationError("\(path): cannot be replaced (\(error.text))")
    }
  }

  func discard() { draft.remove() }
}

/// A new file of a site.
enum SiteFile {
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError() }
    var error: SystemError?
    var done = 0
    while done < bytes.count, error == nil {
      let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { done += count } else if count == 0 || errno != EINTR { error = SystemError() }
    }
    // Some file systems say only here that there was no room.
    if close(descriptor) != 0, error == nil { error = SystemError() }
    if let error { throw error }
  }
}
