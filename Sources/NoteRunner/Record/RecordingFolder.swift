import Foundation

/// The folder with a note's recordings: `notes/zh/results/03-momentum` beside `notes/zh/03-momentum.md`.
package struct RecordingFolder: Sendable {
  /// Beside the note.
  static let name = "results"
  static let ending = ".txt"
  /// No output is that large: budgets end a block long before.
  static let largestSize = 64 << 20

  let url: URL
  /// As it is named in messages.
  let path: String
  /// Where the notes are: recordings are nowhere else.
  private let home: URL

  /// - Parameter note: Its name is the file's, without `.md`.
  init(of note: Course.File) {
    let parts = note.path.split(separator: "/", omittingEmptySubsequences: false)
    self.init(
      beside: note.url.standardizedFileURL.deletingLastPathComponent(),
      shownAs: parts.dropLast().map { $0 + "/" }.joined(), name: note.name)
  }

  init(beside home: URL, shownAs prefix: String, name: String) {
    self.home = home
    url = home.appendingPathComponent(Self.name).appendingPathComponent(name)
    path = "\(prefix)\(Self.name)/\(name)"
  }

  func path(of name: String) -> String { "\(path)/\(name)\(Self.ending)" }

  // MARK: - Reading

  enum Found: Equatable {
    case absent
    case recording(Recording)
    case unreadable(String)
  }

  func read(_ name: String) -> Found {
    let file = url.appendingPathComponent(name + Self.ending)
    let manager = FileManager.default
    guard (try? manager.attributesOfItem(atPath: file.path)) != nil else { return .absent }
    if let reason = reasonToRefuse(file) { return .unreadable(reason) }
    // Through links, which stay inside as was just seen.
    let target = file.resolvingSymlinksInPath()
    let attributes = try? manager.attributesOfItem(atPath: target.path)
    switch attributes?[.type] as? FileAttributeType {
    case FileAttributeType.typeRegular?: break
    case FileAttributeType.typeDirectory?: return .unreadable("it is a folder")
    default: return .unreadable("it is no ordinary file")
    }
    let size = attributes?[.size] as? Int ?? 0
    guard size <= Self.largestSize else { return .unreadable("it is too large: \(size) bytes") }
    do {
      return .recording(try Recording(parsing: Array(try Data(contentsOf: target))))
    } catch let damage as Recording.Damage {
      return .unreadable(damage.message)
    } catch {
      return .unreadable("the system does not allow it")
    }
  }

  /// The names of all recordings there, in order.
  var names: [String] {
    guard reasonToRefuse(url) == nil else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
      .filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(Self.ending.count)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a file began its life as a recording; anything else is not ours to remove.
  func isOurs(_ name: String) -> Bool {
    let file = url.appendingPathComponent(name + Self.ending)
    // A pipe may never end, and of a link nobody knows whose file it is.
    let type = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.type] as? FileAttributeType
    guard type == .typeRegular, let handle = FileHandle(forReadingAtPath: file.path) else { return false }
    return (try? handle.read(upToCount: Recording.title.utf8.count)) == Data(Recording.title.utf8)
  }

  func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    let file = url.appendingPathComponent(name + Self.ending)
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Why nothing there is read or written: a link that leads out of the folder with the notes.
  func reasonToRefuse(_ place: URL) -> String? {
    guard let inside = Self.resolved(home), let target = Self.resolved(place) else {
      return "a symbolic link leads nowhere"
    }
    return target.hasPrefix(inside + "/") ? nil : "a symbolic link leads out of the folder with the notes"
  }

  /// The path without links, also where its last parts are still to be made; `nil` for a link that leads nowhere.
  private static func resolved(_ url: URL) -> String? {
    if let real = realpath(url.path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)) != nil
    guard !isLink, url.pathComponents.count > 1 else { return nil }
    return resolved(url.deletingLastPathComponent()).map { $0 + "/" + url.lastPathComponent }
  }

  /// Folders with recordings in `results` beside notes, by name.
  static func all(beside home: URL) -> [String] {
    let folder = home.appendingPathComponent(name)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { name in
        var isFolder: ObjCBool = false
        return !name.hasPrefix(".")
          && FileManager.default.fileExists(
            atPath: folder.appendingPathComponent(name).path, isDirectory: &isFolder)
          && isFolder.boolValue
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
