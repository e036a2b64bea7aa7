import NoteRunner
import Testing

/// Every offset in a block leads to the character in the file that it came from.
@Suite struct BlockPlaceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// Where the word MARK stands in the note.
    var line: Int
    var column: Int
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "top level", text: "```swift\nlet a = 1\n  MARK\n```\n", line: 3, column: 3),
    Case(name: "tildes", text: "text\n\n~~~~ swift\nMARK\n~~~~\n", line: 4, column: 1),
    Case(name: "indented fence", text: "  ```swift\n  let a = 1\n   MARK\n  ```\n", line: 3, column: 4),
    Case(name: "in a list", text: "- item\n\n  ```swift\n  let a = 1\n    MARK\n  ```\n", line: 5, column: 5),
    Case(name: "in a quote", text: "> ```swift\n> MARK\n> ```\n", line: 2, column: 3),
    Case(name: "in a quote without space", text: "> ```swift\n>MARK\n> ```\n", line: 2, column: 2),
    Case(
      name: "in a quote in a list", text: "1. a\n   > ```swift\n   > x\n   > MARK\n   > ```\n", line: 4,
      column: 6),
    Case(name: "behind Chinese", text: "```swift\nlet 损失 = MARK\n```\n", line: 2, column: 10),
    Case(
      name: "carriage returns", text: "a\r\n\r\n```swift\r\nlet a = 1\r\n MARK\r\n```\r\n", line: 5, column: 2
    ),
    Case(name: "below front matter", text: "---\ntitle: x\n---\n```swift\nMARK\n```\n", line: 5, column: 1),
    Case(
      name: "below a formula of many lines", text: "$$\na\n+ b\n$$\n\n```swift\nMARK\n```\n", line: 7,
      column: 1),
    Case(name: "tab inside a list", text: "- a\n\n  ```swift\n\tMARK\n  ```\n", line: 4, column: 2),
    Case(name: "inline value", text: "value `{swift} MARK` here\n", line: 1, column: 16),
    Case(name: "inline value behind a formula", text: "a $x_1$ b `{swift} MARK`\n", line: 1, column: 20),
    Case(
      name: "inline value on a further line of a quote", text: "> a\n> b `{swift} MARK`\n", line: 2,
      column: 14),
    Case(name: "inline value over two lines", text: "a `{swift} 1 +\nMARK` b\n", line: 2, column: 1),
    Case(name: "inline value in a table", text: "| a |\n|---|\n| `{swift} MARK` |\n", line: 3, column: 12),
  ]

  @Test(arguments: cases)
  func leadsBackToTheFile(_ example: Case) throws {
    let note = parsed(example.text)
    let block = try #require(note.blocks.indices.first)
    let place = try #require(note.place(of: "MARK", inBlock: block))
    #expect(place == SourceFile.Position(line: example.line, column: example.column))
  }

  @Test func textHasLineFeedsAlone() {
    #expect(parsed("```swift\r\na\r\nb\r\n```\r\n").blocks[0].text == "a\nb\n")
  }

  @Test func optionLinesAreRunButNotShown() {
    let block = parsed("```swift\n//| caption: A, b\n//| fold\nlet a = 1\n```\n").blocks[0]
    #expect(block.attributes.caption == "A, b")
    #expect(block.attributes.isFolded)
    #expect(block.text == "//| caption: A, b\n//| fold\nlet a = 1\n")
    #expect(block.shownText == "let a = 1\n")
  }
}
