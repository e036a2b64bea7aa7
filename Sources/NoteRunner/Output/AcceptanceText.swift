/// What `accept` did to a note's recordings, for those who accepted it.
package enum AcceptanceText {
  /// - Parameter width: Columns of the terminal; side by side needs to know.
  package static func render(
    _ outcome: Acceptance.Outcome, style: TextStyle = .plain, width: Int? = nil
  ) -> String {
    var lines: [String] = []
    for change in outcome.changes {
      let place = change.line.map { "\(outcome.path):\($0)" } ?? change.path
      let (mark, detail) = words(for: change.kind)
      lines.append("\(style.bold(place)): `\(change.name)` \(mark)\(detail)")
      if case .changed(let first, let diff) = change.kind {
        if let first { lines.append("  first difference: \(first.description)") }
        let sides = width.flatMap { SideBySide.lines(of: diff, width: $0 - 2, style: style) }
        lines += (sides ?? DifferenceText.hunks(of: diff, style: style)).map { "  " + $0 }
      }
    }
    lines.append(lastLine(outcome, style))
    return lines.joined(separator: "\n")
  }

  private static func words(for kind: AcceptedChange.Kind) -> (String, String) {
    switch kind {
    case .new(let lines): ("recorded", lines == 0 ? ": shows nothing" : ", \(Summary.count(lines, "line"))")
    case .changed: ("changed", "")
    case .renewed: ("recorded anew", ": the same results of a changed block")
    case .replaced(let reason): ("recorded anew", ": the old recording could not be read: \(reason)")
    case .removed: ("removed", "")
    }
  }

  private static func lastLine(_ outcome: Acceptance.Outcome, _ style: TextStyle) -> String {
    guard !outcome.isRefused else {
      return "\(style.red("refused")) \(outcome.path): nothing is written"
    }
    let removed = outcome.changes.count { if case .removed = $0.kind { true } else { false } }
    var parts = ["\(outcome.changes.count - removed) recorded"]
    if removed > 0 { parts.append("\(removed) removed") }
    parts.append("\(outcome.unchanged) as they were")
    if outcome.volatile > 0 { parts.append("\(outcome.volatile) volatile") }
    return "\(style.green("ok")) \(outcome.path): \(parts.joined(separator: ", "))"
  }
}
