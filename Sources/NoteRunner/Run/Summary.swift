/// How a command ended: what is printed last, and the exit code.
package struct Summary: Sendable {
  package var notes: Int
  package var blocks: Int
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var differences = 0
  /// Recordings that a run was compared with; `nil` where nothing is to be compared.
  package var compared: Int?
  /// Whether that is a sample of the cache, not what is recorded.
  var comparesWithCache = false
  package var volatile = 0
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

  package mutating func add(_ differences: [Difference]) { self.differences += differences.count }

  /// 0: clean; 1: a block failed, what it expected did not hold, or its results are not those recorded; 2: an error in a
  /// text or in the configuration, or nothing to do.
  package var exitCode: Int32 {
    contentErrors > 0 ? 2 : errors + differences > 0 ? 1 : nothingWasDone == nil ? 0 : 2
  }

  /// Why a comparison says nothing: there was nothing to compare.
  package var nothingWasDone: String? {
    guard compared == 0, errors + differences == 0 else { return nil }
    if comparesWithCache {
      return "nothing was compared: the cache holds nothing of these notes that is in the sample"
    }
    if volatile > 0 { return "nothing was compared: every block is volatile" }
    return blocks == 0
      ? "nothing was compared: no block runs here; one that does begins with ```swift"
      : "nothing was compared: nothing here is recorded"
  }

  /// `4 notes, 63 blocks, 2 errors in 21.4 s`
  package var line: String {
    var parts = [Self.count(notes, "note"), Self.count(blocks, "block")]
    if let compared { parts.append("\(compared) compared") }
    if volatile > 0 { parts.append("\(volatile) volatile") }
    parts.append(errors == 0 ? "no errors" : Self.count(errors, "error"))
    if warnings > 0 { parts.append(Self.count(warnings, "warning")) }
    if compared != nil {
      parts.append(differences == 0 ? "no differences" : Self.count(differences, "difference"))
    }
    return "\(parts.joined(separator: ", ")) in \(Self.format(seconds: seconds))"
  }

  package static func format(seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }

  package static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
