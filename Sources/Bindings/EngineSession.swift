import Kernels
import Language

/// One machine at work on the blocks of a note. Blocks run in the order of the note, since a later one may change what
/// an earlier one made; in place of running, a block can get the values that it had in an earlier run.
public final class EngineSession {
  private let engine: Engine
  private let host: KernelHost
  private let machine: Machine
  /// What has become of each block; `nil` for those not dealt with yet.
  private var outcomes: [BlockOutcome?]
  /// The blocks below this one were shown to the machine, as far as they can be.
  private var declared = 0
  /// Those that the machine knows: their functions can be called.
  private var isDeclared: [Bool]
  /// The last block that set a variable, for those that several blocks set.
  private var lastChange: [ObjectIdentifier: Int] = [:]

  init(_ engine: Engine, host: KernelHost) {
    self.engine = engine
    self.host = host
    machine = Machine(host: host)
    outcomes = Array(repeating: nil, count: engine.blocks.count)
    isDeclared = Array(repeating: false, count: engine.blocks.count)
  }

  /// Whether the block's values are in the machine.
  public func isPresent(_ index: Int) -> Bool { outcomes[index]?.status == .succeeded }

  /// Runs a block, which must be behind all that have run. What it uses must be present, or it does not run.
  public func run(_ index: Int) -> BlockOutcome {
    precondition(index >= declared, "blocks run in the order of the note")
    declare(upTo: index)
    let outcome = outcome(of: index)
    outcomes[index] = outcome
    declared = index + 1
    noteChanges(of: index)
    return outcome
  }

  private func outcome(of index: Int) -> BlockOutcome {
    let check = engine.checks[index]
    guard let block = check.block else { return BlockOutcome(.failed) }
    if host.isCancelled { return BlockOutcome(.notRun(.cancelled)) }
    if let missing = check.uses.first(where: { !isPresent($0) }) {
      return BlockOutcome(.notRun(.uses(missing)))
    }
    let source = engine.blocks[index]
    machine.budget = source.budget ?? engine.standardBudget
    host.isVolatile = source.isVolatile
    var outcome = BlockOutcome(.succeeded)
    isDeclared[index] = true
    do {
      let value = try machine.run(block)
      if let value, let type = block.value?.type {
        outcome.valueText = try text(of: value, type: type, block: index)
      }
    } catch {
      outcome.status = .failed
      outcome.diagnostics = [Diagnostic(error, in: index)]
    }
    outcome.outputs = host.takeOutputs()
    return outcome
  }

  private func text(of value: Value, type: Type, block: Int) throws(RuntimeError) -> String {
    do {
      return try machine.text(of: value, type: type)
    } catch {
      let whole = RuntimeError.Place(
        function: "", block: block, range: SourceRange(0, engine.blocks[block].text.utf8.count))
      throw RuntimeError(message: error.message, stack: [whole])
    }
  }

  // MARK: - Values of an earlier run

  /// What the block defined and changed; `nil` for a block that did not succeed, and where a value is more than a
  /// value: closures that share a variable.
  ///
  /// - Parameter identity: what a block is called in the snapshot, whatever its place in the note.
  public func snapshot(of index: Int, identity: (Int) -> [UInt8]?) -> Snapshot? {
    guard isPresent(index), let block = engine.checks[index].block else { return nil }
    return Snapshot(of: block, on: machine, identity: identity)
  }

  /// Gives a block the values that it had in an earlier run.
  ///
  /// - Parameter block: the block of an identity.
  /// - Returns: `false` where the snapshot does not fit the block; then it is not present.
  public func restore(_ index: Int, from snapshot: Snapshot, block: ([UInt8]) -> Int?) -> Bool {
    guard let checked = engine.checks[index].block else { return false }
    declare(upTo: index + 1)
    guard isDeclared[index], let values = snapshot.values(of: checked, on: machine, block: block) else {
      return false
    }
    for (variable, value) in values where lastChange[ObjectIdentifier(variable)] ?? index <= index {
      do throws(Failure) { try machine.set(variable, to: value) } catch { return false }
    }
    outcomes[index] = BlockOutcome(.succeeded)
    noteChanges(of: index)
    return true
  }

  private func noteChanges(of index: Int) {
    for variable in engine.checks[index].block?.changes ?? [] {
      lastChange[ObjectIdentifier(variable)] = max(index, lastChange[ObjectIdentifier(variable)] ?? 0)
    }
  }

  /// A block that uses what has errors is not declared: its code has nothing to refer to.
  private func declare(upTo end: Int) {
    while declared < end {
      let check = engine.checks[declared]
      if let block = check.block, check.uses.allSatisfy({ isDeclared[$0] }) {
        machine.declare(block)
        isDeclared[declared] = true
      }
      declared += 1
    }
  }
}
