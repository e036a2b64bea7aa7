import Bindings
import Language

/// The blocks of one note at work: each takes its result from the cache where it is there, and runs where it is not.
/// What comes out is the same either way.
final class NoteExecution {
  let engine: Engine
  private let cache: BlockCache?
  private let data: CourseData
  private let host: KernelHost
  let dependencies: Dependencies
  private var session: EngineSession
  /// Blocks that ran on the session's machine, up to this one.
  private var lastRun = -1

  private(set) var outcomes: [BlockOutcome?]
  private(set) var decisions: [BlockDecision]
  private(set) var keys: [BlockKey?]
  /// The data sets that a block named.
  private(set) var namedData: [[(name: String, content: Digest?)]]
  private var exports: [BlockExports?]
  /// What a block gave in an earlier run, until it is needed.
  private var values: [BlockRecord.StoredValues?]
  private let used: UsedData

  init(
    _ blocks: [BlockSource], cache: BlockCache?, data: CourseData, clock: @escaping () -> Double,
    progress: @escaping (KernelHost.Progress) -> Void
  ) {
    engine = Engine(blocks: blocks)
    self.cache = cache
    self.data = data
    let used = UsedData()
    self.used = used
    host = KernelHost(
      dataNames: data.names,
      data: { name in
        let content = data.content(named: name)
        used.note(name, content?.digest)
        return content?.bytes
      },
      clock: clock, progress: progress)
    dependencies = Dependencies(engine: engine)
    session = engine.session(host: host)
    outcomes = Array(repeating: nil, count: blocks.count)
    decisions = Array(repeating: .notRun, count: blocks.count)
    keys = Array(repeating: nil, count: blocks.count)
    namedData = Array(repeating: [], count: blocks.count)
    exports = Array(repeating: nil, count: blocks.count)
    values = Array(repeating: nil, count: blocks.count)
  }

  /// Gets the result of the next block, in the order of the note.
  func perform(_ index: Int) -> BlockOutcome {
    let outcome = result(of: index)
    outcomes[index] = outcome
    return outcome
  }

  private func result(of index: Int) -> BlockOutcome {
    guard engine.checks[index].block != nil else { return BlockOutcome(.failed) }
    if let missing = engine.checks[index].uses.first(where: { outcomes[$0]?.status != .succeeded }) {
      return BlockOutcome(.notRun(.uses(missing)))
    }
    guard let cache else { return run(index, because: .fresh) }
    let needed = dependencies.needed(by: index, exports: exports)
    var inputs: [(block: Int, exports: Digest)] = []
    for block in needed {
      switch exports[block] {
      case .values(let digest, _): inputs.append((block, digest))
      case .shared, nil:
        // What such a function finds may come from any block.
        prepare(index, needed: Array(0..<index))
        return run(index, because: .sharesVariables(with: block))
      }
    }
    let key = BlockKey(engine.blocks[index], engine: cache.engine, inputs: inputs)
    keys[index] = key
    return cache.found(key.digest) {
      stored(index, key, needed: needed)
    } compute: {
      prepare(index, needed: Set(needed).union(dependencies.sharing(before: index)).sorted())
      let outcome = run(index, because: .lost)
      keep(outcome, of: index, key, needed: needed)
      return outcome
    }
  }

  // MARK: - Running

  private func run(_ index: Int, because reason: BlockDecision.Reason) -> BlockOutcome {
    used.reset()
    let outcome = session.run(index)
    lastRun = index
    decisions[index] = .ran(reason)
    namedData[index] = used.all
    if cache != nil, outcome.status == .succeeded { note(exportsOf: index) }
    return outcome
  }

  private func note(exportsOf index: Int) {
    guard let cache, let snapshot = session.snapshot(of: index, identity: identity) else {
      exports[index] = .shared
      return
    }
    let parts = snapshot.parts.map(cache.store.keepPart)
    let stored = BlockRecord.StoredValues(bytes: snapshot.bytes, parts: parts, holdsCode: snapshot.holdsCode)
    values[index] = stored
    exports[index] = exports(of: index, stored)
  }

  private func exports(of index: Int, _ values: BlockRecord.StoredValues) -> BlockExports {
    var builder = Digest.Builder()
    builder.add("exports")
    builder.add(values.bytes)
    for part in values.parts { builder.add(part) }
    if engine.checks[index].block?.declaresCode == true {
      builder.add(Meaning.bytes(of: engine.blocks[index].text))
    }
    return .values(builder.digest(), holdsCode: values.holdsCode)
  }

  /// What a block is called in the values of others: its key, whatever its place in the note.
  private func identity(_ block: Int) -> [UInt8] { keys[block]?.digest.bytes ?? [] }

  private func block(_ identity: [UInt8]) -> Int? {
    keys.firstIndex { $0.map { $0.digest.bytes == identity } ?? false }
  }

  /// Sees to it that the values of these blocks are in the machine: from the cache where they are there, else by running
  /// the blocks, after what they need themselves.
  private func prepare(_ index: Int, needed: [Int]) {
    var snapshots: [Int: Snapshot] = [:]
    var pending = needed
    var wanted: Set<Int> = []
    while let block = pending.popLast() {
      guard block < index, outcomes[block]?.status == .succeeded, !session.isPresent(block),
        wanted.insert(block).inserted
      else { continue }
      if let snapshot = values[block].flatMap(snapshot) {
        snapshots[block] = snapshot
      } else {
        pending += dependencies.needed(by: block, exports: exports)
        pending += dependencies.sharing(before: block)
      }
    }
    // A machine runs blocks in their order only: where one must run that stands before others, all begins anew.
    if wanted.contains(where: { $0 <= lastRun && snapshots[$0] == nil }) { return restart(index) }
    for block in wanted.sorted() {
      if let snapshot = snapshots[block], session.restore(block, from: snapshot, block: self.block) { continue }
      if block <= lastRun { return restart(index) }
      rerun(block)
    }
  }

  /// Runs all blocks before this one on a new machine: what is left when values are gone from the cache while it works.
  private func restart(_ index: Int) {
    session = engine.session(host: host)
    lastRun = -1
    for block in 0..<index where outcomes[block]?.status == .succeeded { rerun(block) }
  }

  private func rerun(_ block: Int) {
    _ = session.run(block)
    lastRun = block
    if case .reused = decisions[block] { decisions[block] = .ran(.lost) }
  }

  private func snapshot(_ values: BlockRecord.StoredValues) -> Snapshot? {
    guard let cache else { return nil }
    var parts: [[UInt8]] = []
    for digest in values.parts {
      guard let part = cache.store.part(digest) else { return nil }
      parts.append(part)
    }
    return Snapshot(bytes: values.bytes, parts: parts, holdsCode: values.holdsCode)
  }

  // MARK: - Results of earlier runs

  private func stored(_ index: Int, _ key: BlockKey, needed: [Int]) -> BlockOutcome? {
    guard let cache, var record = cache.record(key.digest) else { return nil }
    if case .data(let names) = record.content {
      let named = names.map { (name: $0, content: data.content(named: $0)?.digest) }
      guard let found = cache.record(key.digest(withData: named)) else { return nil }
      record = found
      namedData[index] = named
    }
    var outcome: BlockOutcome
    if case .fails = record.content {
      guard let found = cache.record(failureKey(index, key, needed: needed)) else { return nil }
      record = found
    }
    switch record.content {
    case .success(let outputs, let valueText, let stored):
      // Without its values it would have to run as soon as somebody needs them.
      guard let stored else { return nil }
      outcome = BlockOutcome(.succeeded)
      outcome.outputs = outputs
      outcome.valueText = valueText
      values[index] = stored
      exports[index] = exports(of: index, stored)
    case .failure(let outputs, let diagnostics):
      outcome = BlockOutcome(.failed)
      outcome.outputs = outputs
      outcome.diagnostics = diagnostics.map { Language.Diagnostic($0, places: needed + [index]) }
    case .data, .fails: return nil
    }
    decisions[index] = .reused
    return outcome
  }

  private func keep(_ outcome: BlockOutcome, of index: Int, _ key: BlockKey, needed: [Int]) {
    guard let cache, !host.isCancelled else { return }
    var place = key.digest
    let data = namedData[index]
    if !data.isEmpty {
      cache.keep(BlockRecord(.data(names: data.map(\.name))), as: place)
      place = key.digest(withData: data)
    }
    switch outcome.status {
    case .succeeded:
      guard let stored = values[index] else { return }
      cache.keep(
        BlockRecord(.success(outputs: outcome.outputs, valueText: outcome.valueText, values: stored)), as: place)
    case .failed:
      let diagnostics = outcome.diagnostics.compactMap { BlockRecord.StoredDiagnostic($0, places: needed + [index]) }
      guard diagnostics.count == outcome.diagnostics.count else { return }
      cache.keep(BlockRecord(.fails), as: place)
      cache.keep(
        BlockRecord(.failure(outputs: outcome.outputs, diagnostics: diagnostics)),
        as: failureKey(index, key, needed: needed))
    case .notRun: break
    }
  }

  private func failureKey(_ index: Int, _ key: BlockKey, needed: [Int]) -> Digest {
    key.digest(ofFailureIn: (needed + [index]).map { engine.blocks[$0].text }, data: namedData[index])
  }
}

/// The data sets that the block at hand has named.
private final class UsedData {
  private(set) var all: [(name: String, content: Digest?)] = []

  func reset() { all = [] }

  func note(_ name: String, _ content: Digest?) {
    if !all.contains(where: { $0.name == name }) { all.append((name, content)) }
  }
}

// MARK: - Diagnostics

extension BlockRecord.StoredDiagnostic {
  /// `nil` where a place is in none of the blocks.
  fileprivate init?(_ diagnostic: Language.Diagnostic, places: [Int]) {
    var notes: [(message: String, range: SourceRange, place: Int?)] = []
    for note in diagnostic.notes {
      var number: Int?
      if let block = note.block {
        guard let found = places.firstIndex(of: block) else { return nil }
        number = found
      }
      notes.append((note.message, note.range, number))
    }
    self.init(severity: diagnostic.severity, message: diagnostic.message, range: diagnostic.range, notes: notes)
  }
}

extension Language.Diagnostic {
  fileprivate init(_ stored: BlockRecord.StoredDiagnostic, places: [Int]) {
    self.init(
      stored.severity, stored.message, stored.range,
      notes: stored.notes.map { note in
        let block = note.place.flatMap { places.indices.contains($0) ? places[$0] : nil }
        return Note(note.message, note.range, block: block)
      })
  }
}
