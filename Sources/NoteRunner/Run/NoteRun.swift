import Foundation

/// Runs the blocks of a note.
package struct NoteRun: Sendable {
  package var data: DataFolder

  package init(data: DataFolder) { self.data = data }

  /// Runs the blocks in order; `progress` hears how many are done.
  package func run(_ note: Note, upTo last: Int? = nil, progress: (Int) -> Void = { _ in }) -> NoteResult {
    NoteResult(blocks: note.blocks.map { _ in BlockResult(.skipped) })
  }

  /// What can be said about the blocks without running them.
  package func check(_ note: Note) -> [Diagnostic] { [] }
}
