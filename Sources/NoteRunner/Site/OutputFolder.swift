import CSystem
import Foundation

/// The folder that the site goes to, replaced as a whole: it is written beside, then takes the place by a rename.
/// A build that is killed leaves the last site as it was. Files that follow from the same as in the last site are taken
/// over from it.
struct OutputFolder {
  let destination: URL
  let temporary: URL
  private let last: SiteManifest
  private var manifest = SiteManifest()
  /// Whether the site will differ from the last one.
  private var isChanged = false
  private var folders: Set<String> = []

  init(path: String, course: Course) throws(ConfigurationError) {
    destination = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    let parent = destination.deletingLastPathComponent()
    temporary = parent.appendingPathComponent(
      ".\(destination.lastPathComponent).building-\(ProcessInfo.processInfo.processIdentifier)",
      isDirectory: true)
    let course = course.folder.resolvingSymlinksInPath().path
    let target = destination.resolvingSymlinksInPath().path
    guard target != course, !course.hasPrefix(target + "/"), !target.hasPrefix(course + "/"), target != "/"
    else {
      throw ConfigurationError("\(path): the site cannot be written over or into the course")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: destination.path, isDirectory: &isFolder) {
      let content =
        isFolder.boolValue ? (try? FileManager.default.contentsOfDirectory(atPath: destination.path)) : nil
      guard let content, content.isEmpty || content.contains(SiteManifest.name) else {
        throw ConfigurationError(
          "\(path): this is there already and is no site that `notes` built; it stays as it is")
      }
    }
    let known = try? String(
      contentsOf: destination.appendingPathComponent(SiteManifest.name), encoding: .utf8)
    last = SiteManifest(known ?? "")
    isChanged = known == nil
    removeRemains(in: parent)
    do {
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      // From the first moment a later build can tell whose remains these are.
      try Data().write(to: temporary.appendingPathComponent(SiteManifest.name))
    } catch {
      throw ConfigurationError("\(path): the folder cannot be written")
    }
  }

  /// Puts a file into the site.
  ///
  /// - Parameters:
  ///   - key: of all that the content follows from; where the last site has the path with the same key, its file stays.
  mutating func put(_ path: String, key: Digest, content: () throws(ConfigurationError) -> [UInt8])
    throws(ConfigurationError)
  {
    let url = temporary.appendingPathComponent(path)
    try makeFolder(url.deletingLastPathComponent(), for: path)
    let old = destination.appendingPathComponent(path).path
    if let entry = last.entries[path], entry.key == key, SiteManifest.Entry(key: key, of: old) == entry,
      link(old, url.path) == 0
    {
      manifest.entries[path] = entry
      return
    }
    isChanged = true
    do { try Data(try content()).write(to: url) } catch let error as ConfigurationError { throw error } catch
    {
      throw ConfigurationError("\(path): cannot be written (\(error.localizedDescription))")
    }
    manifest.entries[path] = SiteManifest.Entry(key: key, of: url.path)
  }

  /// A file that is small, or made anyway: what it holds is what it follows from.
  mutating func put(_ path: String, _ bytes: [UInt8]) throws(ConfigurationError) {
    try put(path, key: Digest(of: bytes)) { bytes }
  }

  /// A file from elsewhere, known by its size and when it was changed.
  mutating func copy(_ source: URL, to path: String) throws(ConfigurationError) {
    let real = source.resolvingSymlinksInPath()
    guard let entry = SiteManifest.Entry(key: Digest(of: ""), of: real.path) else {
      throw ConfigurationError("\(source.path): cannot be read")
    }
    var builder = Digest.Builder()
    builder.add("copy")
    builder.add(real.path)
    builder.add(Int64(entry.size))
    builder.add(Int64(entry.modified))
    try put(path, key: builder.digest()) { () throws(ConfigurationError) in
      do { return Array(try Data(contentsOf: real)) } catch {
        throw ConfigurationError("\(source.path): cannot be read")
      }
    }
  }

  private mutating func makeFolder(_ folder: URL, for path: String) throws(ConfigurationError) {
    guard folders.insert(folder.path).inserted else { return }
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw ConfigurationError("\(path): cannot be written (\(error.localizedDescription))")
    }
  }

  /// Puts the new site in the place of the old one; where they are the same, the old one stays.
  func commit() throws(ConfigurationError) {
    guard isChanged || manifest.entries.count != last.entries.count else { return discard() }
    do {
      try Data(manifest.text.utf8).write(to: temporary.appendingPathComponent(SiteManifest.name))
    } catch {
      throw ConfigurationError("\(SiteManifest.name): cannot be written (\(error.localizedDescription))")
    }
    if exchange() {
      // The new site stands. What is left of the old one, the next build removes.
      try? FileManager.default.removeItem(at: temporary)
      return
    }
    let old = temporary.appendingPathExtension("old")
    do {
      let isReplacing = FileManager.default.fileExists(atPath: destination.path)
      if isReplacing { try FileManager.default.moveItem(at: destination, to: old) }
      do { try FileManager.default.moveItem(at: temporary, to: destination) } catch {
        if isReplacing { try FileManager.default.moveItem(at: old, to: destination) }
        throw error
      }
      if isReplacing { try? FileManager.default.removeItem(at: old) }
    } catch {
      throw ConfigurationError("\(destination.path): cannot be replaced (\(error.localizedDescription))")
    }
  }

  /// Both folders change places in one step, so that there is a whole site at every moment; `false` where there is no
  /// old site, or the system or its file system cannot do that.
  private func exchange() -> Bool { exchange_paths(temporary.path, destination.path) }

  func discard() { try? FileManager.default.removeItem(at: temporary) }

  /// What builds that were killed left behind.
  private func removeRemains(in parent: URL) {
    let prefix = ".\(destination.lastPathComponent).building-"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0.isNumber }
      // A process of somebody else is alive, too.
      guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      let remains = parent.appendingPathComponent(name)
      // The old site may be the only one, where a build was killed between the two renames.
      if name.hasSuffix(".old"), !FileManager.default.fileExists(atPath: destination.path) {
        try? FileManager.default.moveItem(at: remains, to: destination)
      } else {
        try? FileManager.default.removeItem(at: remains)
      }
    }
  }
}
