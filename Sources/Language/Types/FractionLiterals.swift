// What the digits of a fraction are as a number, rounded once.

extension Double {
  init(literal digits: String) {
    self = HexadecimalFraction(digits)?.rounded(digits: 53, least: -1074) ?? Double(digits) ?? 0
  }
}

extension Float {
  init(literal digits: String) {
    if let number = HexadecimalFraction(digits) {
      self = Float(number.rounded(digits: 24, least: -149))
    } else {
      self = Float(digits) ?? 0
    }
  }
}

/// A whole number times a power of two. Read by hand: not every platform's own reading of numbers knows the form.
private struct HexadecimalFraction {
  private var significand: UInt64 = 0
  private var exponent = 0
  /// Digits that are lost behind the sixteenth are not all zero.
  private var isInexact = false

  /// `nil` where the digits are decimal.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 2, bytes[0] == .zero, bytes[1] | 0x20 == UInt8(ascii: "x") else { return nil }
    var index = 2
    var isBehindPoint = false
    while index < bytes.count, bytes[index] | 0x20 != UInt8(ascii: "p") {
      if bytes[index] == .dot {
        isBehindPoint = true
      } else {
        add(UInt64(bytes[index].digitValue), isBehindPoint)
      }
      index += 1
    }
    readExponent(bytes[min(index + 1, bytes.count)...])
  }

  private mutating func add(_ digit: UInt64, _ isBehindPoint: Bool) {
    if significand < 1 << 60 {
      significand = significand << 4 | digit
      if isBehindPoint { exponent -= 4 }
    } else {
      if digit != 0 { isInexact = true }
      if !isBehindPoint { exponent += 4 }
    }
  }

  private mutating func readExponent(_ bytes: ArraySlice<UInt8>) {
    var power = 0
    for byte in bytes where byte.isDigit { power = min(100_000, 10 * power + Int(byte.digitValue)) }
    exponent += bytes.first == .minus ? -power : power
  }

  /// To so many binary digits, none of them below two to the power of `least`; ties go to the even neighbour.
  func rounded(digits: Int, least: Int) -> Double {
    let width = UInt64.bitWidth - significand.leadingZeroBitCount
    let shift = max(exponent + width - digits, least) - exponent
    guard shift > 0 else { return scaled(significand, exponent) }
    if shift > width { return 0 }
    let kept = shift == 64 ? 0 : significand >> UInt64(shift)
    let half = UInt64(1) << UInt64(shift - 1)
    let rest = shift == 64 ? significand : significand & (half << 1 &- 1)
    let isUp = rest > half || rest == half && (isInexact || kept & 1 == 1)
    return scaled(isUp ? kept + 1 : kept, exponent + shift)
  }

  private func scaled(_ whole: UInt64, _ power: Int) -> Double {
    if whole == 0 || power < -1200 { return 0 }
    return power > 1100 ? .infinity : Double(sign: .plus, exponent: power, significand: Double(whole))
  }
}
