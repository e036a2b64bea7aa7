import Rendering

/// What came of one build of a course that is being served.
package struct LiveBuild: Sendable {
  /// Counted from 1.
  package var number: Int
  /// Files of the site that are others now, or gone, by their paths from its root.
  package var changed: [String]
  /// What is wrong with the notes, in the order of the site.
  package var problems: [Diagnostic]
  /// `nil` where nothing could be built.
  package var summary: Summary?
  package var seconds: Double
}

extension LiveBuild {
  /// As pages are told of it.
  ///
  /// - Parameter server: which server says so: after a restart it is another one.
  func json(server: String) -> JSON {
    .object([
      ("server", .text(server)), ("build", .number(number)),
      ("changed", .array(changed.map { .text($0) })),
      ("problems", .array(problems.map { .object($0.liveJSON + [("related", $0.relatedJSON)]) })),
      ("seconds", .seconds(seconds)),
    ])
  }
}

extension Diagnostic {
  /// With the line that is meant, and the mark below it.
  fileprivate var liveJSON: [(String, JSON?)] {
    let excerpt = place.map { SourceExcerpt($0) }
    let position = place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return [
      ("severity", .text(severity.rawValue)), ("place", .text(path + position)), ("message", .text(message)),
      ("line", excerpt.map { .text($0.line) }), ("mark", excerpt.map { .text($0.mark) }),
      ("help", help.map { .text($0) }),
    ]
  }

  fileprivate var relatedJSON: JSON? {
    related.isEmpty ? nil : .array(related.map { .object($0.liveJSON) })
  }
}

extension SiteManifest {
  /// Paths whose files are not those of an earlier site.
  func changes(since earlier: SiteManifest) -> [String] {
    Set(entries.keys).union(earlier.entries.keys)
      .filter { entries[$0] != earlier.entries[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
