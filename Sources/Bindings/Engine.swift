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
  let standardBudget: Budget

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
    let session = EngineSession(self, host: host)
    var outcomes: [BlockOutcome] = []
    for index in blocks.indices {
      let isAsked = last.map { index <= $0 } ?? true
      let outcome = isAsked ? session.run(index) : BlockOutcome(.notRun(.notAsked))
      outcomes.append(outcome)
      didRun(index, outcome)
    }
    return outcomes
  }

  /// The names that a block can use, with how they are declared, in alphabetical order; of functions each form.
  public func namesInScope(before index: Int) -> [(name: String, declaration: String)] {
    let checker = NoteChecker(library: .blocks)
    for block in blocks.prefix(index) { _ = checker.check(block.text, kind: block.kind) }
    return checker.namesInScope()
  }

  /// A machine for the blocks, which runs them one by one.
  public func session(host: KernelHost) -> EngineSession { EngineSession(self, host: host) }
}
