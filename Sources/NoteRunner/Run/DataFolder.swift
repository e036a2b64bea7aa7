import Foundation

/// The data sets that notes can name: files of the course's folder `data`. Nothing else can be reached.
package struct DataFolder: Sendable {
  private let folder: URL
  private let root: String?

  package init(_ folder: URL) {
    self.folder = folder
    root = Self.root(of: folder)
  }

  /// The course's folder without symbolic links: a link out of it would publish what it leads to.
  private static func root(of folder: URL) -> String? {
    SystemPath.resolved(folder.deletingLastPathComponent().path)
  }

  /// The data folder of a note: the course's, which is beside the folder of the note's language, or else the one
  /// beside the note.
  package init(forNoteAt file: URL) {
    let parent = file.standardizedFileURL.deletingLastPathComponent()
    let candidates = [parent.deletingLastPathComponent(), parent].map {
      $0.appendingPathComponent("data", isDirectory: true)
    }
    folder = candidates.first { FileManager.default.fileExists(atPath: $0.path) } ?? candidates[0]
    root = Self.root(of: folder)
  }

  private static let endings = ["data", "csv"]

  package var path: String { folder.path }

  /// The names there are, in order.
  package var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let names = files.compactMap { file -> String? in
      guard let ending = Self.endings.first(where: { file.hasSuffix("." + $0) }) else { return nil }
      let name = String(file.dropLast(ending.count + 1))
      return Self.isName(name) ? name : nil
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The content of a data set, and which kind of file it is; `nil` where there is none of that name.
  package func content(named name: String) -> (bytes: [UInt8], ending: String)? {
    guard Self.isName(name) else { return nil }
    for ending in Self.endings {
      if let bytes = try? FileContents.read("\(folder.path)/\(name).\(ending)", within: root) {
        return (bytes, ending)
      }
    }
    return nil
  }

  /// A name is no path: it cannot lead out of the folder.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") && $0 != 0x7F
      }
  }
}
