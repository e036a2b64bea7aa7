/// One thing to tell the author, at its place.
///
/// Ranges are UTF-8 offsets in the block's text; the host turns them into file, line and column.
public struct Diagnostic {
  public enum Severity: Sendable { case error, warning }

  /// A further place that explains the first: a declaration, a call on the way.
  public struct Note {
    public var message: String
    public var range: SourceRange
    /// Which block of the note the range is in; `nil` for the diagnostic's own.
    public var block: Int?

    public init(_ message: String, _ range: SourceRange, block: Int? = nil) {
      self.message = message
      self.range = range
      self.block = block
    }
  }

  public var severity: Severity
  public var message: String
  public var range: SourceRange
  public var notes: [Note]

  public init(_ severity: Severity, _ message: String, _ range: SourceRange, notes: [Note] = []) {
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
  }
}
