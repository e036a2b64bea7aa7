import Bindings
import Foundation
import Language

/// Runs the blocks of a note on the engine, and brings what it says back to the note's own lines.
package struct NoteRun: Sendable {
  package let data: CourseData
  /// Where results are taken from and kept; without one, everything runs.
  package let cache: BlockCache?
  /// Of what is in the cache, this much is computed again and compared.
  let sample: CacheSample?
  /// Shares the work of several notes out over threads.
  package let scheduler: BlockScheduler
  /// Ends it early.
  let cancellation: Cancellation?

  package init(
    data folder: DataFolder, cache: BlockCache? = nil, sample: CacheSample? = nil,
    scheduler: BlockScheduler = BlockScheduler(), cancellation: Cancellation? = nil
  ) {
    data = CourseData(folder)
    self.cache = cache
    self.sample = sample
    self.scheduler = scheduler
    self.cancellation = cancellation
  }

  /// What a run tells while it works: from several threads.
  package enum Progress: Sendable {
    case finishedBlock(Int)
    /// Within a block, which is called so: a training or a minimisation.
    case working(block: String, KernelHost.Progress)
  }

  /// Gets the results of the blocks; if `targets` are given, of those blocks and of what they depend on.
  ///
  /// - Parameter exportLimit: the size up to which values are part of the result.
  package func run(
    _ note: Note, targets: [Int]? = nil, exportLimit: Int? = nil,
    progress: @escaping (Progress) -> Void = { _ in }
  ) -> NoteResult {
    let start = ContinuousClock.now
    let execution = NoteExecution(
      Self.sources(of: note), asked: targets.map { targets in { $0.all(of: targets) } }, cache: cache,
      sample: sample, data: data, cancellation: cancellation,
      clock: { (ContinuousClock.now - start).inSeconds },
      progress: { progress(.working(block: note.blocks[$0].name, $1)) },
      didFinish: { progress(.finishedBlock($0)) })
    scheduler.run(execution)
    let states = execution.states
    let decisions = decisions(states, for: note, isWhole: targets == nil)
    let results = note.blocks.indices.map { index in
      guard let outcome = states.outcomes[index] else { preconditionFailure("every block is dealt with") }
      var result = Self.result(of: index, note: note, check: execution.engine.checks[index], outcome: outcome)
      result.decision = decisions[index]
      result.verdict = states.verdicts[index]
      if case .differs(let place)? = result.verdict {
        result.diagnostics.append(
          Diagnostic(
            .error, "the cache holds another result than a fresh run gives: \(place)", in: note.file,
            at: note.blocks[index].range, category: .failure,
            help: "`notes clean` removes the cache; then tell who made this build of notes"))
      }
      return result
    }
    var result = NoteResult(blocks: results, seconds: (ContinuousClock.now - start).inSeconds)
    if let exportLimit { result.exports = execution.exportedValues(upTo: exportLimit) }
    return result
  }

  /// What was decided, with the reasons, which follow from how the note was the last time.
  private func decisions(_ states: BlockStates, for note: Note, isWhole: Bool) -> [BlockDecision] {
    guard let cache else { return states.decisions }
    let key = NoteTrace.key(path: note.file.path.split(separator: "/").suffix(3).joined(separator: "/"))
    let trace = NoteTrace(states, ids: note.blocks.map(\.attributes.id), engine: cache.engine)
    let earlier = cache.store.record(key).flatMap { NoteTrace($0) }
    if isWhole, trace != earlier, cancellation?.isCancelled != true { cache.store.keep(trace.bytes, as: key) }
    return states.decisions.enumerated().map { index, decision in
      decision == .ran(.lost) ? .ran(trace.reason(for: index, since: earlier)) : decision
    }
  }

  /// What can be said about the blocks without running them.
  package func check(_ note: Note) -> [Diagnostic] {
    let engine = Engine(blocks: Self.sources(of: note))
    return note.blocks.indices.filter { !note.blocks[$0].attributes.mustFail }.flatMap { index in
      engine.checks[index].diagnostics.map { Diagnostic($0, of: index, in: note, category: .content) }
    }
  }

  /// Whether a block does not even start, as it has errors.
  func isRefused(_ index: Int, of note: Note) -> Bool {
    Engine(blocks: Self.sources(of: note)).checks[index].block == nil
  }

  static func sources(of note: Note) -> [BlockSource] {
    note.blocks.map { block in
      var budget: Budget?
      if let steps = block.attributes.budget {
        budget = Budget()
        budget?.steps = Int64(steps)
      }
      return BlockSource(
        block.text, kind: block.kind == .statements ? .statements : .expression, budget: budget,
        isVolatile: block.attributes.isVolatile)
    }
  }

  private static func result(
    of index: Int, note: Note, check: BlockCheck, outcome: BlockOutcome
  ) -> BlockResult {
    var result: BlockResult
    switch outcome.status {
    case .succeeded: result = BlockResult(.succeeded)
    case .failed: result = BlockResult(.failed)
    case .notRun(let reason):
      result = BlockResult(.skipped)
      // Where the block that it needs has an error, that error is enough; one that is meant to fail has none.
      if case .uses(let needed) = reason, note.blocks[needed].attributes.mustFail {
        let line = note.file.position(at: note.blocks[needed].range.lowerBound).line
        result.status = .failed
        result.diagnostics = [
          Diagnostic(
            .error, "this uses what the block in line \(line) was to define, and that block is meant to fail",
            in: note.file, at: note.blocks[index].range)
        ]
      }
    }
    result.outputs = outcome.outputs
    result.valueText = outcome.valueText
    let said =
      check.diagnostics.map { Diagnostic($0, of: index, in: note, category: .content) }
      + outcome.diagnostics.map { Diagnostic($0, of: index, in: note, category: .failure) }
    guard note.blocks[index].attributes.mustFail else {
      result.diagnostics += said
      return result
    }
    switch result.status {
    case .failed where result.diagnostics.isEmpty: result.expectedMessages = said
    case .failed, .skipped: break
    case .succeeded:
      result.status = .failed
      result.diagnostics = [
        Diagnostic(
          .error, "this block is meant to fail (should_fail), and it did not", in: note.file,
          at: note.blocks[index].range, category: .failure)
      ]
    }
    return result
  }
}

extension Diagnostic {
  /// What the language says about a block, at its place in the note.
  fileprivate init(_ said: Language.Diagnostic, of index: Int, in note: Note, category: Category) {
    let block = note.blocks[index]
    let severity: Severity =
      switch said.severity {
      case .error: .error
      case .warning: .warning
      }
    self.init(
      severity, said.message, in: note.file, at: block.fileRange(said.range.start, said.range.end),
      category: category)
    for further in said.notes {
      let block = note.blocks[further.block ?? index]
      let place = Diagnostic(
        .note, further.message, in: note.file, at: block.fileRange(further.range.start, further.range.end))
      // A recursion comes through the same place again and again; once says it.
      if place.headline != related.last?.headline { related.append(place) }
    }
  }
}
