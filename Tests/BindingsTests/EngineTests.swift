import Bindings
import Kernels
import Language
import Testing

private func statuses(_ blocks: [String]) -> [BlockOutcome.Status] {
  Engine(blocks: blocks.map { BlockSource($0) }).run(host: KernelHost()).map { $0.status }
}

@Test func blocksShareOneScope() {
  let engine = Engine(blocks: [
    BlockSource("let x = 2\nfunc double(_ n: Int) -> Int { 2 * n }"),
    BlockSource("double(x)", kind: .expression),
  ])
  #expect(engine.checks[1].uses == [0])
  #expect(engine.run(host: KernelHost())[1].valueText == "4")
}

@Test func aFailedBlockTakesDownOnlyWhatUsesIt() {
  #expect(
    statuses(["let a = [1][3]", "let b = 1", "let c = a", "let d = c + b", "let e = b"])
      == [.failed, .succeeded, .notRun(.uses(0)), .notRun(.uses(2)), .succeeded])
}

@Test func aFaultyBlockTakesDownOnlyWhatUsesIt() {
  #expect(statuses(["let a = ", "let b = 1", "let c = a"]) == [.failed, .succeeded, .notRun(.uses(0))])
  #expect(statuses(["let a: Int = \"x\"", "let c = a"]) == [.failed, .notRun(.uses(0))])
}

@Test func outputsBeforeAFailureStay() {
  let outcome = Engine(blocks: [BlockSource("print(1)\nlet a = [1][3]\nprint(2)")]).run(host: KernelHost())[0]
  #expect(outcome.outputs == [.text("1")])
  #expect(outcome.diagnostics[0].range.start > 8)
}

@Test func aFailureInAFunctionPointsAtItsCall() {
  let engine = Engine(blocks: [
    BlockSource("func third(_ a: [Int]) -> Int { a[2] }"), BlockSource("let x = third([1])"),
  ])
  let diagnostic = engine.run(host: KernelHost())[1].diagnostics[0]
  #expect(diagnostic.range.start >= 8)
  #expect(diagnostic.notes.map { $0.block } == [0])
}

@Test func budgetsEndABlockAndNothingElse() {
  let engine = Engine(blocks: [
    BlockSource("var n = 0\nwhile true { n += 1 }", budget: Budget(steps: 10_000)),
    BlockSource("let model = Tensor.zeros([10000, 10000]) + 1", budget: Budget(steps: 10_000)),
    BlockSource("let x = 1"),
  ])
  #expect(engine.run(host: KernelHost()).map { $0.status } == [.failed, .failed, .succeeded])
}

@Test func runsUpToABlock() {
  let engine = Engine(blocks: [BlockSource("let x = 1"), BlockSource("let y = 2")])
  #expect(engine.run(host: KernelHost(), upTo: 0).map { $0.status } == [.succeeded, .notRun(.notAsked)])
}

/// The canonical text tells numbers apart that print alike.
@Test func canonicalTextHoldsEveryBit() {
  func text(_ number: String) -> String {
    canonicalText(of: run("show(Table([Column(\"x\", [\(number)])]))").outputs)
  }
  #expect(text("0.1") != text("0.1 + 1e-17 * 3"))
  #expect(text("0.5") == text("0.25 + 0.25"))
}
