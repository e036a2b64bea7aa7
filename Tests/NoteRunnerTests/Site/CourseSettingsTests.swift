import Foundation
import NoteRunner
import Testing

@Suite struct CourseSettingsTests {
  private func read(_ text: String) -> (settings: CourseSettings, messages: [String]) {
    var diagnostics: [Diagnostic] = []
    let settings = CourseSettings(SourceFile(path: "notes.yml", text: text), into: &diagnostics)
    return (settings, diagnostics.map { String($0.headline.dropFirst("notes.yml:".count)) })
  }

  @Test func everything() {
    let (settings, messages) = read(
      """
      # The course
      title: {zh: 深度学习, en: "Deep learning"}
      description: 四章
      languages: [zh, en]
      chapters:
        - 01-a
        - 02-b
      url: https://example.org/课程
      """)
    #expect(messages == [])
    #expect(settings.title.of("zh") == "深度学习" && settings.title.of("en") == "Deep learning")
    #expect(settings.title.of("zh-Hant") == "深度学习" && settings.title.of("fr") == nil)
    #expect(settings.description.of("en") == "四章")
    #expect(settings.languages?.names.map(\.value) == ["zh", "en"])
    #expect(settings.chapters?.names.map(\.value) == ["01-a", "02-b"])
    #expect(settings.address == "https://example.org/%E8%AF%BE%E7%A8%8B/")
  }

  @Test func macros() {
    let (settings, messages) = read(
      #"""
      macros:
        \loss: \mathcal{L}
        \norm: '\left\lVert #1 \right\rVert_{#2}'
        "\\,": \;
      """#)
    #expect(messages == [])
    #expect(settings.macros.all.map(\.name) == ["\\loss", "\\norm", "\\,"])
    #expect(
      settings.macros.all.map(\.expansion) == ["\\mathcal{L}", "\\left\\lVert #1 \\right\\rVert_{#2}", "\\;"])
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n"]) func nothing(text: String) {
    let (settings, messages) = read(text)
    #expect(messages == [] && settings.title.of("zh") == nil && settings.languages == nil)
  }

  @Test(arguments: [
    ("titel: x\n", "1:1: error: `titel` is not a key of `notes.yml`"),
    ("title: x\n\nchapter: [a]\n", "3:1: error: `chapter` is not a key of `notes.yml`"),
    ("title: [x]\n", "1:8: error: `title` must be a text"),
    ("title: {en: A, e_: B}\n", "1:16: error: `e_` is not a language tag"),
    ("title:\n  zh: 深度\n  en: ''\n", "3:7: error: `title: en` must be a text"),
    ("languages: zh\n", "1:12: error: `languages` must be a list"),
    ("languages: [zh, zh]\n", "1:17: error: `zh` is in `languages` twice"),
    ("chapters: []\n", "1:11: error: `chapters` must be a list"),
    ("chapters:\n- a\n- [b]\n", "3:3: error: `chapters` must be a text"),
    ("url: example.org\n", "1:6: error: `example.org` is not the address of a site"),
    ("url: ftp://example.org/\n", "1:6: error: `ftp://example.org/` is not the address of a site"),
    ("url: https://example.org/?a\n", "1:6: error: `https://example.org/?a` is not the address of a site"),
    ("title: a\ntitle: b\n", "1:1: error: `notes.yml` is not YAML: `title` is given twice"),
    ("theme: dark\n", "1:8: error: `theme` must be `key: value` pairs"),
    ("theme: {acent: x}\n", "1:9: error: `acent` is not a key of `theme`"),
    ("theme: {accent: teal}\n", "1:17: error: `accent` must be `key: value` pairs"),
    ("theme:\n  accent: {light: '#285f8f'}\n", "2:11: error: `accent` needs two colours, `light` and `dark`"),
    ("theme:\n  accent: {light: teal, dark: '#8ab8e0'}\n", "2:19: error: `teal` is not a colour"),
    ("macros: x\n", "1:9: error: `macros` must be `\\name: what it stands for` pairs"),
    (
      "macros:\n  R: x\n",
      "2:3: error: `R` cannot be a macro: a backslash, then letters, or one other sign"
    ),
    (
      "macros: {\\a b: x}\n",
      "1:10: error: `\\a b` cannot be a macro: a backslash, then letters, or one other sign"
    ),
    ("macros:\n  \\a: \\frac{1\n", "2:7: error: `\\a`: a `{` here is not closed"),
    ("macros:\n  \\a: x}\\}\n", "2:7: error: `\\a`: a `}` here closes nothing"),
    ("macros:\n  \\a: '#x'\n", "2:7: error: `\\a`: behind `#` stands the number of an argument"),
    ("macros:\n  \\a: '#2'\n", "2:7: error: `\\a`: there is `#2`, but not all arguments before it"),
    ("macros:\n  \\b: x\n  \\a: \\vec{\\a}\n", "3:3: error: `\\a` stands for itself, without an end"),
    ("macros: {\\a: }\n", "1:14: error: `\\a` must be a text"),
    ("- a\n", "1:1: error: `notes.yml` must be `key: value` lines"),
  ])
  func mistakesAreLocated(text: String, message: String) {
    #expect(read(text).messages == [message])
  }

  @Test func allMistakesAreSaid() {
    let (settings, messages) = read("titel: x\nurl: y\nlanguages: [zh, '?']\n")
    #expect(messages.count == 3)
    #expect(settings.languages?.names.map(\.value) == ["zh"])
  }

  @Test func whatIsMeantIsSuggested() {
    var diagnostics: [Diagnostic] = []
    _ = CourseSettings(SourceFile(path: "notes.yml", text: "  langauges: [zh]\n"), into: &diagnostics)
    #expect(diagnostics.map(\.help) == ["did you mean `languages`?"])
    #expect(diagnostics.first?.place?.start == SourceFile.Position(line: 1, column: 3))
    #expect(diagnostics.first?.place?.length == "langauges".count)
  }
}
