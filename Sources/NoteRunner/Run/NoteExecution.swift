import Bindings
import Foundation
import Language

/// The blocks of one note at work: each takes its result from the cache where it is there, and runs where it is not.
/// What comes out is the same either way, on however many threads.
///
/// `take` and `finish` are called under the scheduler's lock, `perform` outside of it, for several blocks at a time.
package final class NoteExecution: @unchecked Sendable {
  let engine: Engine
  let dependencies: Dependencies
  private let cache: BlockCache?
  private let sample: CacheSample?
  private let cancellation: Cancellation?
  let data: CourseData
  private let makeMachine: () -> NoteMachine
  private let didFinish: (Int) -> Void
  private let lock = NSLock()
  private var state: BlockStates
  private var order: BlockOrder
  private var idleMachines: [NoteMachine] = []

  /// - Parameters:
  ///   - asked: the blocks that are wanted; all where it is `nil`.
  ///   - didFinish: hears of each block that is done, one at a time.
  package init(
    _ blocks: [BlockSource], asked: ((Dependencies) -> Set<Int>)?, cache: BlockCache?, sample: CacheSample?,
    data: CourseData, cancellation: Cancellation? = nil,
    clock: @escaping () -> Double, progress: @escaping (_ block: Int, KernelHost.Progress) -> Void,
    didFinish: @escaping (Int) -> Void
  ) {
    let engine = Engine(blocks: blocks)
    self.engine = engine
    self.cache = cache
    self.sample = sample
    self.cancellation = cancellation
    self.data = data
    self.didFinish = didFinish
    // A sample is computed from nothing.
    let checkpoints = sample == nil ? cache?.checkpoints : nil
    makeMachine = {
      NoteMachine(
        engine, data: data, checkpoints: checkpoints, cancellation: cancellation, clock: clock,
        progress: progress)
    }
    dependencies = Dependencies(engine: engine)
    state = BlockStates(count: blocks.count)
    // Without a cache there is no way to hand values from one machine to another: one machine runs all.
    let dependencies = dependencies
    order = BlockOrder(
      predecessors: blocks.indices.map { index in
        cache == nil ? (index > 0 ? [index - 1] : []) : dependencies.predecessors(of: index)
      })
    if let asked = asked?(dependencies) {
      for index in blocks.indices where !asked.contains(index) {
        state.outcomes[index] = BlockOutcome(.notRun(.notAsked))
      }
    }
  }

  /// As it is now; other threads go on.
  var states: BlockStates { lock.withLock { state } }

  func update(_ change: (inout BlockStates) -> Void) { lock.withLock { change(&state) } }

  // MARK: - Order

  /// A block that can be dealt with now, with a machine that has not gone beyond it.
  package func take() -> (index: Int, machine: NoteMachine)? {
    while let index = order.next() {
      if states.outcomes[index] != nil {
        finish(index)
        continue
      }
      if isShared(index), order.defer(index) { continue }
      let usable = idleMachines.indices.filter { idleMachines[$0].lastRun < index }
      guard let best = usable.max(by: { idleMachines[$0].lastRun < idleMachines[$1].lastRun }) else {
        return (index, makeMachine())
      }
      return (index, idleMachines.remove(at: best))
    }
    return nil
  }

  package func put(back machine: NoteMachine, after index: Int) {
    idleMachines.append(machine)
    finish(index)
  }

  private func finish(_ index: Int) {
    order.finish(index)
    didFinish(index)
  }

  package var isDone: Bool { order.isDone }

  /// Whether a block uses more than values: then all before it must have been dealt with.
  private func isShared(_ index: Int) -> Bool {
    let exports = states.exports
    return dependencies.needed(by: index, exports: exports).contains { exports[$0] == .shared }
  }

  // MARK: - Results

  /// Gets the result of a block whose turn it is.
  package func perform(_ index: Int, on machine: NoteMachine) {
    let outcome = result(of: index, on: machine)
    update { $0.outcomes[index] = outcome }
  }

  private func result(of index: Int, on machine: NoteMachine) -> BlockOutcome {
    guard engine.checks[index].block != nil else { return BlockOutcome(.failed) }
    let now = states
    if let missing = engine.checks[index].uses.first(where: { now.outcomes[$0]?.status != .succeeded }) {
      return BlockOutcome(.notRun(.uses(missing)))
    }
    guard let cache else { return run(index, on: machine, because: .fresh) }
    let needed = dependencies.needed(by: index, exports: now.exports)
    var inputs: [(block: Int, exports: Digest)] = []
    for block in needed {
      switch now.exports[block] {
      case .values(let digest, _): inputs.append((block, digest))
      case .shared, nil:
        // What such a function finds may come from any block.
        prepare(index, needed: Array(0..<index), on: machine)
        return run(index, on: machine, because: .sharesVariables(with: block))
      }
    }
    let key = BlockKey(engine.blocks[index], engine: cache.engine, inputs: inputs)
    update { $0.keys[index] = key }
    let present = Set(needed).union(dependencies.sharing(before: index)).sorted()
    return cache.found(key.digest) {
      guard let outcome = stored(index, key, needed: needed, in: cache) else { return nil }
      if let sample, sample.contains(key.digest), !engine.blocks[index].isVolatile {
        compare(outcome, index, present: present)
      }
      return outcome
    } compute: {
      prepare(index, needed: present, on: machine)
      let outcome = run(index, on: machine, because: .lost)
      // A block that was stopped has not failed.
      if cancellation?.isCancelled != true { keep(outcome, of: index, key, needed: needed, in: cache) }
      return outcome
    }
  }

  /// Computes a stored result again, on a machine of its own: what follows goes on from the stored one.
  private func compare(_ stored: BlockOutcome, _ index: Int, present: [Int]) {
    let before = states
    let machine = makeMachine()
    prepare(index, needed: present, on: machine)
    let fresh = run(index, on: machine, because: .fresh)
    let differing: [(isDifferent: Bool, place: String)] = [
      (stored.status != fresh.status, "whether it fails"),
      (canonicalText(of: stored.outputs) != canonicalText(of: fresh.outputs), "what it shows"),
      (stored.valueText != fresh.valueText, "its value"),
      (stored.diagnostics.map(\.message) != fresh.diagnostics.map(\.message), "what is said about it"),
      (states.exports[index] != before.exports[index], "the values of its variables"),
    ]
    let place = differing.first { $0.isDifferent }?.place
    update { state in
      state.decisions[index] = before.decisions[index]
      state.namedData[index] = before.namedData[index]
      state.values[index] = before.values[index]
      state.exports[index] = before.exports[index]
      state.verdicts[index] = place.map { .differs($0) } ?? .holds
    }
  }

  // MARK: - Running

  private func run(_ index: Int, on machine: NoteMachine, because reason: BlockDecision.Reason)
    -> BlockOutcome
  {
    let (outcome, data) = machine.run(index)
    update { state in
      state.decisions[index] = .ran(reason)
      state.namedData[index] = data
    }
    if let cache, outcome.status == .succeeded { noteExports(of: index, on: machine, in: cache) }
    return outcome
  }

  private func noteExports(of index: Int, on machine: NoteMachine, in cache: BlockCache) {
    let keys = states.keys
    let snapshot = machine.session.snapshot(of: index) { keys[$0]?.identity.bytes }
    let values = snapshot.map { snapshot in
      BlockRecord.StoredValues(
        bytes: snapshot.bytes, parts: snapshot.parts.map { cache.store.keepPart($0) },
        holdsCode: snapshot.holdsCode)
    }
    let exports = values.map { digested($0, of: index) } ?? .shared
    update { state in
      state.values[index] = values
      state.exports[index] = exports
    }
  }

  func digested(_ values: BlockRecord.StoredValues, of index: Int) -> BlockExports {
    var builder = Digest.Builder()
    builder.add("exports")
    builder.add(values.bytes)
    for part in values.parts { builder.add(part) }
    if engine.checks[index].block?.declaresCode == true {
      builder.add(Meaning.bytes(of: engine.blocks[index].text))
    }
    return .values(builder.digest(), holdsCode: values.holdsCode)
  }

  /// Sees to it that the values of these blocks are in the machine: from the cache where they are there, else by running
  /// the blocks, after what they need themselves.
  private func prepare(_ index: Int, needed: [Int], on machine: NoteMachine) {
    let now = states
    var snapshots: [Int: Snapshot] = [:]
    var pending = needed
    var wanted: Set<Int> = []
    while let block = pending.popLast() {
      guard block < index, now.outcomes[block]?.status == .succeeded, !machine.session.isPresent(block),
        wanted.insert(block).inserted
      else { continue }
      if let snapshot = now.values[block].flatMap(snapshot) {
        snapshots[block] = snapshot
      } else {
        pending += dependencies.needed(by: block, exports: now.exports)
        pending += dependencies.sharing(before: block)
      }
    }
    // A machine runs blocks in their order only: where one must run that stands before others, all begins anew.
    if wanted.contains(where: { $0 <= machine.lastRun && snapshots[$0] == nil }) {
      return rerunAll(before: index, on: machine)
    }
    for block in wanted.sorted() {
      if let snapshot = snapshots[block],
        machine.session.restore(
          block, from: snapshot,
          block: { identity in now.keys.firstIndex { $0.map { $0.identity.bytes == identity } ?? false } })
      {
        continue
      }
      // What did not fit is known to the machine by now, and cannot run there any more.
      if snapshots[block] != nil { return rerunAll(before: index, on: machine) }
      rerun(block, on: machine)
    }
  }

  /// What is left when values are gone from the cache while it works.
  private func rerunAll(before index: Int, on machine: NoteMachine) {
    machine.restart()
    let outcomes = states.outcomes
    for block in 0..<index where outcomes[block]?.status == .succeeded { rerun(block, on: machine) }
  }

  private func rerun(_ block: Int, on machine: NoteMachine) {
    _ = machine.run(block)
    update { state in
      if state.decisions[block] == .reused { state.decisions[block] = .ran(.lost) }
    }
  }

  func snapshot(_ values: BlockRecord.StoredValues) -> Snapshot? {
    guard let cache else { return nil }
    var parts: [[UInt8]] = []
    for digest in values.parts {
      guard let part = cache.store.part(digest) else { return nil }
      parts.append(part)
    }
    return Snapshot(bytes: values.bytes, parts: parts, holdsCode: values.holdsCode)
  }
}
