import NoteRunner
import Rendering
import Testing

@Suite struct SourceExcerptTests {
  static func excerpt(_ text: String, _ word: String) throws -> SourceExcerpt {
    let file = SourceFile(path: "a.md", text: text)
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let diagnostic = Diagnostic(.error, "x", in: file, at: start..<start + word.utf8.count)
    return SourceExcerpt(try #require(diagnostic.place))
  }

  @Test func markStandsBelowTheWord() throws {
    #expect(try Self.excerpt("let a = lerningRate", "lerningRate").mark == "        ^^^^^^^^^^^")
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    #expect(try Self.excerpt("损失 = 学习", "学习").mark == "       ^^^^")
  }

  @Test func longLinesAreCut() throws {
    let line = String(repeating: "a", count: 500) + " WORD " + String(repeating: "b", count: 500)
    let excerpt = try Self.excerpt(line, "WORD")
    #expect(excerpt.line.count <= 162)
    #expect(excerpt.line.hasPrefix("…") && excerpt.line.hasSuffix("…"))
    let column = excerpt.mark.prefix { $0 == " " }.count
    #expect(excerpt.line.dropFirst(column).hasPrefix("WORD"))
  }

  /// Places in a line too long to be copied for each are what they are in a short one.
  @Test(arguments: ["a ", "损失", "e\u{301}🇩🇪", "👩‍👩‍👧‍👦x"]) func placesInVeryLongLines(filler: String) throws {
    for count in [10, 1000, 3000, 20_000] {
      let before = String(repeating: filler, count: count)
      let text = "first\n" + before + "WORD" + String(repeating: filler, count: count) + "\nlast"
      let file = SourceFile(path: "a.md", text: text)
      let start = 6 + before.utf8.count
      let place = try #require(Diagnostic(.error, "x", in: file, at: start..<start + 4).place)
      #expect(place.start == SourcePosition(line: 2, column: before.count + 1) && place.length == 4)
      #expect(place.line.utf8.count < 8192)
      #expect(place.line.dropFirst(place.start.column - 1 - place.skipped).hasPrefix("WORD"))
      let excerpt = SourceExcerpt(place)
      let column = excerpt.mark.prefix { $0 == " " }.count
      #expect(excerpt.mark.drop { $0 == " " } == "^^^^" && excerpt.line.hasPrefix("…") == (count > 40))
      #expect(excerpt.line.firstRange(of: "WORD") != nil && column >= min(40, count))
    }
  }

  /// Thirty thousand names of nothing in one line: each message has its place, and all of them little to hold.
  @Test func manyPlacesInOneLine() {
    let note = parsed(String(repeating: "[^x] ", count: 30_000))
    #expect(note.diagnostics.count == 30_000)
    #expect(note.diagnostics.last?.place?.start == SourcePosition(line: 1, column: 5 * 29_999 + 1))
    #expect(note.diagnostics.reduce(0) { $0 + ($1.place?.line.utf8.count ?? 0) } < 30_000 * 4096)
  }
}
