/// Finds in the source what cmark knows nothing of: `@id`, `[@key, p. 3; @other]` and `{#id width=50%}`.
struct ReferenceScanner {
  let file: SourceFile

  /// What `@` begins: an id, or the key of a cited work. Behind a letter, a digit or a slash it is part of an address.
  func reference(at start: Int, to end: Int, from lower: Int) -> Note.Reference? {
    guard start == lower || !Self.isPartOfAddress(file.bytes[start - 1]) else { return nil }
    guard let key = key(from: start + 1, to: end) else { return nil }
    return Note.Reference(key: file.text(key), range: start..<key.upperBound)
  }

  /// `[see @key, p. 3; -@other]`: in every part one reference.
  func group(at start: Int, to end: Int) -> (references: [Note.Reference], range: Range<Int>)? {
    guard
      let close = file.bytes[start + 1..<end].firstIndex(where: { $0 == .closeBracket || $0 == .openBracket }
      ),
      file.bytes[close] == .closeBracket, file.bytes[start + 1..<close].contains(.at)
    else { return nil }
    // Then it is the text of a link.
    if close + 1 < end, [.openBracket, UInt8(ascii: "(")].contains(file.bytes[close + 1]) { return nil }
    var references: [Note.Reference] = []
    var part = start + 1
    while part <= close {
      let (stop, length) = next([";", "；"], in: part..<close) ?? (close, 1)
      guard let reference = self.part(trimmed(part..<stop)) else { return nil }
      references.append(reference)
      part = stop + length
    }
    return (references, start..<close + 1)
  }

  /// `@key`, `see @key, p. 3` or `-@key`.
  private func part(_ range: Range<Int>) -> Note.Reference? {
    guard let at = file.bytes[range].firstIndex(of: .at), let key = key(from: at + 1, to: range.upperBound)
    else {
      return nil
    }
    let isYearOnly = at > range.lowerBound && file.bytes[at - 1] == UInt8(ascii: "-")
    let mark = isYearOnly ? at - 1 : at
    let prefix = trimmed(range.lowerBound..<mark)
    guard mark == range.lowerBound || file.bytes[mark - 1].isWhitespace || file.bytes[mark - 1] >= 0x80 else {
      return nil
    }
    var rest = trimmed(key.upperBound..<range.upperBound)
    // A second reference in one part: this is a text in brackets.
    guard !file.bytes[rest].contains(.at) else { return nil }
    if let (comma, length) = next([",", "，"], in: rest), comma == rest.lowerBound {
      rest = trimmed(comma + length..<rest.upperBound)
    } else if !rest.isEmpty, rest.lowerBound == key.upperBound, file.bytes[rest.lowerBound] < 0x80 {
      return nil
    }
    return Note.Reference(
      key: file.text(key), prefix: file.text(prefix), isYearOnly: isYearOnly,
      locator: file.text(rest).replacing("--", with: "–"), range: mark..<key.upperBound)
  }

  /// The first of some separators, and how many bytes it has.
  private func next(_ separators: [String], in range: Range<Int>) -> (Int, Int)? {
    for index in range {
      for separator in separators where file.bytes[index..<range.upperBound].starts(with: separator.utf8) {
        return (index, separator.utf8.count)
      }
    }
    return nil
  }

  /// A letter, then letters, digits and `_`, and between them `-`, `:`, `.`, `+` and `/`, as in `DBLP:conf/x`.
  private func key(from start: Int, to end: Int) -> Range<Int>? {
    guard start < end, file.bytes[start].isLetter else { return nil }
    var index = start
    while index < end,
      file.bytes[index].isLetter || file.bytes[index].isDigit || "_-:.+/".utf8.contains(file.bytes[index])
    {
      index += 1
    }
    while !file.bytes[index - 1].isLetter, !file.bytes[index - 1].isDigit { index -= 1 }
    return start..<index
  }

  private static func isPartOfAddress(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "_-./+:@=&#%~<".utf8.contains(byte)
  }

  /// A search that ends nowhere is not to be made anew from each of a thousand braces.
  private static let longestAttributes = 300

  /// `{#id width=50%}`, which goes with the picture, the heading, the formula or the caption before it.
  func attributes(at start: Int, to end: Int) -> (content: Range<Int>, range: Range<Int>)? {
    guard start + 2 < end, file.bytes[start] == .openBrace, start == 0 || file.bytes[start - 1] != .openBrace,
      let close = file.bytes[start..<min(end, start + Self.longestAttributes)].firstIndex(where: {
        $0 == .closeBrace || $0.isLineEnd
      }),
      file.bytes[close] == .closeBrace
    else { return nil }
    let content = trimmed(start + 1..<close)
    guard !content.isEmpty else { return nil }
    let first = file.bytes[content].prefix { !$0.isBlank }
    let isID = first.first == UInt8(ascii: "#") && first.dropFirst().first?.isLetter == true
    let isValue = first.first?.isLetter == true && first.contains(.equals)
    return isID || isValue ? (content, start..<close + 1) : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, file.bytes[start].isWhitespace { start += 1 }
    while end > start, file.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Of ASCII.
  var isLetter: Bool {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")
      || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z")
  }
}
