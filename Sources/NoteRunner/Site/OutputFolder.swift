import CSystem
import Foundation

/// The folder that the site goes to, replaced as a whole: it is written beside, then takes the place by a rename.
/// A build that is killed leaves the last site as it was.
struct OutputFolder {
  let destination: URL
  let temporary: URL

  /// Marks a folder as one that a build may replace.
  private static let mark = ".notes-site"

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
      guard let content, content.isEmpty || content.contains(Self.mark) else {
        throw ConfigurationError(
          "\(path): this is there already and is no site that `notes` built; it stays as it is")
      }
    }
    removeRemains(in: parent)
    do {
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      try Data().write(to: temporary.appendingPathComponent(Self.mark))
    } catch {
      throw ConfigurationError("\(path): the folder cannot be written")
    }
  }

  func write(_ bytes: some Sequence<UInt8>, to path: String) throws(ConfigurationError) {
    let url = temporary.appendingPathComponent(path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    } catch {
      throw ConfigurationError("\(path): cannot be written (\(error.localizedDescription))")
    }
  }

  func copy(_ source: URL, to path: String) throws(ConfigurationError) {
    do { try write(Data(contentsOf: source), to: path) } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError("\(source.path): cannot be read")
    }
  }

  /// Puts the new site in the place of the old one.
  func commit() throws(ConfigurationError) {
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
