/// The YAML between two lines `---` at the very top of a note.
package struct FrontMatter: Sendable {
  package var title: String?
  package var language: String?
  /// In a sentence or two, for search engines and cards.
  package var description: String?
  /// Index of the first line behind it.
  var endLine = 0

  private enum Key: String, CaseIterable { case title, lang, description }

  /// Reads the front matter of a file; a file without has an empty one.
  static func parse(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> FrontMatter {
    var matter = FrontMatter()
    guard isFence(file, 0) else { return matter }
    guard let close = (1..<max(1, file.lineStarts.count)).first(where: { isFence(file, $0) }) else {
      diagnostics.append(
        Diagnostic(
          .error, "the front matter that starts here has no end", in: file, at: file.lineRange(0),
          help: "close it with a line `---`"))
      return matter
    }
    matter.endLine = close + 1
    var yaml = YAMLReader(file, lines: 1..<close, name: "the front matter")
    for (key, _, value) in yaml.pairs(Key.self) {
      switch key {
      case .title: matter.title = yaml.text(value, of: key.rawValue)
      case .description: matter.description = yaml.text(value, of: key.rawValue)
      case .lang: matter.language = yaml.languageTag(value, of: key.rawValue)
      }
    }
    diagnostics += yaml.diagnostics
    return matter
  }

  private static func isFence(_ file: SourceFile, _ line: Int) -> Bool {
    var bytes = file.bytes[file.lineRange(line)]
    while bytes.last?.isBlank == true { bytes.removeLast() }
    return bytes.elementsEqual("---".utf8)
  }
}
