/// One thing to tell the author, at its place in the file that they wrote.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable { case error, warning, note }

  /// What the exit code depends on: an error in the text or the configuration, or a program that ran and failed.
  package enum Category: Sendable { case content, failure }

  package var severity: Severity
  package var category: Category
  package var message: String
  package var path: String
  /// Absent where the file as a whole is meant, or could not be read.
  package var place: Place?
  /// What to do about it, where that can be said.
  package var help: String?
  /// Further places that explain the first.
  package var related: [Diagnostic] = []

  /// A place with the line that it is in, so that a diagnostic can be shown without its file.
  package struct Place: Sendable, Equatable {
    package var start: SourcePosition
    /// Of a very long one what stands around the place.
    package var line: String
    /// How many characters of the line stand before that.
    package var skipped: Int
    /// How many characters of the line are meant; at least one.
    package var length: Int

    package init(start: SourcePosition, line: String, skipped: Int = 0, length: Int) {
      self.start = start
      self.line = line
      self.skipped = skipped
      self.length = length
    }
  }

  package init(
    _ severity: Severity, _ message: String, path: String, category: Category = .content, help: String? = nil
  ) {
    self.severity = severity
    self.category = category
    self.message = message
    self.path = path
    self.help = help
  }

  /// `path:line:column: error: message`
  package var headline: String {
    let position = place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(path)\(position): \(severity.rawValue): \(message)"
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
