import Bindings
import Kernels
import Language
import Testing

/// What the last of some blocks gave; all of them must succeed.
@discardableResult
func run(
  _ blocks: String..., host: KernelHost = KernelHost(), sourceLocation: SourceLocation = #_sourceLocation
) -> BlockOutcome {
  let engine = Engine(blocks: blocks.map { BlockSource($0) })
  for check in engine.checks {
    #expect(check.diagnostics.map { $0.message } == [], sourceLocation: sourceLocation)
  }
  let outcomes = engine.run(host: host)
  for outcome in outcomes {
    #expect(outcome.status == .succeeded, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics.map { $0.message } == [], sourceLocation: sourceLocation)
  }
  return outcomes[outcomes.count - 1]
}

/// What a single expression is, as `print` writes it.
func value(_ expression: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let engine = Engine(blocks: [BlockSource(expression, kind: .expression)])
  for check in engine.checks {
    #expect(check.diagnostics.map { $0.message } == [], sourceLocation: sourceLocation)
  }
  let outcome = engine.run(host: KernelHost())[0]
  #expect(outcome.diagnostics.map { $0.message } == [], sourceLocation: sourceLocation)
  return outcome.valueText ?? ""
}

/// The message with which a block fails while it runs.
func failure(_ block: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let engine = Engine(blocks: [BlockSource(block)])
  #expect(engine.checks[0].diagnostics.map { $0.message } == [], sourceLocation: sourceLocation)
  let outcome = engine.run(host: KernelHost())[0]
  #expect(outcome.status == .failed, sourceLocation: sourceLocation)
  return outcome.diagnostics.first?.message ?? ""
}
