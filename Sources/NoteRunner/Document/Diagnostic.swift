import Rendering

/// Not the one of the language, whose places are in a block.
package typealias Diagnostic = Rendering.Diagnostic

extension Diagnostic {
  package init(
    _ severity: Severity, _ message: String, in file: SourceFile, at range: Range<Int>,
    category: Category = .content, help: String? = nil
  ) {
    let lower = min(max(range.lowerBound, 0), file.bytes.count)
    self.init(severity, message, path: file.path(at: lower), category: category, help: help)
    let line = file.lineIndex(at: lower)
    let end = min(max(range.upperBound, lower), file.lineRange(line).upperBound)
    let (text, skipped) = file.excerpt(at: lower)
    // What is marked beyond the excerpt nobody sees.
    let marked = file.text(lower..<max(lower, min(end, lower + LongLine.fewest)))
    place = Place(
      start: file.position(at: lower), line: text, skipped: skipped, length: max(1, marked.count))
  }
}
