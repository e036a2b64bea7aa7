import Foundation

/// What TeX's marks in a bibliography mean, as plain text.
package enum TeXText {
  /// A piece of a text: words, or TeX between dollars.
  package enum Part: Sendable, Equatable {
    case text(String)
    case formula(String)
  }

  /// Accents as TeX writes them, and the combining characters that they are.
  private static let accents: [Character: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}",
    "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}",
    "k": "\u{328}",
  ]

  private static let letters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł",
    "i": "i", "j": "j", "textendash": "–", "textemdash": "—", "LaTeX": "LaTeX", "TeX": "TeX",
  ]

  /// Without braces and commands, accents on their letters, white space as single spaces; formulas apart.
  package static func parts(_ text: String) -> [Part] {
    var pieces = [""]
    var isEscaped = false
    for character in text {
      if character == "$", !isEscaped {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    // A dollar without a second one is money.
    guard pieces.count % 2 == 1 else {
      let text = plain(text)
      return text.isEmpty ? [] : [.text(text)]
    }
    var parts: [Part] = []
    for (number, piece) in pieces.enumerated() {
      if number % 2 == 1 {
        if !piece.trimmed.isEmpty { parts.append(.formula(piece.trimmed)) }
        continue
      }
      var words = words(piece)
      if number == 0 { words = String(words.drop(while: \.isWhitespace)) }
      if number == pieces.count - 1 { while words.last?.isWhitespace == true { words.removeLast() } }
      if !words.isEmpty { parts.append(.text(words)) }
    }
    return parts
  }

  /// The same without a difference between formulas and words.
  static func plain(_ text: String) -> String { words(text).trimmed }

  private static func words(_ text: String) -> String {
    var result = ""
    var rest = Array(text)[...]
    while let character = rest.popFirst() {
      switch character {
      case "{", "}": continue
      case "~": result += " "
      case "\\": result += command(&rest)
      case "-" where rest.first == "-":
        while rest.first == "-" { rest.removeFirst() }
        result += "–"
      case _ where character.isWhitespace:
        if result.last != " " { result += " " }
      default: result.append(character)
      }
    }
    // Accents on their letters as one character each, where there is one.
    return result.precomposedStringWithCanonicalMapping
  }

  /// An address: only what TeX needs to write one is taken away.
  static func address(_ text: String) -> String {
    var result = ""
    var rest = text.filter { !$0.isWhitespace }[...]
    while let character = rest.popFirst() {
      switch character {
      case "{", "}": continue
      case "\\" where rest.first.map { "_%&#~{}$".contains($0) } == true: result.append(rest.removeFirst())
      default: result.append(character)
      }
    }
    return result
  }

  /// What stands behind a backslash.
  private static func command(_ rest: inout ArraySlice<Character>) -> String {
    guard let first = rest.popFirst() else { return "" }
    var name = String(first)
    let isWord = first.isASCII && first.isLetter
    if isWord { while let next = rest.first, next.isASCII, next.isLetter { name.append(rest.removeFirst()) } }
    if name.count == 1, let accent = accents[first] {
      guard let base = letter(&rest) else { return "" }
      var accented = String.UnicodeScalarView(base.unicodeScalars)
      accented.insert(accent, at: accented.index(after: accented.startIndex))
      return String(accented)
    }
    if isWord, rest.first == " " { rest.removeFirst() }
    return isWord ? letters[name] ?? "" : name
  }

  /// The letter under an accent: `e`, `{e}` or `\i`.
  private static func letter(_ rest: inout ArraySlice<Character>) -> String? {
    while let next = rest.first, next == "{" || next == " " { rest.removeFirst() }
    guard let base = rest.popFirst(), base != "}" else { return nil }
    return base == "\\" ? rest.popFirst().map(String.init) : String(base)
  }

  /// Splits outside of braces: at a word, at a comma, or at white space.
  static func split(_ text: String, at separator: String?) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    if separator == "," {
      for character in text {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
      }
      return parts
    }
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character.isWhitespace, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    let words = parts.filter { !$0.isEmpty }
    guard let separator else { return words }
    return words.split(separator: separator).map { $0.joined(separator: " ") }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
