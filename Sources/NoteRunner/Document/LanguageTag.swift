/// The name of a language, as in `zh` or `zh-Hant`.
enum LanguageTag {
  static func isOne(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 35 && text.utf8.allSatisfy { isTagCharacter($0) }
  }

  /// Where a text must be one: what to write instead.
  static let help = "as in `zh`, `en` or `zh-Hant`"

  private static func isTagCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
