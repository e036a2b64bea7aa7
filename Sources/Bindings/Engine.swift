import Kernels
import Language

/// The blocks of one note, checked when it is made, and run on request: what the command and the page have in
/// common.
///
///     let engine = Engine(blocks: [BlockSource("let x = 2"), BlockSource("x * x", kind: .expression)])
///     engine.run(host: KernelHost())[1].valueText         // "4"
///
/// All blocks share one scope, top to bottom. A block that fails takes down those that use what it defines, and no
/// others.
public final class Engine {
  public let blocks: [BlockSource]
  /// For each block what was found without running anything.
  public let checks: [BlockCheck]
  private let standardBudget: Budget

  public init(blocks: [BlockSource], budget: Budget = Budget()) {
    let checker = NoteChecker(library: .blocks)
    self.blocks = blocks
    checks = blocks.map { checker.check($0.text, kind: $0.kind) }
    standardBudget = budget
  }

  /// Whether no block has an error; warnings do not count.
  public var isFreeOfErrors: Bool { checks.allSatisfy { $0.block != nil } }

  /// Runs the blocks in order, those up to and including `last` where it is given.
  ///
  /// - Parameter didRun: hears of each block when it is done, also of those that did not run.
  @discardableResult
  public func run(
    host: KernelHost, upTo last: Int? = nil, didRun: (Int, BlockOutcome) -> Void = { _, _ in }
  ) -> [BlockOutcome] {
    let machine = Machine(host: host)
    var outcomes: [BlockOutcome] = []
    for index in blocks.indices {
      let outcome: BlockOutcome
      if let last, index > last {
        outcome = BlockOutcome(.notRun(.notAsked))
      } else {
        outcome = run(index, on: machine, host: host, after: outcomes)
      }
      outcomes.append(outcome)
      didRun(index, outcome)
    }
    return outcomes
  }

  private func run(
    _ index: Int, on machine: Machine, host: KernelHost, after earlier: [BlockOutcome]
  ) -> BlockOutcome {
    guard let block = checks[index].block else { return BlockOutcome(.failed) }
    if host.isCancelled { return BlockOutcome(.notRun(.cancelled)) }
    if let missing = checks[index].uses.first(where: { earlier[$0].status != .succeeded }) {
      return BlockOutcome(.notRun(.uses(missing)))
    }
    machine.budget = blocks[index].budget ?? standardBudget
    host.isVolatile = blocks[index].isVolatile
    var outcome = BlockOutcome(.succeeded)
    do {
      let value = try machine.run(block)
      if let value, let type = block.value?.type {
        outcome.valueText = try text(of: value, type: type, on: machine, block: index)
      }
    } catch {
      outcome.status = .failed
      outcome.diagnostics = [Diagnostic(error, in: index)]
    }
    outcome.outputs = host.takeOutputs()
    return outcome
  }

  private func text(
    of value: Value, type: Type, on machine: Machine, block: Int
  ) throws(RuntimeError) -> String {
    do {
      return try machine.text(of: value, type: type)
    } catch {
      let whole = RuntimeError.Place(
        function: "", block: block, range: SourceRange(0, blocks[block].text.utf8.count))
      throw RuntimeError(message: error.message, stack: [whole])
    }
  }
}
