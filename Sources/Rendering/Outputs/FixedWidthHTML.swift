/// Text that is laid out in columns. Fonts of fixed width do not agree on how wide the characters of East Asia
/// are, so each gets a box of exactly two columns.
enum FixedWidthHTML {
  static func write(_ text: String, into writer: inout HTMLWriter) {
    var plain = ""
    for character in text {
      guard character.displayWidth == 2 else {
        plain.append(character)
        continue
      }
      writer.text(plain)
      plain = ""
      writer.element("span", [.init("class", "wide")], text: String(character))
    }
    writer.text(plain)
  }

  /// The style sheet's name for texts of that width, in steps of four: it chooses a size at which all columns are in
  /// view. (A page with a strict policy for its content has no styles of its own.)
  static func widthClass(of text: String) -> String {
    let steps = (columns(of: text) + 3) / 4
    return "columns-\(4 * min(max(steps, narrowest / 4), widest / 4))"
  }

  private static let narrowest = 40
  private static let widest = 120

  /// Whether something stands in columns: only there it matters that each character has its place.
  static func isLaidOut(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: " ") && previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// How many columns the widest line takes.
  static func columns(of text: String) -> Int {
    var widest = 0
    var width = 0
    for character in text {
      if character == "\n" { width = 0 } else { width += character.displayWidth }
      widest = max(widest, width)
    }
    return widest
  }
}
