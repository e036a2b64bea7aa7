import Rendering

/// An object to a line: `{"version":1,"kind":"difference",…}`. docs/ci.md describes it.
struct JSONReport: Report {
  static let version = 1
  let command: String

  mutating func add(_ note: NoteReport) -> String {
    var lines = note.diagnostics.map { line("diagnostic", $0.json) }
    lines += note.differences.map { line("difference", $0.json) }
    lines += note.decisions.map { line("block", [("path", .text(note.path))] + $0.json(in: note)) }
    lines.append(
      line(
        "note",
        [
          ("path", .text(note.path)), ("blocks", .number(note.blocks)),
          ("seconds", .seconds(note.seconds)),
          ("errors", .number(note.diagnostics.count { $0.severity == .error })),
          ("warnings", .number(note.diagnostics.count { $0.severity == .warning })),
          ("differences", .number(note.differences.count)),
        ]))
    return lines.joined()
  }

  mutating func add(_ error: ConfigurationError) -> String {
    line(
      "diagnostic",
      [
        ("severity", .text("error")), ("category", .text("configuration")),
        ("message", .text(error.description)),
      ])
  }

  mutating func finish(_ summary: Summary?, exitCode: Int32) -> String {
    var members: [(String, JSON?)] = [("command", .text(command)), ("exitCode", .number(Int(exitCode)))]
    if let summary {
      members += [
        ("notes", .number(summary.notes)), ("blocks", .number(summary.blocks)),
        ("errors", .number(summary.errors)), ("warnings", .number(summary.warnings)),
        ("compared", summary.compared.map { .number($0) }),
        ("volatile", summary.compared.map { _ in .number(summary.volatile) }),
        ("differences", summary.compared.map { _ in .number(summary.differences) }),
        ("seconds", .seconds(summary.seconds)),
      ]
    }
    return line("summary", members)
  }

  private func line(_ kind: String, _ members: [(String, JSON?)]) -> String {
    JSON.object([("version", .number(Self.version)), ("kind", .text(kind))] + members).text + "\n"
  }
}

extension Diagnostic {
  fileprivate var json: [(String, JSON?)] {
    let category =
      switch category {
      case .content: "content"
      case .failure: "failure"
      }
    return [
      ("severity", .text(severity.rawValue)), ("category", severity == .error ? .text(category) : nil),
    ] + place.jsonMembers(path: path) + [
      ("message", .text(message)), ("help", help.map { .text($0) }),
      (
        "related",
        related.isEmpty
          ? nil
          : .array(
            related.map { .object($0.place.jsonMembers(path: $0.path) + [("message", .text($0.message))]) })
      ),
    ]
  }
}

extension Diagnostic.Place? {
  fileprivate func jsonMembers(path: String) -> [(String, JSON?)] {
    [
      ("path", .text(path)), ("line", map { .number($0.start.line) }),
      ("column", map { .number($0.start.column) }), ("length", map { .number($0.length) }),
    ]
  }
}

extension BlockReport {
  fileprivate func json(in note: NoteReport) -> [(String, JSON?)] {
    let (decision, reason, because) = decision.words
    let names = because.map { cause in
      switch cause {
      case .block(let index):
        note.decisions.indices.contains(index) ? note.decisions[index].name : "\(index + 1)"
      case .data(let name): name
      }
    }
    return [
      ("block", .text(name)), ("line", .number(line)), ("decision", .text(decision)),
      ("reason", reason.map { .text($0) }),
      ("because", names.isEmpty ? nil : .array(names.map { .text($0) })),
    ]
  }
}

extension BlockDecision {
  fileprivate enum Cause {
    case block(Int)
    case data(String)
  }

  /// What became of the block, why, and through what.
  fileprivate var words: (String, String?, [Cause]) {
    switch self {
    case .reused: ("reused", nil, [])
    case .notRun: ("notRun", nil, [])
    case .ran(.fresh): ("ran", "fresh", [])
    case .ran(.new): ("ran", "new", [])
    case .ran(.changedText): ("ran", "changedText", [])
    case .ran(.changedSettings): ("ran", "changedSettings", [])
    case .ran(.changedInputs(let blocks)): ("ran", "changedInputs", blocks.map { .block($0) })
    case .ran(.changedData(let names)): ("ran", "changedData", names.map { .data($0) })
    case .ran(.changedEngine): ("ran", "changedEngine", [])
    case .ran(.lost): ("ran", "lost", [])
    case .ran(.sharesVariables(let block)): ("ran", "sharesVariables", [.block(block)])
    }
  }
}

extension Difference {
  fileprivate var json: [(String, JSON?)] {
    [("reason", .text(reason))] + place.jsonMembers(path: path) + [
      ("block", kind == .extra(.noNote) ? nil : .text(name)), ("recording", .text(recording)),
      ("message", .text(message)), ("help", .text(help)),
      ("target", .text(target)),
      (
        "first",
        first.map { first in
          .object([
            ("output", first.output.map { .text($0) }), ("row", .text(first.row)),
            ("column", first.column.map { .text($0) }), ("recorded", first.recorded.map { .text($0) }),
            ("now", first.now.map { .text($0) }),
          ])
        }
      ),
      ("diff", unifiedDiff.map { .text($0) }),
    ]
  }
}
