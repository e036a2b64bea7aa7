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
}
