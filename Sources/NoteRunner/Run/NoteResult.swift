import Bindings
import Kernels

/// What running a note gave, block by block, in the order of `Note.blocks`.
package struct NoteResult: Sendable {
  package var blocks: [BlockResult]
  package var seconds: Double
  /// What the blocks gave to others, where that was asked for.
  var exports: [ExportedValues] = []

  package init(blocks: [BlockResult], seconds: Double = 0) {
    self.blocks = blocks
    self.seconds = seconds
  }

  package var diagnostics: [Diagnostic] { blocks.flatMap(\.diagnostics) }

  /// The text of each inline value that has one, by the index of its block.
  package var values: [Int: String] {
    var values: [Int: String] = [:]
    for (index, block) in blocks.enumerated() { values[index] = block.valueText }
    return values
  }
}

package struct BlockResult: Sendable {
  package enum Status: Sendable {
    case succeeded, failed
    /// It uses what a failed block should have given, or the run was not asked to get that far.
    case skipped
  }

  package var status: Status
  package var decision = BlockDecision.notRun
  /// What came of computing it again, where that was asked for.
  var verdict: CacheVerdict?
  package var outputs: [Output] = []
  /// What an inline value reads.
  package var valueText: String?
  package var diagnostics: [Diagnostic] = []
  /// What went wrong in a block that must fail: no error, but part of the page.
  package var expectedMessages: [Diagnostic] = []

  package init(_ status: Status) { self.status = status }
}
