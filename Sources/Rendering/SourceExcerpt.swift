/// The line that a diagnostic is about, short enough to be read, and the mark that goes below it.
package struct SourceExcerpt: Equatable {
  package var line: String
  /// Spaces and carets, as wide as what stands above them in a font of fixed width.
  package var mark: String

  private static let longest = 160
  private static let before = 40

  package init(_ place: Diagnostic.Place) {
    var characters = Array(place.line).map { $0 == "\t" ? " " : $0 }
    var start = min(max(0, place.start.column - 1 - place.skipped), characters.count)
    if characters.count > Self.longest || place.skipped > 0 {
      // A window around the place.
      let from = max(0, start - Self.before)
      let end = min(characters.count, from + Self.longest)
      let (cutBefore, cutAfter) = (from > 0 || place.skipped > 0, end < characters.count)
      characters = (cutBefore ? ["…"] : []) + characters[from..<end] + (cutAfter ? ["…"] : [])
      start = start - from + (cutBefore ? 1 : 0)
    }
    let end = min(max(start + 1, start + place.length), max(characters.count, start + 1))
    line = String(characters)
    let padding = characters[..<start].map { String(repeating: " ", count: $0.displayWidth) }.joined()
    let marked = start < characters.count ? characters[start..<end].reduce(0) { $0 + $1.displayWidth } : 1
    mark = padding + String(repeating: "^", count: max(1, marked))
  }
}
