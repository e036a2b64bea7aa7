/// How `accept` ended.
package struct AcceptanceSummary: Sendable {
  package let exitCode: Int32
  package let line: String

  init(_ outcomes: [Acceptance.Outcome], seconds: Double) {
    var summary = Summary(notes: outcomes.count, blocks: 0)
    for outcome in outcomes { summary.add(outcome.diagnostics) }
    let changes = outcomes.flatMap(\.changes)
    let removed = changes.count { if case .removed = $0.kind { true } else { false } }
    let unchanged = outcomes.reduce(0) { $0 + $1.unchanged }
    let volatile = outcomes.reduce(0) { $0 + $1.volatile }
    var parts = [
      Summary.count(outcomes.count, "note"), "\(changes.count - removed) recorded",
    ]
    if removed > 0 { parts.append("\(removed) removed") }
    parts.append("\(unchanged) as they were")
    if volatile > 0 { parts.append("\(volatile) volatile") }
    let refused = outcomes.count(where: \.isRefused)
    if refused > 0 { parts.append("\(Summary.count(refused, "note")) refused") }
    let isNothing = changes.isEmpty && unchanged == 0 && refused == 0
    exitCode = summary.exitCode != 0 ? summary.exitCode : isNothing ? 2 : 0
    line =
      "\(parts.joined(separator: ", ")) in \(Summary.format(seconds: seconds))"
      + (isNothing ? "; nothing here is recorded: no block runs, or all are volatile" : "")
  }
}
