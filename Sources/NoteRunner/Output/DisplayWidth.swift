// No Foundation: the reader's browser lays out outputs by the same code.

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

extension String {
  /// Columns in a terminal.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// As much of it as has room; what is cut ends in `…`.
  package func fitting(columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var result = ""
    var width = 0
    for character in self {
      guard width + character.displayWidth <= columns - 1 else { break }
      result.append(character)
      width += character.displayWidth
    }
    return columns > 0 ? result + "…" : ""
  }
}
