import Foundation

/// One note, run by itself.
package enum SingleNote {
  package struct Outcome: Sendable {
    package var note: Note
    package var result: NoteResult
    package var diagnostics: [Diagnostic]
    package var summary: Summary
  }

  /// Runs the note, up to the named block if there is one.
  package static func run(
    path: String, block id: String?, progress: some BuildProgress
  ) throws(ConfigurationError) -> Outcome {
    let start = ContinuousClock.now
    guard let entry = CourseNotes(single: path).all.first else {
      preconditionFailure("one note was asked for")
    }
    let note = entry.note
    let ids = note.blocks.compactMap(\.attributes.id)
    if let id, !ids.contains(id), !note.diagnostics.hasErrors {
      throw ConfigurationError(
        "\(path): no block `\(id)`; \(ids.isEmpty ? "no block has an id" : NearMiss.help(id, allowed: ids))")
    }
    guard !note.blocks.isEmpty || note.diagnostics.hasErrors else {
      throw ConfigurationError("\(path): there is nothing to run; a block that runs begins with ```swift")
    }
    let last = id.flatMap { id in note.blocks.firstIndex { $0.attributes.id == id } }
    let runner = NoteRun(data: DataFolder(forNoteAt: entry.file.url))
    let results = Workers.run(1, on: 1) { _ in
      runner.run(note, target: last) { step in
        switch step {
        case .finishedBlock(let index): progress.advanced(done: index + 1, of: note.blocks.count, path: path)
        case .working(let activity, let done, let total, _):
          progress.working(activity, done: done, of: total, path: path)
        }
      }
    } deliver: { _, _ in
    }
    guard let result = results.first else { preconditionFailure("one piece of work gives one result") }
    var diagnostics = note.diagnostics + entry.linkDiagnostics + result.diagnostics
    diagnostics.sortByPlace()
    var summary = Summary(notes: 1, blocks: last.map { $0 + 1 } ?? note.blocks.count)
    summary.add(diagnostics)
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return Outcome(note: note, result: result, diagnostics: diagnostics, summary: summary)
  }
}
