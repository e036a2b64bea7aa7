import Kernels

extension Character {
  /// Columns in a terminal, as the kernels count them when they lay out tables and plots: two for the wide characters
  /// of East Asia, none for what only modifies.
  package var displayWidth: Int { isASCII ? 1 : columnWidth(String(self)) }
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
