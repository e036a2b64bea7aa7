import Foundation

/// A course's folder: one folder for each language with notes in it, or notes directly.
///
///     notes/notes.yml             optional: its settings
///     notes/zh/01-strategy.md     chapters, in the order of the settings, else of their names
///     notes/zh/index.md           optional: what stands above the list of chapters
///     notes/data/                 data sets, by name
///     notes/theme/                optional: what pages look like, where it shall be another look
package struct Course: Sendable {
  package struct Edition: Sendable {
    /// The folder's name, a language tag; empty where notes stand in the course's folder itself.
    package var tag: String
    package var chapters: [File]
    package var index: File?
    /// Of notes that do not name another one.
    package var language = ""
  }

  package struct File: Sendable, Hashable {
    package var url: URL
    /// As it is named in messages.
    package var path: String
    /// Without `.md`.
    package var name: String
    /// The course's folder without symbolic links: what is outside is not read.
    var root: String? = nil
  }

  package var folder: URL
  /// Without symbolic links.
  let realPath: String
  package var path: String
  package var editions: [Edition]
  let settings: CourseSettings
  let theme: CourseTheme
  /// What is wrong with the settings and the theme.
  package let diagnostics: [Diagnostic]

  /// Finds the notes; a folder without any is a mistake worth saying.
  package init(path: String) throws(ConfigurationError) {
    let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      throw ConfigurationError("\(path): no such folder")
    }
    guard isFolder.boolValue else {
      throw ConfigurationError("\(path): this is a file; a course is a folder")
    }
    self.folder = folder
    let root = SystemPath.resolved(folder.path) ?? folder.path
    realPath = root
    self.path = path
    var editions: [Edition] = []
    let names = try Self.names(in: folder, path: path)
    if let edition = Self.edition(tag: "", in: folder, root: root, path: path, names: names) {
      editions.append(edition)
    }
    for name in names where !Self.otherFolders.contains(name) && !name.hasPrefix("_") {
      let inner = folder.appendingPathComponent(name, isDirectory: true)
      guard FileManager.default.fileExists(atPath: inner.path, isDirectory: &isFolder), isFolder.boolValue
      else { continue }
      let path = Self.joined(path, name)
      if let edition = Self.edition(
        tag: name, in: inner, root: root, path: path, names: try Self.names(in: inner, path: path))
      {
        editions.append(edition)
      }
    }
    guard !editions.isEmpty else {
      throw ConfigurationError(
        "\(path): no notes here; a note is a file that ends in .md, in this folder or in one for its language (zh, en)"
      )
    }
    // The language of the lectures leads.
    if let lead = editions.firstIndex(where: { $0.tag == "zh" }) {
      editions.insert(editions.remove(at: lead), at: 0)
    }
    for index in editions.indices { editions[index].language = Self.language(of: editions[index]) }
    var diagnostics: [Diagnostic] = []
    settings = CourseSettings.read(in: folder, root: root, path: path, into: &diagnostics)
    theme = CourseTheme.read(in: folder, root: root, path: path, into: &diagnostics)
    if let file = settings.file {
      let order = CourseOrder(settings, in: file, of: editions)
      editions = order.editions
      diagnostics += order.diagnostics
    }
    self.editions = editions
    self.diagnostics = diagnostics
  }

  /// The folder's; where notes stand in the course's folder itself, what the first of them says.
  private static func language(of edition: Edition) -> String {
    guard edition.tag.isEmpty else { return edition.tag }
    for file in [edition.index, edition.chapters.first].compactMap(\.self) {
      if let language = NoteParser.frontMatter(of: file).language { return language }
    }
    return "en"
  }

  package var dataFolder: URL { folder.appendingPathComponent("data", isDirectory: true) }

  /// All notes, in the order of the site.
  package var files: [File] { editions.flatMap { ($0.index.map { [$0] } ?? []) + $0.chapters } }

  private static let otherFolders: Set<String> = ["data", "results", CourseTheme.folderName]

  private static func edition(
    tag: String, in folder: URL, root: String, path: String, names: [String]
  ) -> Edition? {
    let files = names.filter { $0.hasSuffix(".md") && $0.count > 3 }.map { name in
      File(
        url: folder.appendingPathComponent(name), path: joined(path, name), name: String(name.dropLast(3)),
        root: root)
    }
    // What begins with `_` is there to be included.
    let chapters = files.filter { $0.name != "index" && $0.name != "README" && !$0.name.hasPrefix("_") }
    let index = files.first { $0.name == "index" }
    guard !chapters.isEmpty || index != nil else { return nil }
    return Edition(tag: tag, chapters: chapters, index: index)
  }

  /// Sorted by their bytes, so that the order is the same on every machine.
  private static func names(in folder: URL, path: String) throws(ConfigurationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw ConfigurationError("\(path): the folder cannot be read")
    }
  }

  static func joined(_ path: String, _ name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }
}

/// What is wrong with how the command was used, not with a note.
package struct ConfigurationError: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
