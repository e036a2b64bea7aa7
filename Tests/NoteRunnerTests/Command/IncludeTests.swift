import Foundation
import Testing

/// Notes that include other texts.
@Suite struct IncludeTests {
  @Test func textsStandInThePlaceOfTheirLines() throws {
    let command = try Command([
      "notes/en/a.md": "# A\n\n{{#include ../_shared/setup.md}}\n\nThen `{swift} twice(4)`.\n",
      "notes/_shared/setup.md":
        "One *text*.\n\n```swift id=setup\nfunc twice(_ x: Int) -> Int { 2 * x }\n```\n  {{#include b.md}}",
      "notes/_shared/b.md": "No line end",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    let page = try command.text("_site/en/a.html")
    #expect(page.contains("<p>One <em>text</em>.</p>") && page.contains("<p>No line end</p>"))
    #expect(page.contains("Then <span class=\"value\" data-block=\"1\">8</span>."))
    #expect(!command.exists("_site/_shared/index.html"))
  }

  @Test func errorsNameTheFileThatTheyAreIn() throws {
    let command = try Command([
      "notes/en/a.md": "{{#include _b.md}}\n\n[x](#no)\n\n```swift\nlet x = wrong\n```\n",
      "notes/en/_b.md": "---\n\n[y](#no)\n\n```swift\nlet y = alsoWrong\n```\n",
    ])
    defer { command.remove() }
    let result = try command.run("check")
    #expect(result.code == 2)
    for place in [
      "_b.md:3:1: error: no place", "_b.md:6:9: error: cannot find `alsoWrong`", "a.md:3:1: error: no place",
      "a.md:6:9: error: cannot find `wrong`",
    ] {
      #expect(result.messages.contains("notes/en/" + place), "\(result.messages)")
    }
  }

  @Test(arguments: [
    ("{{#include a.md}}\n", "a.md:1:12: error: `a.md` includes itself"),
    ("{{#include _b.md}}\n", "_b.md:1:12: error: `a.md` includes itself"),
    ("{{#include none.md}}\n", "a.md:1:12: error: `none.md` cannot be included: no such file"),
    (
      "{{#include ../../secret.md}}\n",
      "a.md:1:12: error: `../../secret.md` cannot be included: this leads out of the course"
    ),
    ("{{#include ../en}}\n", "a.md:1:12: error: `../en` cannot be included: this is a folder, not a note"),
  ])
  func mistakesAreSaid(text: String, expected: String) throws {
    let command = try Command([
      "notes/en/a.md": text, "notes/en/_b.md": "{{#include a.md}}\n", "secret.md": "secret",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(result.messages.contains("notes/en/" + expected), "\(result.messages)")
    #expect(try !command.text("_site/en/a.html").contains("<p>secret"))
  }

  /// Each text of twenty includes the next one twice.
  @Test func doublingEndsAtTheLimit() throws {
    var files: [String: String] = ["notes/en/a.md": "{{#include _0.md}}\n"]
    for number in 0..<20 {
      files["notes/en/_\(number).md"] =
        "\(String(repeating: "text ", count: 200))\n{{#include _\(number + 1).md}}\n{{#include _\(number + 1).md}}\n"
    }
    files["notes/en/_20.md"] = "end\n"
    let command = try Command(files)
    defer { command.remove() }
    let result = try command.run("check")
    #expect(result.code == 2)
    #expect(result.messages.contains("2000 included texts, which is the limit"))
  }

  /// Texts of nothing but inclusions add no bytes.
  @Test func doublingOfNothingEnds() throws {
    var files = ["notes/en/a.md": "{{#include _0.md}}\n", "notes/en/_24.md": ""]
    for number in 0..<24 {
      files["notes/en/_\(number).md"] = "{{#include _\(number + 1).md}}\n{{#include _\(number + 1).md}}\n"
    }
    let command = try Command(files)
    defer { command.remove() }
    #expect(try command.run("check").messages.contains("2000 included texts, which is the limit"))
  }

  @Test func depthEnds() throws {
    var files = ["notes/en/a.md": "{{#include _0.md}}\n", "notes/en/_500.md": "end\n"]
    for number in 0..<500 { files["notes/en/_\(number).md"] = "{{#include _\(number + 1).md}}\n" }
    let command = try Command(files)
    defer { command.remove() }
    #expect(try command.run("check").messages.contains("texts include each other more than 30 deep"))
  }

  /// One note alone is read as it is in its course.
  @Test func nothingOutsideIsReadForOneNote() throws {
    let command = try Command([
      "notes/en/a.md": "{{#include ../../secret.md}}\n\n{{#include ../_b.md}}\n", "notes/_b.md": "[x](#no)\n",
      "secret.md": "secret",
    ])
    defer { command.remove() }
    let result = try command.run("check", "notes/en/a.md")
    #expect(result.messages.contains("notes/en/a.md:1:12: error: `../../secret.md` cannot be included"))
    #expect(result.messages.contains("notes/_b.md:1:1: error: no place `#no` in this note"))
  }

  @Test func frontMatterOfIncludedTextsIsTheirOwn() throws {
    let command = try Command([
      "notes/en/a.md": "{{#include _b.md}}\n", "notes/en/_b.md": "---\ntitle: Inner\n---\n\nText\r",
    ])
    defer { command.remove() }
    _ = try command.run("build")
    #expect(try !command.text("_site/en/a.html").contains("Inner"))
  }

  @Test func inCodeTheyAreCode() throws {
    let command = try Command([
      "notes/en/a.md": "```text\n{{#include none.md}}\n```\n\n    {{#include none.md}}\n"
    ])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/en/a.html").contains("{{#include none.md}}"))
  }

  @Test func changesReachThePage() throws {
    let command = try Command(["notes/en/a.md": "{{#include _b.md}}\n", "notes/en/_b.md": "one\n"])
    defer { command.remove() }
    _ = try command.run("build")
    try command.write("two\n", to: "notes/en/_b.md")
    _ = try command.run("build")
    #expect(try command.text("_site/en/a.html").contains("<p>two</p>"))
  }
}
