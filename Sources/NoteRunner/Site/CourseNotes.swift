import Foundation

/// The notes of a course, read, with their links followed.
struct CourseNotes {
  struct Entry: Sendable {
    var file: Course.File
    var note: Note
    /// From the front matter, else its edition's.
    var language: String
    var linkDiagnostics: [Diagnostic]
    /// Of its course.
    var macros = TeXMacros()
    /// Those that it cites.
    var works: [Work] = []
  }

  /// Where an edition's notes are among `all`.
  struct Indices {
    var index: Int?
    var chapters: [Int]
  }

  private(set) var all: [Entry] = []
  private(set) var indicesByEdition: [Indices] = []
  /// What is wrong with the course's settings and theme.
  private(set) var settingsReports: [NoteReport] = []

  init(_ course: Course) {
    settingsReports = course.settingsReports
    var languages: [String] = []
    var read: [(file: Course.File, note: Note)] = []
    for edition in course.editions {
      var indices = Indices(index: nil, chapters: [])
      if let index = edition.index {
        indices.index = read.count
        read.append((index, NoteParser.parse(index)))
        languages.append(edition.language)
      }
      for chapter in edition.chapters {
        indices.chapters.append(read.count)
        read.append((chapter, NoteParser.parse(chapter)))
        languages.append(edition.language)
      }
      indicesByEdition.append(indices)
    }
    let links = LinkCheck(
      course: course,
      places: zip(read, languages).map { entry, language in
        (file: entry.file, places: NotePlaces(entry.note, language: entry.note.language(inEdition: language)))
      },
      bibliography: Bibliography(of: course))
    for (entry, language) in zip(read, languages) {
      var diagnostics: [Diagnostic] = []
      let followed = links.check(entry.note, at: entry.file, into: &diagnostics)
      all.append(
        Entry(
          file: entry.file, note: entry.note,
          language: entry.note.language(inEdition: language),
          linkDiagnostics: diagnostics, macros: course.settings.macros, works: Array(followed.works.values)))
    }
  }
}

extension CourseNotes {
  /// The notes of a course's folder, or one note.
  static func reading(_ path: String) throws(ConfigurationError) -> CourseNotes {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? CourseNotes(try Course(path: path)) : CourseNotes(single: path)
  }

  /// One note alone: its links to other notes are followed within its course, if it has one.
  init(single path: String) {
    let url = URL(fileURLWithPath: path)
    let file = Course.File(url: url, path: path, name: url.deletingPathExtension().lastPathComponent)
    let folder = url.standardizedFileURL.deletingLastPathComponent()
    // The folder with the settings is the course's; without any, one above may have a folder for each language.
    let candidates = [folder.deletingLastPathComponent(), folder]
    let withSettings = candidates.filter {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent(CourseSettings.fileName).path)
    }
    for candidate in withSettings + candidates {
      guard let course = try? Course(path: candidate.path),
        let known = course.files.first(where: { $0.url.standardizedFileURL == url.standardizedFileURL })
      else { continue }
      let notes = CourseNotes(course)
      guard var entry = notes.all.first(where: { $0.file == known }) else { continue }
      // Named as the author named it.
      let shown = Course.File(url: url, path: path, name: known.name, root: known.root)
      entry.note = NoteParser.parse(shown)
      entry.linkDiagnostics = entry.linkDiagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if diagnostic.path == known.path { diagnostic.path = path }
        return diagnostic
      }
      all = [entry]
      all[0].file = file
      return
    }
    let note = NoteParser.parse(file)
    all = [
      Entry(
        file: file, note: note, language: note.frontMatter.language ?? "en", linkDiagnostics: [])
    ]
  }
}

extension NoteParser {
  /// Reads and parses a file.
  package static func parse(_ file: Course.File) -> Note { parse(NoteText(of: file)) }

  /// Only what stands at the very top of a file.
  static func frontMatter(of file: Course.File) -> FrontMatter {
    var ignored: [Diagnostic] = []
    guard let bytes = try? SourceFile.contents(of: file.url, shownAs: file.path, within: file.root) else {
      return FrontMatter()
    }
    return FrontMatter.parse(SourceFile.make(path: file.path, bytes: bytes, into: &ignored), into: &ignored)
  }

  /// What could not be read is an empty note with an error.
  static func parse(_ text: NoteText) -> Note {
    var diagnostics: [Diagnostic] = []
    let source = text.source(into: &diagnostics)
    return parse(source, diagnostics: diagnostics)
  }
}
