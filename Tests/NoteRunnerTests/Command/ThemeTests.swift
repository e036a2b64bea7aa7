import Foundation
import Testing

/// What a course puts into its folder `theme`.
@Suite struct ThemeTests {
  private let note = "# A\n\n```swift\nprint(6 * 7)\n```\n"

  @Test func aTemplateReplacesOurs() throws {
    let command = try Command([
      "notes/a.md": note, "notes/theme/page.mustache": "<title>{{pageTitle}}</title>\n{{{content}}}\n",
    ])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let page = try command.text("_site/a.html")
    #expect(page.hasPrefix("<title>A · Contents</title>\n<h1"))
    #expect(page.contains(">42</pre>") && !page.contains("<nav"))
  }

  @Test func aStyleHasTheLastWord() throws {
    let command = try Command(["notes/a.md": note])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let ours = try command.text("_site/assets/style.css")
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent("notes/theme"), withIntermediateDirectories: true)
    try command.write(":root { --accent: teal; }\n", to: "notes/theme/style.css")
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/assets/style.css") == ours + ":root { --accent: teal; }\n")
  }

  @Test func otherFilesAreAssets() throws {
    let command = try Command([
      "notes/a.md": note, "notes/theme/fonts/kai.woff2": "font", "notes/theme/page.js": "// mine\n",
      "notes/theme/.DS_Store": "x",
    ])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/assets/fonts/kai.woff2") == "font")
    #expect(try command.text("_site/assets/page.js") == "// mine\n")
    #expect(!command.names(in: "_site/assets").contains(".DS_Store"))
  }

  @Test(arguments: [
    (
      "<p>\n {{pageTitel}}", "2:4: error: `pageTitel` is nothing that a page has", "did you mean `pageTitle`?"
    ),
    (
      "{{words.contnts}}", "1:3: error: `words.contnts` is nothing that a page has",
      "did you mean `words.contents`?"
    ),
    ("{{> head}}", "1:5: error: a template cannot take in another one", nil),
    ("a\n{{#previous}}\nb\n", "4:1: error: a section that begins above has no end", nil),
    ("é{{#next}}{{/nxt}}", "1:14: error: this ends a section that is not the innermost one", nil),
    ("{{pageTitle", "1:12: error: this tag has no end", nil),
  ])
  func aMistakeInTheTemplateIsLocated(template: String, message: String, help: String?) throws {
    let command = try Command(["notes/a.md": note])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let site = try command.site()
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent("notes/theme"), withIntermediateDirectories: true)
    try command.write(template, to: "notes/theme/page.mustache")
    for verb in ["build", "check"] {
      let result = try command.run(verb)
      #expect(result.code == 2)
      #expect(result.messages.hasPrefix("notes/theme/page.mustache:\(message)"), "\(result.messages)")
      if let help { #expect(result.messages.contains("help: \(help)")) }
    }
    #expect(try command.site() == site)
  }

  /// Ours is a template that a course can begin with.
  @Test func oursIsSound() throws {
    let ours = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../site/page.mustache")
    let command = try Command([
      "notes/a.md": note, "notes/theme/page.mustache": try String(contentsOf: ours, encoding: .utf8),
    ])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let site = try command.site()
    try FileManager.default.removeItem(at: command.folder.appendingPathComponent("notes/theme"))
    #expect(try command.run("build").code == 0)
    #expect(try command.site() == site)
  }

  @Test func changesOfTheThemeReachThePagesAndRunNothing() throws {
    let command = try Command(["notes/a.md": note, "notes/theme/page.mustache": "{{{content}}}1\n"])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    try command.write("{{{content}}}2\n", to: "notes/theme/page.mustache")
    let result = try command.run("build", "--explain")
    #expect(result.output.contains("reused") && !result.output.contains("ran"), "\(result.output)")
    #expect(try command.text("_site/a.html").hasSuffix("2\n"))
  }

  @Test func nothingOutsideOfTheCourseIsPublished() throws {
    let command = try Command(["notes/a.md": note, "secret": "s", "notes/theme/b.txt": "b"])
    defer { command.remove() }
    try FileManager.default.createSymbolicLink(
      at: command.folder.appendingPathComponent("notes/theme/a.txt"),
      withDestinationURL: command.folder.appendingPathComponent("secret"))
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/theme/a.txt: error: it cannot be read: this symbolic link leads out of the course\n"))
    #expect(!command.exists("_site"))
  }
}
