/// Puts the languages and chapters of a course into the order that its settings give. What the settings do not name
/// stands behind what they do, so that no note is lost by a slip.
struct CourseOrder {
  let settings: CourseSettings
  let file: SourceFile
  private(set) var editions: [Course.Edition]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ settings: CourseSettings, in file: SourceFile, of editions: [Course.Edition]) {
    self.settings = settings
    self.file = file
    self.editions = editions
    if let languages = settings.languages { orderEditions(languages) }
    if let chapters = settings.chapters { orderChapters(chapters) }
    for text in [settings.title, settings.description] { checkLanguages(of: text) }
  }

  // MARK: - Languages

  /// A language without a folder of its name is that of the notes in the course's folder itself, if there are some.
  private mutating func orderEditions(_ languages: CourseSettings.List) {
    var rest = editions
    let folders = editions.map(\.tag).filter { !$0.isEmpty }
    var ordered: [Course.Edition] = []
    for language in languages.names {
      if let found = rest.firstIndex(where: { $0.tag == language.value }) {
        ordered.append(rest.remove(at: found))
      } else if let found = rest.firstIndex(where: { $0.tag.isEmpty }) {
        var edition = rest.remove(at: found)
        edition.language = language.value
        ordered.append(edition)
      } else {
        report(
          .error, "there is no folder `\(language.value)` with notes", at: language.range,
          help: folders.isEmpty
            ? "notes of several languages stand in a folder for each"
            : NearMiss.help(language.value, allowed: folders))
      }
    }
    for edition in rest where !edition.tag.isEmpty {
      report(.warning, "`\(edition.tag)` is not in `languages`: it stands last", at: languages.range)
    }
    editions = ordered + rest
  }

  /// A language that only a text names is a slip.
  private mutating func checkLanguages(of text: CourseSettings.Text) {
    let known = editions.map(\.language)
    for (language, _) in text.byLanguage {
      let name = language.value
      guard !known.contains(where: { $0 == name || $0.hasPrefix(name + "-") }) else { continue }
      report(
        .error, "`\(name)` is not a language of this course", at: language.range,
        help: NearMiss.help(name, allowed: known))
    }
  }

  // MARK: - Chapters

  private mutating func orderChapters(_ chapters: CourseSettings.List) {
    var places: [String: Int] = [:]
    for (place, name) in chapters.names.enumerated() { places[name.value] = place }
    let unlisted = unlisted(places)
    let known = Set(editions.flatMap(\.chapters).map(\.name))
    for name in chapters.names where !known.contains(name.value) {
      report(
        .error, "there is no chapter `\(name.value).md`", at: name.range,
        help: help(name.value, among: known, unlisted.map(\.name)))
    }
    for file in unlisted {
      report(.warning, "\(file.path) is not in `chapters`: it stands last", at: chapters.range)
    }
    for index in editions.indices {
      let files = editions[index].chapters.enumerated()
      editions[index].chapters = files.sorted { one, other in
        (places[one.element.name] ?? .max, one.offset) < (places[other.element.name] ?? .max, other.offset)
      }.map(\.element)
    }
  }

  /// Chapters that the settings do not name, each once.
  private func unlisted(_ places: [String: Int]) -> [Course.File] {
    var seen: Set<String> = []
    return editions.flatMap(\.chapters).filter { places[$0.name] == nil && seen.insert($0.name).inserted }
  }

  private func help(_ name: String, among known: Set<String>, _ unlisted: [String]) -> String {
    if name.hasSuffix(".md"), known.contains(String(name.dropLast(3))) { return "write it without `.md`" }
    if ["index", "README"].contains(name) { return "`\(name).md` is no chapter, and needs not be listed" }
    return NearMiss.help(name, allowed: unlisted.isEmpty ? known.sorted() : unlisted)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, message, in: file, at: range, help: help))
  }
}
