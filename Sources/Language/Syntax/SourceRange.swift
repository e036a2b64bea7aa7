/// A half-open range of UTF-8 offsets in the text of one block.
///
/// Everything the language says about a place is such a range; the host maps it to file, line and column.
public struct SourceRange: Equatable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The smallest range that holds both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(start < other.start ? start : other.start, end > other.end ? end : other.end)
  }
}
