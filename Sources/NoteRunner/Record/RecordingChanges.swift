import Foundation

/// What `accept` does to a note's recordings: all of it or nothing.
struct RecordingChanges {
  let folder: RecordingFolder
  /// New texts by name.
  var written: [(name: String, text: String)] = []
  var removed: [String] = []

  var isEmpty: Bool { written.isEmpty && removed.isEmpty }

  /// Every text is written beside its place first; only when all are there do they take their places.
  func apply() throws(ConfigurationError) {
    if let reason = folder.reasonToRefuse(folder.url) {
      throw ConfigurationError("\(folder.path): \(reason); nothing is written")
    }
    removeRemains()
    guard !isEmpty else { return }
    for (name, _) in written where folder.isFolder(name) {
      throw ConfigurationError("\(folder.path(of: name)): this is a folder, which stays; nothing is written")
    }
    var prepared: [(temporary: URL, place: URL)] = []
    do {
      if !written.isEmpty {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
      }
      for (name, text) in written {
        let place = folder.url.appendingPathComponent(name + RecordingFolder.ending)
        let process = ProcessInfo.processInfo.processIdentifier
        let temporary = folder.url.appendingPathComponent(".\(name)\(Self.mark)\(process)")
        prepared.append((temporary, place))
        try Data(text.utf8).write(to: temporary)
      }
    } catch {
      for (temporary, _) in prepared { try? FileManager.default.removeItem(at: temporary) }
      throw ConfigurationError(
        "\(folder.path): cannot be written (\(error.localizedDescription)); the recordings are as they were")
    }
    for (temporary, place) in prepared where rename(temporary.path, place.path) != 0 {
      let reason = String(cString: strerror(errno))
      for (temporary, _) in prepared { try? FileManager.default.removeItem(at: temporary) }
      throw ConfigurationError("\(folder.path)/\(place.lastPathComponent): cannot be replaced (\(reason))")
    }
    for name in removed {
      try? FileManager.default.removeItem(
        at: folder.url.appendingPathComponent(name + RecordingFolder.ending))
    }
    // The last recording takes its folders with it; neither goes while something is in it.
    if rmdir(folder.url.path) == 0 { rmdir(folder.url.deletingLastPathComponent().path) }
  }

  /// What stands in a temporary file's name before the number of the process that wrote it.
  private static let mark = ".accepting-"

  /// What processes that were killed left behind.
  private func removeRemains() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
    where name.hasPrefix(".") {
      guard let end = name.range(of: Self.mark, options: .backwards)?.upperBound,
        let process = Int32(name[end...]), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: folder.url.appendingPathComponent(name))
    }
  }
}
