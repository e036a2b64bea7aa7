/// Where a note's fenced blocks are: for reports that name blocks.
package struct BlockOutline: Equatable, Sendable {
  package var name: String
  /// From the opening fence to the closing one.
  package var lines: ClosedRange<Int>
  package var isVolatile: Bool
  /// Whether it was to be run and did not, since it uses what another block should have given.
  package var isNotRun = false
}

extension Note {
  /// - Parameter result: what became of the blocks, where they were run.
  package func outline(after result: NoteResult? = nil) -> [BlockOutline] {
    zip(blocks, blockNames).enumerated().compactMap { index, named in
      let (block, name) = named
      guard let name else { return nil }
      let first = file.position(at: block.range.lowerBound).line
      let last = file.position(at: block.range.upperBound).line
      return BlockOutline(
        name: name, lines: first...max(first, last), isVolatile: block.attributes.isVolatile,
        isNotRun: result?.blocks[index].status == .skipped)
    }
  }
}
