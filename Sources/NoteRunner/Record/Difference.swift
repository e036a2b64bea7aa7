import Rendering

/// One thing in which a note and its recordings do not agree.
package struct Difference: Sendable {
  package enum Kind: Sendable, Equatable {
    /// Other results than were recorded; whether from another version of the block as well.
    case results(isStale: Bool)
    /// Never recorded.
    case missing
    /// A recording that belongs to nothing.
    case extra(ExtraReason)
    /// The results are those recorded, but from another version of the block, or of one that it uses.
    case stale
    case unreadable(String)
  }

  package enum Subject: Sendable, Equatable {
    /// By name; of an extra recording the name that it has.
    case block(String)
    case values
  }

  package enum ExtraReason: Sendable, Equatable {
    /// There is none of this name; the nearest there is.
    case noBlock(near: String?)
    case isVolatile
    case noValues
    case noNote
  }

  package var kind: Kind
  /// The note.
  package var path: String
  /// The block; of inline values the first that differs.
  package var place: Diagnostic.Place?
  /// The recording's file.
  package var recording: String
  package var subject: Subject
  /// What `notes accept` takes to settle this.
  package var target: String
  package var first: FirstDifference?
  package var diff: LineDiff?
}

extension Difference {
  /// Whether there is no recording of the block, or none that can be read.
  var hasNothingToCompare: Bool {
    switch kind {
    case .missing, .unreadable: true
    case .results, .extra, .stale: false
    }
  }
}

// MARK: - Wording

extension Difference {
  /// The block's name, or `values`.
  package var name: String {
    switch subject {
    case .block(let name): name
    case .values: RecordingName.values
    }
  }

  package var reason: String {
    switch kind {
    case .results: "results"
    case .missing: "missing"
    case .extra: "extra"
    case .stale: "stale"
    case .unreadable: "unreadable"
    }
  }

  package var message: String {
    switch (kind, subject) {
    case (.results(let isStale), .block(let name)):
      "block `\(name)` does not give the recorded results" + (isStale ? "; \(Self.changed)" : "")
    case (.results(let isStale), .values):
      "the inline values are not those recorded" + (isStale ? "; \(Self.changedValues)" : "")
    case (.missing, .block(let name)): "block `\(name)` was never recorded"
    case (.missing, .values): "the inline values were never recorded"
    case (.stale, .block(let name)): "block `\(name)` gives the recorded results, but \(Self.changed)"
    case (.stale, .values): "the inline values are those recorded, but \(Self.changedValues)"
    case (.unreadable(let reason), .block(let name)):
      "the recording of block `\(name)` cannot be read: \(reason)"
    case (.unreadable(let reason), .values): "the recording of the inline values cannot be read: \(reason)"
    case (.extra(.noBlock), .block(let name)):
      "this recording has no block: there is no `\(name)` in the note"
    case (.extra(.isVolatile), .block(let name)): "block `\(name)` is volatile, and has a recording"
    case (.extra(.noNote), _): "these recordings have no note: there is no `\(path)`"
    case (.extra, _): "the note has no inline values that are recorded, and a recording of some"
    }
  }

  private static let changed = "it was changed since, or a block that it uses was"
  private static let changedValues = "they were changed since, or a block that they use was"

  package var help: String {
    switch kind {
    case .results: "if these results are the right ones: notes accept \(target)"
    case .missing: "to record \(subject == .values ? "them" : "it"): notes accept \(target)"
    case .stale: "to record that: notes accept \(target)"
    case .extra(.noBlock(let near)):
      (near.map { "was it renamed to `\($0)`? " } ?? "") + "to remove it: notes accept \(target)"
    case .extra: "to remove it: notes accept \(target)"
    case .unreadable("it is a folder"): "move it away, then: notes accept \(target)"
    case .unreadable: "to record the results anew: notes accept \(target)"
    }
  }

  /// As a diagnostic: at the block, or where there is none, about the recording's file.
  package var diagnostic: Diagnostic {
    var diagnostic = Diagnostic(
      .error, message, path: place == nil ? recording : path, category: .failure, help: help)
    diagnostic.place = place
    return diagnostic
  }
}
