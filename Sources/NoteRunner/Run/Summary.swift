/// How a command ended: what is printed last, and the exit code.
package struct Summary: Sendable {
  package var notes: Int
  package var blocks: Int
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package var seconds = 0.0
  private var contentErrors = 0

  package init(notes: Int, blocks: Int) {
    self.notes = notes
    self.blocks = blocks
  }

  package mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error:
        errors += 1
        if diagnostic.category == .content { contentErrors += 1 }
      case .warning: warnings += 1
      case .note: break
      }
    }
  }

  /// 0: clean; 1: a block failed, or what it expected did not hold; 2: an error in a text or in the configuration.
  package var exitCode: Int32 { contentErrors > 0 ? 2 : errors > 0 ? 1 : 0 }

  /// `4 notes, 63 blocks, 2 errors in 21.4 s`
  package var line: String {
    var parts = [
      Self.count(notes, "note"), Self.count(blocks, "block"),
      errors == 0 ? "no errors" : Self.count(errors, "error"),
    ]
    if warnings > 0 { parts.append(Self.count(warnings, "warning")) }
    return "\(parts.joined(separator: ", ")) in \(Self.format(seconds: seconds))"
  }

  package static func format(seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
