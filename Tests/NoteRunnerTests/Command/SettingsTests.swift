import Foundation
import Testing

/// What `notes.yml` does to a build.
@Suite struct SettingsTests {
  private let note = "# 甲\n\n```swift\nprint(6 * 7)\n```\n"

  @Test func titleAndLanguage() throws {
    let command = try Command(["notes/a.md": note, "notes/notes.yml": "title: 深度学习\nlanguages: [zh]\n"])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0 && !result.messages.contains("notes.yml"), "\(result.messages)")
    let page = try command.text("_site/a.html")
    #expect(page.contains("<html lang=\"zh\">") && page.contains("<title>甲 · 深度学习</title>"))
    #expect(page.contains(">目录<"))
    #expect(try command.text("_site/index.html").contains("<title>深度学习</title>"))
  }

  /// Of a course in one language, `index.md` can say which.
  @Test func languageOfTheFirstPage() throws {
    let command = try Command(["notes/a.md": note, "notes/index.md": "---\nlang: zh\n---\n# 课\n"])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    for page in ["a", "index"] {
      #expect(try command.text("_site/\(page).html").contains("<html lang=\"zh\">"))
    }
  }

  /// Which site is meant? The last one stays.
  @Test func anErrorStopsTheBuild() throws {
    let command = try Command(["notes/a.md": note])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    let site = try command.site()
    try command.write("titel: 课\n", to: "notes/notes.yml")
    let result = try command.run("build")
    #expect(result.code == 2)
    #expect(
      result.messages.hasPrefix(
        "notes/notes.yml:1:1: error: `titel` is not a key of `notes.yml`\n1 | titel: 课\n  | ^^^^^\n"
          + "  help: did you mean `title`?\n"),
      "\(result.messages)")
    #expect(try command.site() == site)
    let check = try command.run("check")
    #expect(check.code == 2 && check.messages.contains("notes/notes.yml:1:1: error: "))
    #expect(check.messages.contains("1 note, "))
  }

  @Test func aWarningDoesNot() throws {
    let command = try Command([
      "notes/a.md": note, "notes/b.md": "# B\n", "notes/notes.yml": "chapters: [b]\n",
    ])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 0)
    #expect(
      result.messages.contains(
        "notes/notes.yml:1:1: warning: notes/a.md is not in `chapters`: it stands last\n"))
    #expect(try command.text("_site/b.html").contains("rel=\"next\" href=\"a.html\""))
  }

  /// Blocks and notes stay as they are; only pages are written anew.
  @Test func aChangeReachesPagesAndNothingElse() throws {
    let command = try Command([
      "notes/a.md": note, "notes/b.md": "# B\n\n```swift\nprint(1)\n```\n",
      "notes/notes.yml": "title: One\nchapters: [a, b]\n",
    ])
    defer { command.remove() }
    func kept() -> Set<String> {
      Set(
        (FileManager.default.enumerator(atPath: command.folder.appendingPathComponent(".notes-cache").path)?
          .allObjects as? [String]) ?? [])
    }
    func number(_ path: String) throws -> Int? {
      let path = command.folder.appendingPathComponent("_site/\(path)").path
      return try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    #expect(try command.run("build").code == 0)
    let (first, page) = (kept(), try number("a.html"))
    #expect(!first.isEmpty)
    try command.write("title: One  # as before\nchapters: [a, b]\n", to: "notes/notes.yml")
    #expect(try command.run("build").code == 0)
    #expect(try number("a.html") == page)
    try command.write("title: Two\nchapters: [b, a]\n", to: "notes/notes.yml")
    #expect(try command.run("build").code == 0)
    #expect(try number("a.html") != page)
    #expect(try command.text("_site/a.html").contains("<title>甲 · Two</title>"))
    #expect(kept() == first)
  }

  @Test(arguments: [
    ("notes/notes.yaml", "notes/notes.yaml: error: the settings of a course stand in `notes.yml`"),
    ("notes/notes.yml/a", "notes/notes.yml: error: it cannot be read: this is a folder"),
  ])
  func isNotPassedOver(path: String, message: String) throws {
    let command = try Command(["notes/a.md": note, path: "title: A\n"])
    defer { command.remove() }
    let result = try command.run("build")
    #expect(result.code == 2 && result.messages.contains(message), "\(result.messages)")
  }
}
