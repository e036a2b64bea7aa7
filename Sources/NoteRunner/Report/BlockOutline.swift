/// Where a note's fenced blocks are: for reports that name blocks.
package struct BlockOutline: Equatable, Sendable {
  package var name: String
  /// From the opening fence to the closing one.
  package var lines: ClosedRange<Int>
  package var isVolatile: Bool
}

extension Note {
  package var outline: [BlockOutline] {
    zip(blocks, blockNames).compactMap { block, name in
      guard let name else { return nil }
      let first = file.position(at: block.range.lowerBound).line
      let last = file.position(at: block.range.upperBound).line
      return BlockOutline(
        name: name, lines: first...max(first, last), isVolatile: block.attributes.isVolatile)
    }
  }
}
