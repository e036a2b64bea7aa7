/// The line that a diagnostic is about, short enough to be read, and the mark that goes below it.
package struct SourceExcerpt: Equatable {
  package var line: String
  /// Spaces and carets, as wide as what stands above them in a font of fixed width.
  package var mark: String

  private static let longest = 160
  private static let before = 40

  package init(_ place: Diagnostic.Place) {
    var characters = Array(place.line).map { $0 == "\t" ? " " : $0 }
    var start = min(place.start.column - 1, characters.count)
    if characters.count > Self.longest {
      // A window around the place.
      let from = max(0, start - Self.before)
      let end = min(characters.count, from + Self.longest)
      let (cutBefore, cutAfter) = (from > 0, end < characters.count)
      characters = (cutBefore ? ["…"] : []) + characters[from..<end] + (cutAfter ? ["…"] : [])
      start = start - from + (cutBefore ? 1 : 0)
    }
    let end = min(max(start + 1, start + place.length), max(characters.count, start + 1))
    line = String(characters)
    let padding = characters[..<start].map { String(repeating: " ", count: $0.displayWidth) }.joined()
    let marked = start < characters.count ? characters[start..<end].reduce(0) { $0 + $1.displayWidth } : 1
    mark = padding + String(repeating: "^", count: max(1, marked))
  }
}

extension Character {
  /// Columns in a terminal: two for the wide characters of East Asia, none for what only modifies.
  package var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    default: return 1
    }
  }
}
