import NoteRunner
import Testing

@Suite struct BlockAttributeTests {
  static func attributes(_ info: String) -> (BlockAttributes?, [String]) {
    let note = parsed("```swift \(info)\na\n```\n")
    return (note.blocks.first?.attributes, note.messages)
  }

  @Test(arguments: [
    "id=first caption=\"A, b\" fold", "id=first,caption=\"A, b\",fold", "fold , caption=\"A, b\"  id=first",
  ])
  func spacesAndCommasSeparate(info: String) {
    var expected = BlockAttributes()
    expected.id = "first"
    expected.caption = "A, b"
    expected.isFolded = true
    #expect(Self.attributes(info) == (expected, []))
  }

  @Test func everyAttributeIsUnderstood() {
    var expected = BlockAttributes()
    expected.isHidden = true
    expected.mustFail = true
    expected.budget = 50_000_000
    #expect(Self.attributes("hide should_fail budget=50_000_000") == (expected, []))
    expected = BlockAttributes()
    expected.isVolatile = true
    expected.isReadOnly = true
    expected.isFolded = true
    #expect(Self.attributes("volatile readonly fold") == (expected, []))
  }

  /// At the second of the two, in whichever order they stand.
  @Test(arguments: [
    (
      "ignore hide", "1:17: `ignore` and `hide` do not go together: a block that is ignored only stands there"
    ),
    (
      "hide ignore", "1:15: `hide` and `ignore` do not go together: a block that is ignored only stands there"
    ),
    ("ignore fold", "1:17: `ignore` and `fold`"), ("ignore should_fail", "1:17: `ignore` and `should_fail`"),
    ("ignore volatile", "1:17: `ignore` and `volatile`"),
    ("ignore readonly", "1:17: `ignore` and `readonly`"),
    ("budget=5 ignore", "1:19: `budget` and `ignore`"),
    ("hide fold", "1:15: `hide` and `fold` do not go together: code that is hidden cannot be unfolded"),
    ("hide readonly", "1:15: `hide` and `readonly`"),
    (
      "should_fail volatile",
      "1:22: `should_fail` and `volatile` do not go together: the message of a failure is the same every time"
    ),
  ])
  func senselessPairsAreRefused(info: String, message: String) {
    let messages = Self.attributes(info).1
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }

  @Test(arguments: [
    "ignore id=a caption=b", "hide should_fail", "fold readonly volatile budget=9", "hide volatile",
  ])
  func sensiblePairsAreNot(info: String) { #expect(Self.attributes(info).1.isEmpty) }

  @Test func quotationMarksCanBeEscaped() {
    #expect(Self.attributes(#"caption="a \"b\" \\ c""#).0?.caption == #"a "b" \ c"#)
  }

  @Test(arguments: [
    ("capton=x", "1:10: `capton` is not an attribute of a block"),
    ("fold fold", "1:15: `fold` is given twice"),
    ("fold=2", "1:15: `fold` is `true` or `false`"),
    ("id", "1:10: `id` needs a value"),
    ("id=", "1:10: `id` needs a value"),
    ("id=3a", "1:13: `3a` cannot be an id: a letter, then letters, digits, `-` and `_` of ASCII"),
    ("id = a fold", "1:13: no space stands beside this `=`"),
    ("budget=many", "1:17: `many` cannot be a budget: a positive number of steps, as in 50_000_000"),
    ("budget=-1", "1:17: `-1` cannot be a budget: a positive number of steps, as in 50_000_000"),
    ("caption=\"a", "1:18: this text has no closing quotation mark"),
  ])
  func mistakesAreLocated(info: String, message: String) {
    #expect(Self.attributes(info).1 == [message])
  }

  @Test func flagsCanBeSpelledOut() {
    #expect(Self.attributes("fold=true hide=false").0?.isFolded == true)
    #expect(Self.attributes("fold=true hide=false").0?.isHidden == false)
  }

  @Test func nearMissIsSuggested() {
    #expect(parsed("```swift capton=x\n```\n").diagnostics.first?.help == "did you mean `caption`?")
    #expect(
      parsed("```swift zzzz\n```\n").diagnostics.first?.help?.hasPrefix("allowed are: id, caption, hide")
        == true)
  }

  @Test func mistakeInAnOptionLineIsLocated() {
    #expect(
      parsed("> ```swift\n> //| capton: x\n> ```\n").messages == [
        "2:7: `capton` is not an attribute of a block"
      ])
  }

  @Test func idsAreUnique() {
    let note = parsed("```swift id=a\n```\n\n```swift fold id=a\n```\n")
    #expect(note.messages == ["4:18: the id `a` is taken"])
    #expect(note.diagnostics.first?.help == "the block in line 1 has it")
  }

  /// Recordings are files named for ids.
  @Test func idsAreNamesOfFiles() {
    #expect(
      parsed("```swift id=a\n```\n\n```swift id=A\n```\n").messages == [
        "4:13: the id `A` differs from `a` in capital letters only"
      ])
    for id in ["values", "block-7"] {
      #expect(
        parsed("```swift id=\(id)\n```\n").messages == [
          "1:13: `\(id)` cannot be an id: recordings of inline values and of blocks without an id are called so"
        ])
    }
    #expect(parsed("```swift id=block-seven\n```\n\n```swift id=block-\n```\n").messages.isEmpty)
  }
}
