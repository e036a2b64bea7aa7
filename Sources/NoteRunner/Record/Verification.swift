import Foundation

/// Runs notes anew and compares what they give with what is recorded of them.
package enum Verification {
  /// Everything is run and compared, whatever differs on the way. `progress` hears of each note in order.
  package static func run(
    _ paths: [String], workers: Int, progress: some BuildProgress
  ) throws(ConfigurationError) -> Summary {
    let start = ContinuousClock.now
    let selection = try NoteSelection(paths)
    let entries = selection.entries
    let mathematics = Mathematics()
    let counter = BlockCounter(total: selection.blockCount, progress: progress)
    let scheduler = BlockScheduler()
    let verified = Workers.run(entries.count, on: workers, helping: scheduler) { index in
      verify(entries[index], mathematics: mathematics, scheduler: scheduler, counter: counter)
    } deliver: { _, note in
      progress.finished(note.report)
    }
    var summary = Summary(notes: entries.count, blocks: selection.blockCount)
    summary.compared = verified.reduce(0) { $0 + $1.compared }
    summary.volatile = verified.reduce(0) { $0 + $1.volatile }
    for note in verified {
      summary.add(note.report.diagnostics)
      summary.add(note.report.differences)
    }
    for (folder, note) in selection.orphans {
      let report = NoteReport(orphan: folder, note: note)
      progress.finished(report)
      summary.add(report.differences)
    }
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return summary
  }

  struct Note: Sendable {
    var report: NoteReport
    var compared: Int
    var volatile: Int
  }

  private static func verify(
    _ entry: CourseNotes.Entry, mathematics: Mathematics, scheduler: BlockScheduler, counter: BlockCounter
  ) -> Note {
    let run = FreshRun(entry, mathematics: mathematics, scheduler: scheduler) {
      counter.heard($0, of: entry.file.path)
    }
    let comparison = Comparison(note: entry.note, folder: RecordingFolder(of: entry.file))
    var report = NoteReport(
      path: entry.file.path, blocks: entry.note.blocks.count, seconds: run.result.seconds,
      diagnostics: run.diagnostics)
    report.outline = entry.note.outline(after: run.result)
    report.differences = comparison.differences(from: run.records)
    let contents = run.records.entries.map(\.content)
    let recorded = contents.count { if case .recorded = $0 { true } else { false } }
    return Note(
      report: report, compared: recorded - report.differences.count(where: \.hasNothingToCompare),
      volatile: contents.count { $0 == .volatile })
  }
}

extension NoteReport {
  /// On recordings whose note is gone.
  fileprivate init(orphan folder: RecordingFolder, note: String) {
    self.init(path: note, blocks: 0, seconds: 0, diagnostics: [])
    let course = note.split(separator: "/").dropLast().joined(separator: "/")
    differences = [
      Difference(
        kind: .extra(.noNote), path: note, recording: folder.path, subject: .values,
        target: course.isEmpty ? "." : course)
    ]
  }
}
