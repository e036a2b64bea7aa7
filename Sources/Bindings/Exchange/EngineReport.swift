import Kernels
import Language

extension EngineRequest {
  /// Runs all blocks and says what came of them, block by block: what a reader sees, the exact numbers behind
  /// it, and every diagnostic with its place. Two engines gave the same bits if and only if their reports are
  /// equal. Volatile blocks are only named.
  public func report() -> String {
    let data = self.data
    let engine = Engine(blocks: blocks)
    let host = KernelHost(dataNames: data.map { $0.name }) { name in
      data.first { $0.name == name }?.bytes
    }
    let outcomes = engine.run(host: host)
    var report = ""
    for (index, outcome) in outcomes.enumerated() {
      guard !blocks[index].isVolatile else {
        report += "== block \(index): volatile\n"
        continue
      }
      report += "== block \(index): \(EngineRequest.word(for: outcome.status))\n"
      for diagnostic in engine.checks[index].diagnostics + outcome.diagnostics {
        report += "\(diagnostic.range.start)-\(diagnostic.range.end): \(diagnostic.message)\n"
      }
      if let text = outcome.valueText { report += text + "\n" }
      report += canonicalText(of: outcome.outputs)
      if !outcome.outputs.isEmpty { report += "stored: \(EngineRequest.checksum(of: outcome.outputs))\n" }
    }
    return report
  }

  /// Of the outputs as bytes, which must be the same everywhere, and be read back.
  private static func checksum(of outputs: [Output]) -> String {
    var writer = ByteWriter()
    writer.write(outputs)
    var reader = ByteReader(writer.bytes, parts: writer.parts)
    var again = ByteWriter()
    again.write(reader.readArray(of: Output.self) ?? [])
    return "\(writer.checksum), read back: \(again.checksum)"
  }

  private static func word(for status: BlockOutcome.Status) -> String {
    switch status {
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .notRun: "not run"
    }
  }
}
