import Foundation
import Testing

@Suite struct BuildTests {
  @Test func writesPagesThatReferToEachOther() throws {
    let command = try Command([
      "notes/zh/01-a.md": "# 甲\n\n## 节\n\n[乙](02-b.md#乙)\n", "notes/zh/02-b.md": "# 乙\n",
      "notes/en/01-a.md": "# A\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    let page = try command.text("_site/zh/01-a.html")
    #expect(page.contains("<html lang=\"zh\">") && page.contains("href=\"02-b.html#%E4%B9%99\""))
    #expect(page.contains("rel=\"next\" href=\"02-b.html\"") && page.contains("href=\"../en/01-a.html\""))
    #expect(try command.text("_site/index.html").contains("href=\"zh/01-a.html\""))
    #expect(command.exists("_site/assets/style.css"))
    #expect(!page.contains("http://") && !page.contains("https://"))
  }

  /// The words of the course stand on the site's first page and on that of their language: links lead to the same
  /// places from both.
  @Test func theFirstPageLeadsIntoTheFolderOfItsLanguage() throws {
    let command = try Command([
      "notes/zh/index.md": "# 课\n\n[甲](01-a.md#节) ![图](fig.svg) [外](https://swift.org) [此](#课)\n",
      "notes/zh/01-a.md": "# 甲\n\n## 节\n", "notes/zh/fig.svg": "<svg/>", "notes/README.md": "# Not a note\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0, "\(result.messages)")
    let first = try command.text("_site/index.html")
    #expect(first.contains("href=\"zh/01-a.html#%E8%8A%82\"") && first.contains("src=\"zh/fig.svg\""))
    #expect(first.contains("href=\"https://swift.org\"") && first.contains("href=\"#%E8%AF%BE\""))
    let own = try command.text("_site/zh/index.html")
    #expect(own.contains("href=\"01-a.html#%E8%8A%82\"") && own.contains("src=\"fig.svg\""))
  }

  /// One note with an error leaves the others as they are, and its own page shows the error.
  @Test func buildsTheRestAndFails() throws {
    let command = try Command([
      "notes/zh/01-a.md": "# 甲\n\n```swift\nlet a = 1\n", "notes/zh/02-b.md": "# 乙\n",
    ])
    defer { command.remove() }
    let result = try command.run("build", "--out", "site")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "notes/zh/01-a.md:3:1: error: this block has no end\n3 | ```swift\n  | ^^^^^^^^\n"))
    #expect(try command.text("site/zh/01-a.html").contains("this block has no end"))
    #expect(command.exists("site/zh/02-b.html"))
  }

  @Test func replacesTheSiteAsAWhole() throws {
    let command = try Command(["notes/a.md": "# A\n"])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    try FileManager.default.moveItem(
      at: command.folder.appendingPathComponent("notes/a.md"),
      to: command.folder.appendingPathComponent("notes/b.md"))
    #expect(try command.run("build").code == 0)
    #expect(!command.exists("_site/a.html") && command.exists("_site/b.html"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: command.folder.path).sorted() == [
        ".notes-cache", "_site", "notes",
      ])
  }

  /// A build that changes nothing leaves the very folder.
  @Test(arguments: ["notes", "notes/zh"]) func leavesAnUnchangedSite(folder: String) throws {
    let command = try Command(["\(folder)/a.md": "# A\n\n`{{ 1 + 1 }}`\n", "\(folder)/index.md": "# All\n"])
    defer { command.remove() }
    func number() throws -> Int? {
      let site = command.folder.appendingPathComponent("_site").path
      return try FileManager.default.attributesOfItem(atPath: site)[.systemFileNumber] as? Int
    }
    #expect(try command.run("build").code == 0)
    let first = try number()
    #expect(try command.run("build").code == 0)
    #expect(try number() == first)
  }

  @Test func aFileInThePlaceOfAPageIsAnError() throws {
    let command = try Command(["notes/a.md": "[b](b.html)\n", "notes/b.md": "# B\n", "notes/b.html": "mine"])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.contains(
        "error: _site/b.html: a file of the site and one that a note asks for would both be here"),
      "\(result.messages)")
  }

  @Test func neverReplacesAFolderThatIsNoSite() throws {
    let command = try Command(["notes/a.md": "# A\n", "mine/letter.txt": "dear"])
    defer { command.remove() }
    for folder in ["mine", "notes", ".", "notes/site"] {
      let result = try command.run("build", "--out", folder)
      #expect(result.code == 2 && result.messages.hasPrefix("error: \(folder): "))
    }
    #expect(try command.text("mine/letter.txt") == "dear")
  }

  @Test func picturesAreCopiedAndMissingOnesReported() throws {
    let command = try Command([
      "notes/zh/a.md": "![a](fig.svg) ![b](gone.png) ![c](../../secret)\n", "notes/zh/fig.svg": "<svg/>",
      "secret": "s",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(result.messages.contains("a.md:1:15: error: no file `gone.png` beside the note"))
    #expect(result.messages.contains("a.md:1:30: error: `../../secret` is outside the course"))
    #expect(command.exists("_site/zh/fig.svg"))
  }

  @Test func nothingOutsideOfTheCourseIsPublished() throws {
    let command = try Command(["notes/a.md": "![a](fig.svg)\n", "secret": "s"])
    defer { command.remove() }
    try FileManager.default.createSymbolicLink(
      at: command.folder.appendingPathComponent("notes/fig.svg"),
      withDestinationURL: command.folder.appendingPathComponent("secret"))
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(result.messages.contains("a.md:1:1: error: `fig.svg` leads out of the course"))
    #expect(!command.exists("_site/fig.svg"))
  }

  @Test func linksThatLeadNowhereAreErrors() throws {
    let command = try Command([
      "notes/zh/a.md": "# 甲\n\n[x](b.md#一) [y](c.md) [z](#家)\n", "notes/zh/b.md": "# 二\n",
    ])
    defer { command.remove() }
    let messages = try command.run("check").messages
    #expect(messages.contains("a.md:3:1: error: no place `#一` in `b.md`"))
    #expect(messages.contains("a.md:3:13: error: no note `c.md`"))
    #expect(messages.contains("a.md:3:23: error: no place `#家` in this note"))
  }
}
