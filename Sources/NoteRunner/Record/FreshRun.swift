/// A note run from nothing, as `verify` and `accept` trust nothing that was kept.
struct FreshRun: Sendable {
  var result: NoteResult
  /// Of the text and of its blocks, in order.
  var diagnostics: [Diagnostic]
  var records: NoteRecords

  init(
    _ entry: CourseNotes.Entry, targets: [Int]? = nil, mathematics: Mathematics, scheduler: BlockScheduler,
    progress: @escaping (NoteRun.Progress) -> Void
  ) {
    let note = entry.note
    diagnostics = note.diagnostics + entry.linkDiagnostics
    _ = TypesetFormula.all(of: note, with: mathematics, macros: entry.macros, into: &diagnostics)
    _ = TypesetFormula.titles(of: entry.works, with: mathematics, macros: entry.macros, into: &diagnostics)
    result = NoteRun(data: DataFolder(forNoteAt: entry.file.url), scheduler: scheduler)
      .run(note, targets: targets, progress: progress)
    diagnostics += result.diagnostics
    diagnostics.sortByPlace()
    records = NoteRecords(of: note, result: result)
  }
}
