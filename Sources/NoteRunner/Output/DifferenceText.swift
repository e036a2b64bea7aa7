/// A difference as terminals and build logs show it: the place in the note, the first number, the lines that changed.
package enum DifferenceText {
  /// What a reader takes in; the recording holds the rest.
  private static let mostLines = 40

  package static func render(_ difference: Difference, style: TextStyle = .plain) -> String {
    var headline = difference.diagnostic
    headline.help = nil
    var lines = [DiagnosticText.render(headline, style: style)]
    if let first = difference.first { lines.append("  first difference: \(first.description)") }
    if let diff = difference.diff {
      lines.append(style.dim("  --- recorded: \(difference.recording)"))
      lines.append(style.dim("  +++ now"))
      lines += hunks(of: diff, style: style).map { "  " + $0 }
    }
    lines.append("  \(style.bold("help:")) \(difference.help)")
    return lines.joined(separator: "\n")
  }

  /// Lines of a unified diff, cut off where there are too many.
  package static func hunks(of diff: LineDiff, style: TextStyle = .plain, limit: Bool = true) -> [String] {
    var lines: [String] = []
    for hunk in diff.hunks() {
      lines.append(
        style.dim("@@ -\(hunk.old.start),\(hunk.old.count) +\(hunk.new.start),\(hunk.new.count) @@"))
      for line in hunk.lines {
        switch line.change {
        case .kept: lines.append(style.dim(" " + line.text))
        case .removed: lines.append(style.red("-" + line.text))
        case .added: lines.append(style.green("+" + line.text))
        }
      }
    }
    guard limit, lines.count > mostLines + 5 else { return lines }
    return lines.prefix(mostLines) + [style.dim("… and \(lines.count - mostLines) more lines")]
  }
}
