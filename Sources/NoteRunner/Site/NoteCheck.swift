import Foundation

/// Reads notes and says what is wrong with them, without running anything.
package struct NoteCheck {
  /// The reports, in order, and how it ended.
  package static func check(_ paths: [String], store: Store? = nil) throws(ConfigurationError) -> (
    reports: [NoteReport], summary: Summary
  ) {
    let start = ContinuousClock.now
    var reports: [NoteReport] = []
    let mathematics = Mathematics(store: store)
    for path in paths {
      let notes = try CourseNotes.reading(path)
      reports += notes.settingsReports
      for entry in notes.all {
        var diagnostics = entry.note.diagnostics + entry.linkDiagnostics
        _ = TypesetFormula.all(of: entry.note, with: mathematics, macros: entry.macros, into: &diagnostics)
        _ = TypesetFormula.titles(
          of: entry.works, with: mathematics, macros: entry.macros, into: &diagnostics)
        diagnostics += NoteRun(data: DataFolder(forNoteAt: entry.file.url)).check(entry.note)
        diagnostics.sortByPlace()
        reports.append(
          NoteReport(
            path: entry.file.path, blocks: entry.note.blocks.count, seconds: 0, diagnostics: diagnostics,
            outline: entry.note.outline()))
      }
    }
    store?.evict()
    var summary = Summary(notes: reports.count(where: \.isNote), blocks: reports.reduce(0) { $0 + $1.blocks })
    for report in reports { summary.add(report.diagnostics) }
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return (reports, summary)
  }
}
