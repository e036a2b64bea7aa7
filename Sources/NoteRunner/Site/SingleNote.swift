import Foundation
import Kernels

/// One note, run by itself.
package enum SingleNote {
  package struct Outcome: Sendable {
    package var note: Note
    package var result: NoteResult
    package var diagnostics: [Diagnostic]
    package var summary: Summary
    package var language: String
  }

  /// Runs the note; if a block is named, that one and what it uses.
  ///
  /// - Parameter allowsNothing: Whether a note without blocks is one, too.
  package static func run(
    path: String, block id: String?, allowsNothing: Bool = false, cache: BlockCache?,
    progress: some BuildProgress
  ) throws(ConfigurationError) -> Outcome {
    let start = ContinuousClock.now
    guard let entry = CourseNotes(single: path).all.first else {
      preconditionFailure("one note was asked for")
    }
    let note = entry.note
    let names = note.blockNames
    let target = id.flatMap { names.firstIndex(of: $0) }
    if let id, target == nil, !note.diagnostics.hasErrors {
      throw ConfigurationError(
        "\(path): no block `\(id)`; \(NearMiss.help(id, allowed: names.compactMap { $0 }))")
    }
    guard allowsNothing || !note.blocks.isEmpty || note.diagnostics.hasErrors else {
      throw ConfigurationError("\(path): there is nothing to run; a block that runs begins with ```swift")
    }
    let scheduler = BlockScheduler()
    let runner = NoteRun(data: DataFolder(forNoteAt: entry.file.url), cache: cache, scheduler: scheduler)
    let counter = BlockCounter(total: note.blocks.count, progress: progress)
    let results = Workers.run(1, on: Threads.processors, helping: scheduler) { _ in
      runner.run(note, targets: target.map { [$0] }) { counter.heard($0, of: path) }
    }
    guard let result = results.first else { preconditionFailure("one piece of work gives one result") }
    var diagnostics = note.diagnostics + entry.linkDiagnostics + result.diagnostics
    diagnostics.sortByPlace()
    let asked = result.blocks.count { $0.decision != .notRun || $0.status == .failed }
    var summary = Summary(notes: 1, blocks: target == nil ? note.blocks.count : asked)
    summary.add(diagnostics)
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return Outcome(
      note: note, result: result, diagnostics: diagnostics, summary: summary, language: entry.language)
  }
}
