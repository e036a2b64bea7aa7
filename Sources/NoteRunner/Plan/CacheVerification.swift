import Foundation

/// Computes a sample of what the cache holds of notes again, and compares.
package enum CacheVerification {
  /// - Parameter paths: notes, and folders of courses; all of one course, whose cache it is.
  package static func run(
    _ paths: [String], sample: CacheSample, workers: Int, progress: some BuildProgress
  ) throws(ConfigurationError) -> (summary: Summary, warnings: [String]) {
    let start = ContinuousClock.now
    let selection = try NoteSelection(paths)
    guard let store = paths.first.flatMap({ Store.beside($0) }) else {
      throw ConfigurationError("\(paths.first ?? ""): there is no cache beside it; `notes build` makes one")
    }
    let cache = BlockCache(store)
    let counter = BlockCounter(total: selection.blockCount, progress: progress)
    let scheduler = BlockScheduler()
    let entries = selection.entries
    let verified = Workers.run(entries.count, on: workers, helping: scheduler) { index in
      let entry = entries[index]
      let runner = NoteRun(
        data: DataFolder(forNoteAt: entry.file.url), cache: cache, sample: sample, scheduler: scheduler)
      let result = runner.run(entry.note) { counter.heard($0, of: entry.file.path) }
      var report = NoteReport(
        path: entry.file.path, blocks: entry.note.blocks.count, seconds: result.seconds,
        diagnostics: entry.note.diagnostics + entry.linkDiagnostics + result.diagnostics)
      report.diagnostics.sortByPlace()
      report.outline = entry.note.outline(after: result)
      return (report: report, compared: result.blocks.count { $0.verdict != nil })
    } deliver: { _, note in
      progress.finished(note.report)
    }
    var summary = Summary(notes: entries.count, blocks: selection.blockCount)
    summary.compared = verified.reduce(0) { $0 + $1.compared }
    for note in verified { summary.add(note.report.diagnostics) }
    summary.comparesWithCache = true
    summary.seconds = (ContinuousClock.now - start).inSeconds
    return (summary, cache.close())
  }
}
