// Hexadecimal fractions: `0x1.8p3` is one and a half times two to the third.

extension Lexer {
  /// Behind the digits of a hexadecimal number: whether a fraction or an exponent followed.
  mutating func skipHexadecimalFraction() -> Bool {
    var place = position
    if place + 1 < end, bytes[place] == .dot, bytes[place + 1].isDigit || bytes[place + 1].isHexLetter {
      place += 1
      while place < end, bytes[place].isDigit || bytes[place].isHexLetter || bytes[place] == .underscore {
        place += 1
      }
    }
    guard place < end, bytes[place] | 0x20 == UInt8(ascii: "p") else { return false }
    place += 1
    if place < end, bytes[place] == .plus || bytes[place] == .minus { place += 1 }
    guard place < end, bytes[place].isDigit else { return false }
    while place < end, bytes[place].isDigit || bytes[place] == .underscore { place += 1 }
    position = place
    return true
  }

  /// `0x1.8`, which Swift refuses for its missing exponent.
  mutating func refusesFraction(since start: Int) -> Bool {
    guard position + 1 < end, bytes[position] == .dot, bytes[position + 1].isDigit else { return false }
    position += 1
    while position < end, bytes[position].isDigit || bytes[position].isHexLetter { position += 1 }
    report(
      .hexadecimalWithoutExponent(String(decoding: bytes[start..<position], as: UTF8.self)), start, position)
    return true
  }
}
