import Foundation

/// Where an export goes. What is there stays, unless it was said that it may go.
struct ExportDestination {
  let path: String
  private let note: String
  private let replaces: Bool

  /// - Parameter note: the note itself, which an export never writes over.
  init(path: String, note: String, replaces: Bool) {
    self.path = path
    self.note = note
    self.replaces = replaces
  }

  /// Without symbolic links, as far as it is there.
  var realPath: String {
    SystemPath.resolvedAsFarAsThere(URL(fileURLWithPath: path).standardizedFileURL.path)
  }

  /// Before anything is run: whether it may be written.
  func check(isFolder: Bool) throws(ConfigurationError) {
    if realPath == SystemPath.resolved(note) { throw ConfigurationError("\(path): this is the note itself") }
    var status = stat()
    guard stat(realPath, &status) == 0 else { return }
    if isFolder {
      guard status.isFolder else {
        throw ConfigurationError("\(path): this is a file; a package is a folder")
      }
      let content = (try? FileManager.default.contentsOfDirectory(atPath: realPath)) ?? []
      guard content.isEmpty || replaces else { throw isThere }
    } else {
      guard !status.isFolder else {
        throw ConfigurationError("\(path): this is a folder; say which file with --out")
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw ConfigurationError("\(path): this is no file") }
      guard replaces else { throw isThere }
    }
  }

  private var isThere: ConfigurationError {
    ConfigurationError("\(path): this is there already; --force writes over it")
  }

  /// - Parameter bytes: of the file.
  func write(_ bytes: [UInt8]) throws(ConfigurationError) {
    try write(bytes, to: realPath, shownAs: path)
  }

  /// Into the folder; other files in it stay.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(ConfigurationError) {
    for file in files {
      try write(file.bytes, to: "\(realPath)/\(file.path)", shownAs: Course.joined(path, file.path))
    }
  }

  private func write(_ bytes: [UInt8], to place: String, shownAs path: String) throws(ConfigurationError) {
    do throws(SystemError) {
      try SystemPath.makeFolder(NSString(string: place).deletingLastPathComponent)
      _ = try AtomicFile.write(bytes, to: place)
    } catch {
      throw ConfigurationError("\(path): cannot be written (\(error.text))")
    }
  }
}

extension SystemPath {
  /// The way from a folder to another place.
  static func relative(_ path: String, from folder: String) -> String {
    let to = resolvedAsFarAsThere(URL(fileURLWithPath: path).standardizedFileURL.path).split(separator: "/")
    let from = resolvedAsFarAsThere(URL(fileURLWithPath: folder).standardizedFileURL.path).split(
      separator: "/")
    let shared = zip(to, from).prefix { $0 == $1 }.count
    let parts = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
