import Rendering

/// Finds asterisks that were meant to make something bold and stayed text.
///
/// CommonMark decides by the characters beside the asterisks whether they open or close, and counts on spaces
/// between words: in `他说**“损失”**的时候` the closing ones stand between punctuation and a letter, and
/// close nothing. Nobody sees that in the source.
enum EmphasisCheck {
  /// Where in the file such asterisks stand, within the lines of one paragraph.
  static func find(in content: [Inline], of file: SourceFile, range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var from = range.lowerBound
    for inline in content {
      guard case .text(let text) = inline, text.contains("**") else { continue }
      let characters = Array(text)
      for index in characters.indices.dropLast()
      where characters[index] == "*" && characters[index + 1] == "*" {
        let before = index > 0 ? characters[index - 1] : nil
        let after = index + 2 < characters.count ? characters[index + 2] : nil
        guard before?.displayWidth == 2 || after?.displayWidth == 2 else { continue }
        // With its neighbours the pair is found again in the source, unless it was written with backslashes.
        let written = String([before, "*", "*", after].compactMap { $0 })
        guard let found = file.firstOccurrence(of: written, in: from..<range.upperBound) else { continue }
        let start = found.lowerBound + (before.map { String($0).utf8.count } ?? 0)
        places.append(start..<start + 2)
        from = start + 2
      }
    }
    return places
  }
}
