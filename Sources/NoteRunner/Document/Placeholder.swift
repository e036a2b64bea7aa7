/// Private-use characters that stand in the text given to cmark where it must not look inside.
///
/// None of them occurs in a note: `TextFault` refuses them.
enum Placeholder {
  /// One for each protected span, from here on.
  private static let firstSpan: UInt32 = 0xF0000
  static let mostSpans = 0xFFFE
  /// Stands alone on each further line of a span, so that the lines keep their numbers.
  static let continuation: Unicode.Scalar = "\u{F8FF}"
  /// `\|` outside of code: a bar that divides no cells.
  static let escapedBar: Unicode.Scalar = "\u{F8FE}"

  static func span(_ index: Int) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(firstSpan + UInt32(index)) else {
      preconditionFailure("too many spans")
    }
    return scalar
  }

  static func spanIndex(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= firstSpan && scalar.value < firstSpan + UInt32(mostSpans)
      ? Int(scalar.value - firstSpan) : nil
  }

  static func isReserved(_ scalar: UInt32) -> Bool {
    scalar == continuation.value || scalar == escapedBar.value
      || scalar >= firstSpan && scalar < firstSpan + UInt32(mostSpans)
  }
}
