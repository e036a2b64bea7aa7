import Yams

/// Reads YAML of the author's: a whole file, or the lines at the top of a note. What is wrong with it is said at its
/// place in the file.
struct YAMLReader {
  let file: SourceFile
  /// The lines that are YAML, counted from zero.
  let lines: Range<Int>
  /// What messages call it: `the front matter`.
  let name: String
  private(set) var diagnostics: [Diagnostic] = []

  typealias Pair<Key> = (key: Key, place: Node, value: Node)

  init(_ file: SourceFile, lines: Range<Int>, name: String) {
    self.file = file
    self.lines = lines
    self.name = name
  }

  // MARK: - Values

  /// The pairs of the text as a whole; none where it is empty, or no YAML.
  mutating func pairs<Key: RawRepresentable<String> & CaseIterable>(_: Key.Type) -> [Pair<Key>] {
    guard let node = compose(), node.scalar?.string.isEmpty != true else { return [] }
    guard case .mapping = node else {
      report("\(name) must be `key: value` lines", at: node)
      return []
    }
    return pairs(of: node, name: name, Key.self)
  }

  /// The pairs of a mapping inside; a key that there is not is an error.
  mutating func pairs<Key: RawRepresentable<String> & CaseIterable>(
    of node: Node, name: String, _: Key.Type
  ) -> [Pair<Key>] {
    guard case .mapping(let mapping) = node else {
      report("\(name) must be `key: value` pairs", at: node)
      return []
    }
    var pairs: [Pair<Key>] = []
    for (place, value) in mapping {
      let word = place.scalar?.string ?? ""
      if let key = Key(rawValue: word) {
        pairs.append((key, place, value))
      } else {
        report(
          "`\(word)` is not a key of \(name)", at: place,
          help: NearMiss.help(word, allowed: Key.allCases.map(\.rawValue)))
      }
    }
    return pairs
  }

  /// A text that is not blank.
  mutating func text(_ node: Node, of key: String) -> String? {
    guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
      report("`\(key)` must be a text", at: node)
      return nil
    }
    return text
  }

  /// The name of a language.
  mutating func languageTag(_ node: Node, of key: String) -> String? {
    guard let text = text(node, of: key) else { return nil }
    guard LanguageTag.isOne(text) else {
      report("`\(text)` is not a language tag", at: node, help: LanguageTag.help)
      return nil
    }
    return text
  }

  // MARK: - Problems

  mutating func report(
    _ message: String, at node: Node?, severity: Diagnostic.Severity = .error, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, message, in: file, at: range(of: node), help: help))
  }

  /// A word as it stands there; else from YAML's place to the end of that line.
  func range(of node: Node?) -> Range<Int> {
    let range = range(of: node?.mark)
    guard let word = node?.scalar?.string, !word.isEmpty, file.bytes[range].starts(with: word.utf8) else {
      return range
    }
    return range.lowerBound..<range.lowerBound + word.utf8.count
  }

  /// YAML counts lines and scalars from one.
  private func range(of mark: Mark?) -> Range<Int> {
    guard let mark else { return file.lineRange(max(0, lines.lowerBound - 1)) }
    let last = min(lines.upperBound, file.lineStarts.count - 1)
    let whole = file.lineRange(min(max(0, lines.lowerBound + mark.line - 1), last))
    let skipped = file.text(whole).unicodeScalars.prefix(max(0, mark.column - 1))
    return whole.lowerBound + String(String.UnicodeScalarView(skipped)).utf8.count..<whole.upperBound
  }

  private mutating func compose() -> Node? {
    let end = lines.upperBound < file.lineStarts.count ? file.lineStarts[lines.upperBound] : file.bytes.count
    do { return try Yams.compose(yaml: file.text(file.lineStarts[lines.lowerBound]..<end)) } catch {
      let (problem, mark) = (error as? YamlError).map(Self.describe) ?? (nil, nil)
      let message = "\(name) is not YAML" + (problem.map { ": \($0)" } ?? "")
      diagnostics.append(Diagnostic(.error, message, in: file, at: range(of: mark)))
      return nil
    }
  }

  private static func describe(_ error: YamlError) -> (String?, Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ("`\(duplicates.joined(separator: "`, `"))` is given twice", context.mark)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return (problem, nil)
    case .no, .memory, .dataCouldNotBeDecoded: return ("it cannot be read", nil)
    }
  }
}
