import Foundation

/// Records what notes give, once they have given it twice.
package enum Acceptance {
  /// What came of one note.
  package struct Outcome: Sendable {
    package var path: String
    /// With errors among them, nothing was written.
    package var diagnostics: [Diagnostic]
    package var changes: [AcceptedChange] = []
    /// Recordings that hold as they are.
    package var unchanged = 0
    package var volatile = 0

    package var isRefused: Bool { diagnostics.hasErrors }
  }

  /// `didAccept` hears of each note in order, when its recordings are written.
  ///
  /// - Parameter arguments: `COURSE`, `NOTE` or `NOTE#BLOCK`.
  package static func run(
    _ arguments: [String], workers: Int, progress: some BuildProgress,
    didAccept: @escaping @Sendable (Outcome) -> Void
  ) throws(ConfigurationError) -> AcceptanceSummary {
    let start = ContinuousClock.now
    let (targets, selection) = try AcceptTarget.all(arguments)
    let mathematics = Mathematics()
    let total = 2 * targets.reduce(0) { $0 + $1.blockCount }
    let counter = BlockCounter(total: total, progress: progress)
    let state = State()
    // Each note twice in a row: its recordings are written while others still run.
    let scheduler = BlockScheduler()
    _ = Workers.run(2 * targets.count, on: workers, helping: scheduler) { piece -> FreshRun in
      let target = targets[piece / 2]
      return FreshRun(
        target.entry, targets: target.blocks, mathematics: mathematics, scheduler: scheduler
      ) {
        counter.heard($0, of: target.entry.file.path)
      }
    } deliver: { piece, run in
      guard let first = state.pair(run) else { return }
      let outcome = accept(targets[piece / 2], first, run)
      state.add(outcome)
      didAccept(outcome)
    }
    var outcomes = state.outcomes
    for orphan in selection.orphans {
      let outcome = remove(orphan.folder, of: orphan.note)
      outcomes.append(outcome)
      didAccept(outcome)
    }
    return AcceptanceSummary(outcomes, seconds: (ContinuousClock.now - start).inSeconds)
  }

  // MARK: - One note

  private static func accept(_ target: AcceptTarget, _ first: FreshRun, _ second: FreshRun) -> Outcome {
    let note = target.entry.note
    var outcome = Outcome(path: note.file.path, diagnostics: first.diagnostics)
    let wanted = first.records.entries.filter { target.wants($0.name) }
    let other = second.records.entries.filter { target.wants($0.name) }
    if let name = target.name {
      // Other blocks may fail; the text has to be sound, or who knows which block is meant.
      let place = note.blockNames.firstIndex(of: name).map { note.blocks[$0] }
      outcome.diagnostics = first.diagnostics.filter { diagnostic in
        diagnostic.category == .content || place.map { note.isDiagnostic(diagnostic, in: $0) } ?? true
      }
      if wanted.contains(where: { $0.content == .failed }), !outcome.isRefused {
        outcome.diagnostics = first.diagnostics
      }
    }
    guard !outcome.isRefused else { return outcome }
    outcome.diagnostics += disagreements(between: wanted, and: other, in: note)
    guard !outcome.isRefused else { return outcome }
    let folder = RecordingFolder(of: target.entry.file)
    var plan = AcceptancePlan(note: note, folder: folder)
    for entry in wanted { plan.add(entry) }
    if target.name == nil { plan.removeExtras(keeping: wanted) }
    do {
      try plan.files.apply()
      outcome.changes = plan.changes.sorted { ($0.line ?? .max) < ($1.line ?? .max) }
      outcome.unchanged = plan.unchanged
      outcome.volatile = plan.volatile
    } catch {
      outcome.diagnostics.append(Diagnostic(.error, error.description, path: note.file.path))
    }
    return outcome
  }

  /// What two runs of a note did not both give.
  package static func disagreements(
    between first: [NoteRecords.Entry], and second: [NoteRecords.Entry], in note: Note
  ) -> [Diagnostic] {
    zip(first, second).compactMap { one, other in
      guard one.content != other.content else { return nil }
      let what = if case .block = one.subject { "block `\(one.name)`" } else { "the inline values" }
      var detail = ""
      if case .recorded(let old) = one.content, case .recorded(let new) = other.content,
        let found = one.subject.firstDifference(recorded: old, now: new, in: note)
      {
        let place = [found.output, found.row, found.column].compactMap(\.self).joined(separator: ", ")
        detail = "; first in \(place): \(found.recorded ?? "nothing"), then \(found.now ?? "nothing")"
      }
      return Diagnostic(
        .error, "\(what): two fresh runs do not agree, so it cannot be recorded\(detail)", in: note.file,
        at: note.blocks[one.subject.firstBlock].range, category: .failure,
        help: "a block whose results cannot be the same twice, such as times, is `volatile`")
    }
  }

  /// Recordings whose note is gone.
  private static func remove(_ folder: RecordingFolder, of note: String) -> Outcome {
    var outcome = Outcome(path: note, diagnostics: [])
    var files = RecordingChanges(folder: folder)
    files.removed = folder.names.filter(folder.isOurs)
    do {
      try files.apply()
      outcome.changes = files.removed.map {
        AcceptedChange(kind: .removed, name: $0, path: folder.path(of: $0), line: nil)
      }
    } catch {
      outcome.diagnostics = [Diagnostic(.error, error.description, path: folder.path)]
    }
    return outcome
  }

  private final class State: @unchecked Sendable {
    private let lock = NSLock()
    private var first: FreshRun?
    private var all: [Outcome] = []

    /// The first of two runs, when the second is given.
    func pair(_ run: FreshRun) -> FreshRun? {
      lock.withLock {
        defer { first = first == nil ? run : nil }
        return first
      }
    }

    func add(_ outcome: Outcome) { lock.withLock { all.append(outcome) } }

    var outcomes: [Outcome] { lock.withLock { all } }
  }
}

extension AcceptTarget {
  /// The block that has to run, with what it uses; all where it is `nil`.
  fileprivate var blocks: [Int]? {
    name.flatMap { name in entry.note.blockNames.firstIndex { $0 == name } }.map { [$0] }
  }

  fileprivate var blockCount: Int { entry.note.blocks.count }

  fileprivate func wants(_ name: String) -> Bool { self.name == nil || self.name == name }
}

extension Note {
  fileprivate func isDiagnostic(_ diagnostic: Diagnostic, in block: CodeBlock) -> Bool {
    guard let line = diagnostic.place?.start.line else { return true }
    let (first, last) = (block.range.lowerBound, block.range.upperBound)
    return line >= file.position(at: first).line && line <= file.position(at: last).line
  }
}
