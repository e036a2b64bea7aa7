import NoteRunner
import Testing

@Suite struct FrontMatterTests {
  @Test func titleAndLanguage() {
    let note = parsed("---\ntitle: \"动量: 为什么\"\nlang: zh\n---\n# Other\n")
    #expect(note.title == "动量: 为什么")
    #expect(note.frontMatter.language == "zh")
    #expect(note.messages == [])
  }

  @Test(arguments: [
    ("---\ntitel: x\n---\n", "2:1: `titel` is not a key of the front matter"),
    ("---\ntitle: [a]\n---\n", "2:8: `title` must be a text"),
    ("---\nlang: a b\n---\n", "2:7: `a b` is not a language tag"),
    ("---\n- a\n---\n", "2:1: the front matter must be `key: value` lines"),
    ("---\ntitle: x\n", "1:1: the front matter that starts here has no end"),
  ])
  func mistakesAreLocated(text: String, message: String) {
    #expect(parsed(text).messages == [message])
  }

  @Test func brokenYAMLIsAnErrorInsideTheFrontMatter() throws {
    let note = parsed("---\ntitle: \"x\nlang: zh\n---\n\ntext\n")
    let place = try #require(note.diagnostics.first?.place)
    #expect((2...4).contains(place.start.line))
    #expect(note.diagnostics.count == 1)
  }

  @Test func titleFallsBackToHeadingThenFile() {
    #expect(parsed("# A *b* $c$\n").title == "A b c")
    #expect(parsed("text\n").title == "note")
  }

  @Test func aRuleIsNoFrontMatter() {
    #expect(parsed("text\n\n---\n\na\n\n---\n").messages == [])
  }
}
