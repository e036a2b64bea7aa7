/// Workflow commands of GitHub Actions: what is said stands beside the line of the note in a pull request.
struct GitHubReport: Report {
  /// An annotation is read beside the code; the log's reader follows its help.
  private static let mostDiffLines = 24

  mutating func add(_ note: NoteReport) -> String {
    note.diagnostics.map { command(for: $0) }.joined() + note.differences.map { command(for: $0) }.joined()
  }

  mutating func add(_ error: ConfigurationError) -> String {
    command("error", [("title", "notes")], error.description)
  }

  mutating func finish(_ summary: Summary?, exitCode: Int32) -> String {
    summary.map { command("notice", [("title", "notes")], $0.line) } ?? ""
  }

  private func command(for diagnostic: Diagnostic) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var text = diagnostic.message
    if let help = diagnostic.help { text += "\nhelp: \(help)" }
    for related in diagnostic.related { text += "\n\(related.headline)" }
    return command(name, place(diagnostic) + [("title", "notes")], text)
  }

  private func command(for difference: Difference) -> String {
    var text = difference.message
    if let first = difference.first { text += "\nfirst difference: \(first.description)" }
    if let diff = difference.unifiedDiff {
      let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      text += "\n" + lines.prefix(Self.mostDiffLines).joined(separator: "\n")
      if lines.count > Self.mostDiffLines { text += "\n… and \(lines.count - Self.mostDiffLines) more lines" }
    }
    text += "\nhelp: \(difference.help)"
    return command("error", place(difference.diagnostic) + [("title", "notes: \(difference.reason)")], text)
  }

  private func place(_ diagnostic: Diagnostic) -> [(String, String)] {
    let path = diagnostic.path.hasPrefix("./") ? String(diagnostic.path.dropFirst(2)) : diagnostic.path
    guard let place = diagnostic.place else { return [("file", path)] }
    return [
      ("file", path), ("line", "\(place.start.line)"), ("col", "\(place.start.column)"),
      ("endColumn", "\(place.start.column + place.length)"),
    ]
  }

  private func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(name) \(list)::\(Self.escaped(message, isProperty: false))\n"
  }

  /// As `actions/toolkit` does, whose runner undoes it.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
