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
    place = Place(
      start: file.position(at: lower), line: file.line(line),
      length: max(1, end > lower ? file.text(lower..<end).count : 1))
  }
}
