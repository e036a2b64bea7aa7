import Foundation

/// Compares notes with what they are when `swiftc` compiles them.
package enum CompiledCheck {
  /// - Parameter didCompare: hears of each note when it is done, in order.
  /// - Returns: How it ended.
  package static func run(
    _ paths: [String], compiler: SwiftCompiler, workers: Int,
    didCompare: @escaping @Sendable (NoteReport) -> Void
  ) throws(ConfigurationError) -> Summary {
    let start = ContinuousClock.now
    var entries: [CourseNotes.Entry] = []
    for path in paths { entries += try CourseNotes.reading(path).all }
    let notes = entries
    let reports = Workers.run(notes.count, on: workers) { index in
      report(on: notes[index], compiler: compiler)
    } deliver: { _, report in
      didCompare(report)
    }
    var summary = Summary(notes: reports.count, blocks: reports.reduce(0) { $0 + $1.blocks })
    for report in reports { summary.add(report.diagnostics) }
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return summary
  }

  private static func report(on entry: CourseNotes.Entry, compiler: SwiftCompiler) -> NoteReport {
    let start = ContinuousClock.now
    let note = entry.note
    var diagnostics = note.diagnostics
    if !diagnostics.hasErrors {
      let comparison = CompiledComparison(compiler: compiler, data: DataFolder(forNoteAt: entry.file.url))
      do {
        diagnostics += try comparison.differences(in: note)
      } catch {
        let reason = (error as? ConfigurationError)?.description ?? error.localizedDescription
        diagnostics.append(Diagnostic(.error, reason, path: note.file.path))
      }
    }
    diagnostics.sortByPlace()
    return NoteReport(
      path: note.file.path, blocks: note.blocks.count, seconds: (ContinuousClock.now - start).inSeconds,
      diagnostics: diagnostics, outline: note.outline())
  }
}
