/// Reads a bibliography as BibTeX has it: `@article{key, author = {…}, title = "…" # name, year = 2015}`.
///
/// What is wrong is said with its place, and the reading goes on where a line begins with the next entry. Entries of unknown types are works
/// like others: only their fields matter here. The format: Oren Patashnik, "BibTeXing" (1988).
package struct BibTeXReader {
  private let file: SourceFile
  private var index = 0
  package private(set) var works: [Work] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// `@string{name = "text"}`, and the months, which BibTeX knows by itself.
  private var strings: [String: String]
  private var lines: [String: Int] = [:]
  /// In the order of the file, until it is known what they take from each other.
  private var entries: [Entry] = []
  private var entryIndices: [String: Int] = [:]
  /// Of all entries, also those with mistakes.
  private(set) var keys: Set<String> = []

  private struct Entry {
    var name: String
    var key: Range<Int>
    var fields: [String: String]
    /// Where the entry names another one.
    var crossReference: Range<Int>?
  }

  private struct Fault: Error {
    var message: String
    var place: Range<Int>
  }

  package init(_ file: SourceFile) {
    self.file = file
    strings = Dictionary(
      uniqueKeysWithValues: [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]
      .map { ($0, $0) })
    read()
    makeWorks()
  }

  private mutating func read() {
    // Between entries anything may stand; it is a comment.
    while let next = file.bytes[index...].firstIndex(of: .at) {
      index = next + 1
      do throws(Fault) { try entry(from: next) } catch {
        diagnostics.append(Diagnostic(.error, error.message, in: file, at: error.place))
        // Where a line begins with the next entry: a text without end has read them all.
        index = next + 1
        while index < file.bytes.count, !(file.bytes[index] == .at && file.isLineStart(index)) { index += 1 }
      }
    }
  }

  private mutating func entry(from start: Int) throws(Fault) {
    skipBlanks()
    let kind = word()
    guard !kind.isEmpty else { return }
    let type = file.text(kind).lowercased()
    if type == "comment" { return }
    skipBlanks()
    guard let open = current, open == .openBrace || open == UInt8(ascii: "(") else {
      // An address in a comment.
      if !file.isLineStart(start) { return }
      throw Fault(message: "`{` is missing behind `@\(file.text(kind))`", place: start..<kind.upperBound)
    }
    let close: UInt8 = open == .openBrace ? .closeBrace : UInt8(ascii: ")")
    index += 1
    switch type {
    case "preamble": _ = try value()
    case "string":
      let (name, text, _) = try field(of: start)
      strings[name.lowercased()] = text
    default: try work(from: start, close)
    }
    skipBlanks()
    guard current == close else {
      throw Fault(
        message: current == nil
          ? "the entry that begins here has no end"
          : "`,` or `\(Character(Unicode.Scalar(close)))` is missing",
        place: current == nil ? start..<kind.upperBound : index..<index + 1)
    }
    index += 1
  }

  private mutating func work(from start: Int, _ close: UInt8) throws(Fault) {
    skipBlanks()
    let keyStart = index
    while let byte = current, !byte.isWhitespace, byte != .comma, byte != close { index += 1 }
    let key = keyStart..<index
    keys.insert(file.text(key))
    guard !key.isEmpty else { throw Fault(message: "the entry has no key", place: start..<index) }
    var fields: [String: String] = [:]
    var crossReference: Range<Int>?
    skipBlanks()
    while current == .comma {
      index += 1
      skipBlanks()
      guard current != close else { break }
      let (name, text, place) = try field(of: start)
      if fields.updateValue(text, forKey: name.lowercased()) != nil {
        throw Fault(message: "`\(name)` is given twice", place: place)
      }
      if name.lowercased() == "crossref" { crossReference = place }
      skipBlanks()
    }
    guard current == close else { return }
    let name = file.text(key)
    if let line = lines[name] {
      throw Fault(message: "the key `\(name)` is taken by the entry in line \(line)", place: key)
    }
    lines[name] = file.position(at: key.lowerBound).line
    entryIndices[name] = entries.count
    entries.append(Entry(name: name, key: key, fields: fields, crossReference: crossReference))
  }

  private mutating func makeWorks() {
    for entry in entries {
      let fields = inheriting(entry)
      let place = Diagnostic(.error, "", in: file, at: entry.key)
      if var work = Work(key: entry.name, fields: fields) {
        work.origin = Work.Origin(path: place.path, place: place.place)
        works.append(work)
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "`\(entry.name)` has no title", in: file, at: entry.key,
            help: NearMiss.of("title", among: fields.keys.sorted()).map { "did you mean `title` by `\($0)`?" }
          ))
      }
    }
    diagnostics.sortByPlace()
  }

  /// With what an entry does not say itself and the one that it names by `crossref` does: "BibTeXing", section 2. The
  /// proceedings' title is where their papers stand.
  private mutating func inheriting(_ entry: Entry) -> [String: String] {
    guard let place = entry.crossReference, let written = entry.fields["crossref"] else {
      return entry.fields
    }
    let name = TeXText.plain(written)
    guard let index = entryIndices[name], name != entry.name else {
      diagnostics.append(
        Diagnostic(
          .error, name == entry.name ? "`\(name)` refers to itself" : "no entry is called `\(name)`",
          in: file,
          at: place,
          help: NearMiss.of(name, among: entries.map(\.name).filter { $0 != entry.name }.sorted()).map {
            "did you mean `\($0)`?"
          }))
      return entry.fields
    }
    var inherited = entries[index].fields
    if let title = inherited.removeValue(forKey: "title"), inherited["booktitle"] == nil {
      inherited["booktitle"] = title
    }
    return entry.fields.merging(inherited) { own, _ in own }
  }

  private mutating func field(of entry: Int) throws(Fault) -> (name: String, text: String, place: Range<Int>)
  {
    skipBlanks()
    let name = word()
    skipBlanks()
    guard !name.isEmpty, current == .equals else {
      throw Fault(
        message: name.isEmpty
          ? "the name of a field is missing" : "`=` is missing behind `\(file.text(name))`",
        place: name.isEmpty ? index..<min(index + 1, file.bytes.count) : name)
    }
    index += 1
    return (file.text(name), try value(), name)
  }

  /// Names of texts may double what they name.
  private static let longestText = 100_000

  /// Texts, numbers and names of texts, joined by `#`.
  private mutating func value() throws(Fault) -> String {
    var text = ""
    skipBlanks()
    let start = index
    repeat {
      skipBlanks()
      switch current {
      case .openBrace: text += try delimited(by: .closeBrace)
      case .quotationMark: text += try delimited(by: .quotationMark)
      default:
        let start = index
        let name = word()
        guard !name.isEmpty else {
          throw Fault(
            message: "a text is missing here: `{…}`, `\"…\"` or a number",
            place: start..<min(start + 1, file.bytes.count))
        }
        let written = file.text(name)
        if written.utf8.allSatisfy(\.isDigit) {
          text += written
        } else if let known = strings[written.lowercased()] {
          text += known
        } else {
          throw Fault(message: "no `@string` is called `\(written)`", place: name)
        }
      }
      guard text.utf8.count <= Self.longestText else {
        throw Fault(
          message: "this text has more than \(Self.longestText) bytes",
          place: start..<min(index, file.lineRange(file.lineIndex(at: start)).upperBound))
      }
      skipBlanks()
    } while take(UInt8(ascii: "#"))
    return text
  }

  private mutating func delimited(by close: UInt8) throws(Fault) -> String {
    let start = index
    index += 1
    var depth = 0
    while let byte = current {
      if byte == .backslash {
        index = min(index + 2, file.bytes.count)
        continue
      }
      if depth == 0, byte == close {
        index += 1
        return file.text(start + 1..<index - 1)
      }
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth = max(0, depth - 1) }
      index += 1
    }
    throw Fault(
      message: "this text has no end", place: start..<file.lineRange(file.lineIndex(at: start)).upperBound)
  }

  // MARK: - Bytes

  private var current: UInt8? { index < file.bytes.count ? file.bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = current, byte.isWhitespace { index += 1 }
  }

  private mutating func word() -> Range<Int> {
    let start = index
    while let byte = current, byte.isLetter || byte.isDigit || byte >= 0x80 || "_-:.+/'".utf8.contains(byte) {
      index += 1
    }
    return start..<index
  }
}

// MARK: - Fields

extension Work {
  /// `nil` where nobody could tell what the work is.
  fileprivate init?(key: String, fields: [String: String]) {
    func text(_ names: String...) -> String {
      names.lazy.compactMap { fields[$0] }.first.map(TeXText.plain) ?? ""
    }
    var names = TeXText.split(fields["author"] ?? fields["editor"] ?? "", at: "and").map(Name.init)
      .filter { !$0.family.isEmpty }
    // Web pages have no authors but whoever runs them.
    let body = text("organization", "institution")
    if names.isEmpty, !body.isEmpty { names = [Name(family: body, given: "")] }
    hasMoreAuthors = names.last == Name(family: "others", given: "")
    if hasMoreAuthors { names.removeLast() }
    self.key = key
    authors = names
    titleParts = TeXText.parts(fields["title"] ?? "")
    title = titleParts.map { part in
      switch part {
      case .text(let text), .formula(let text): text
      }
    }.joined()
    edition = text("edition")
    note = text("note")
    year = text("year").isEmpty ? String(text("date").prefix(4)) : text("year")
    venue = text("journal", "journaltitle", "booktitle", "publisher", "school", "institution", "howpublished")
    volume = text("volume")
    number = text("number")
    pages = text("pages")
    let link = TeXText.address(fields["url"] ?? ""), identifier = TeXText.address(fields["doi"] ?? "")
    let isWhole = identifier.hasPrefix("https://") || identifier.hasPrefix("http://")
    let best = identifier.isEmpty ? link : isWhole ? identifier : "https://doi.org/" + identifier
    address = best.hasPrefix("https://") || best.hasPrefix("http://") ? best : nil
    guard !title.isEmpty else { return nil }
  }
}

extension Work.Name {
  /// `Family, Given`, or `Given von Family`; in braces the whole is one name.
  fileprivate init(_ written: String) {
    let parts = TeXText.split(written, at: ",").map(TeXText.plain)
    if parts.count > 1 {
      self.init(family: parts[0], given: parts[parts.count - 1])
      return
    }
    let words = TeXText.split(written, at: nil)
    // What is written in small letters belongs to the family's name: `Laurens van der Maaten`.
    let small = words.dropLast().firstIndex { $0.first?.isLowercase == true }
    let first = small ?? max(0, words.count - 1)
    self.init(
      family: TeXText.plain(words[first...].joined(separator: " ")),
      given: TeXText.plain(words[..<first].joined(separator: " ")))
  }
}
