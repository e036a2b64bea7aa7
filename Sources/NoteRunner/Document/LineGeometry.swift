// Where lines begin, and in how many quotes they stand.

extension SourceFile {
  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == .lineFeed
      || bytes[offset - 1] == .carriageReturn && bytes[offset] != .lineFeed
  }

  /// How many block quotes a line is in, as far as its markers say.
  func quoteDepth(before offset: Int, line: Int) -> Int {
    var depth = 0
    for byte in bytes[lineStarts[line]..<offset] {
      guard byte.isBlank || byte.isDigit || [.quoteMarker, 0x2D, 0x2B, 0x2A, 0x2E, 0x29].contains(byte) else {
        break
      }
      if byte == .quoteMarker { depth += 1 }
    }
    return depth
  }

  /// Where a line's own text begins: behind its indentation and at most `quoteDepth` quote markers.
  func contentStart(_ line: Int, quoteDepth: Int) -> Int {
    let range = lineRange(line)
    var index = range.lowerBound
    var depth = 0
    while index < range.upperBound {
      if bytes[index] == .quoteMarker, depth < quoteDepth {
        depth += 1
      } else if !bytes[index].isBlank {
        break
      }
      index += 1
    }
    return index
  }
}
