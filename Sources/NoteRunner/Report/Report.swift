/// What a command says, for programs: continuous integration, editors, scripts.
package protocol Report: Sendable {
  /// What is to be written once a note is done; may be nothing.
  mutating func add(_ note: NoteReport) -> String
  /// Where the command could not even begin, or found nothing to do.
  mutating func add(_ error: ConfigurationError) -> String
  /// What is to be written last.
  mutating func finish(_ summary: Summary?, exitCode: Int32) -> String
}

/// The formats, as they are named on the command line.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  case json, junit, github

  /// - Parameter command: What was asked for: `verify`.
  package func report(of command: String) -> (any Report)? {
    switch self {
    case .text: nil
    case .json: JSONReport(command: command)
    case .junit: JUnitReport(command: command)
    case .github: GitHubReport()
    }
  }
}

extension Difference {
  /// The lines that changed, as `diff -u` writes them.
  var unifiedDiff: String? {
    diff.map { diff in
      DifferenceText.hunks(of: diff, limit: false).map { $0 + "\n" }.joined()
    }
  }
}
