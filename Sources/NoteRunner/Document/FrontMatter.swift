import Yams

/// The YAML between two lines `---` at the very top of a note.
package struct FrontMatter: Sendable {
  package var title: String?
  package var language: String?
  /// Index of the first line behind it.
  var endLine = 0

  private enum Key: String, CaseIterable { case title, lang }

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
    let first = file.lineStarts[1]
    let yaml = file.text(first..<file.lineStarts[close])
    func report(_ message: String, _ mark: Mark?, help: String? = nil) {
      diagnostics.append(
        Diagnostic(
          .error, message, in: file, at: range(of: mark, in: file, below: 1, before: close), help: help))
    }
    let node: Node?
    do { node = try Yams.compose(yaml: yaml) } catch let error as YamlError {
      let (message, mark) = describe(error)
      report("the front matter is not YAML: \(message)", mark)
      return matter
    } catch {
      report("the front matter is not YAML", nil)
      return matter
    }
    guard let node else { return matter }
    guard case .mapping(let mapping) = node else {
      report("the front matter must be `key: value` lines", node.mark)
      return matter
    }
    for (key, value) in mapping {
      guard let word = key.scalar?.string, let known = Key(rawValue: word) else {
        let word = key.scalar?.string ?? ""
        report(
          "`\(word)` is not a key of the front matter", key.mark,
          help: NearMiss.help(word, allowed: Key.allCases.map(\.rawValue)))
        continue
      }
      guard let text = value.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
        report("`\(word)` must be a text", value.mark ?? key.mark)
        continue
      }
      switch known {
      case .title: matter.title = text
      case .lang:
        // A language tag, as in `zh` or `zh-Hant`.
        if text.utf8.count <= 35, text.utf8.allSatisfy({ $0.isTagCharacter }) {
          matter.language = text
        } else {
          report("`\(text)` is not a language tag", value.mark, help: "as in `zh`, `en` or `zh-Hant`")
        }
      }
    }
    return matter
  }

  private static func isFence(_ file: SourceFile, _ line: Int) -> Bool {
    var bytes = file.bytes[file.lineRange(line)]
    while bytes.last?.isBlank == true { bytes.removeLast() }
    return bytes.elementsEqual("---".utf8)
  }

  /// From YAML's place (scalars) to the rest of that line in the file.
  private static func range(of mark: Mark?, in file: SourceFile, below first: Int, before end: Int) -> Range<
    Int
  > {
    guard let mark else { return file.lineRange(first - 1) }
    let line = min(max(first, first + mark.line - 1), end)
    let whole = file.lineRange(line)
    let skipped = file.text(whole).unicodeScalars.prefix(max(0, mark.column - 1))
    return whole.lowerBound + String(String.UnicodeScalarView(skipped)).utf8.count..<whole.upperBound
  }

  private static func describe(_ error: YamlError) -> (String, Mark?) {
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

extension UInt8 {
  fileprivate var isTagCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
