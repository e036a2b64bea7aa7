import Foundation
import Testing

@Suite struct InitTests {
  @Test(arguments: ["en", "zh"]) func whatItMakesBuilds(language: String) throws {
    let command = try Command()
    defer { command.remove() }
    let made = try command.run("init", "--language", language)
    #expect(made.code == 0)
    #expect(command.names() == [".gitignore", "notes"])
    #expect(command.names(in: "notes") == [language, "notes.yml"].sorted())
    #expect(try command.text(".gitignore") == ".notes-cache/\n_site/\n")
    let built = try command.run("build")
    #expect(built.code == 0)
    #expect(built.messages.contains("3 notes, 8 blocks, no errors in "), "\(built.messages)")
    #expect(!built.messages.contains("warning"))
    // What a course is made of is all there: a formula, a callout, a table, plots, values, links between the chapters.
    let pages = try ["01-descent", "02-network"].map { try command.text("_site/\(language)/\($0).html") }
    #expect(
      pages[0].contains("class=\"katex\"") && pages[0].contains("callout") && pages[0].contains("<table"))
    #expect(pages[1].contains("<svg") && pages[1].contains("href=\"01-descent.html\""))
    #expect(!pages.contains { $0.contains("{swift}") })
    #expect(pages[0].contains("<html lang=\"\(language)\">"))
    // Nothing in it is by chance.
    #expect(try command.run("accept").code == 0)
    #expect(try command.run("verify").code == 0)
  }

  @Test func bothLanguagesHaveTheSameBlocks() throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("init", "a", "--language", "en").code == 0)
    #expect(try command.run("init", "b", "--language", "zh").code == 0)
    func blocks(_ path: String) throws -> [Substring] {
      try command.text(path).split(separator: "\n").filter { $0.hasPrefix("```swift id=") }
        .map { $0.prefix { $0 != "\"" } }
    }
    for chapter in ["01-descent", "02-network"] {
      #expect(try blocks("a/en/\(chapter).md") == blocks("b/zh/\(chapter).md"))
    }
  }

  @Test func writesOverNothing() throws {
    let command = try Command(["notes/mine.md": "# Mine\n", "file": "x", ".gitignore": "*.o\n/_site"])
    defer { command.remove() }
    for path in ["notes", "file", "."] {
      let result = try command.run("init", path)
      #expect(result.code == 2)
      #expect(
        result.messages == "error: \(path): this is there already; `notes init` writes over nothing\n")
    }
    #expect(command.names() == [".gitignore", "file", "notes"])
    #expect(command.names(in: "notes") == ["mine.md"])
    #expect(try command.text(".gitignore") == "*.o\n/_site")
    // What git passes over is added, once.
    let made = try command.run("init", "deep/course")
    #expect(made.code == 0 && made.messages.hasSuffix("now: notes build deep/course\n"))
    #expect(try command.run("init", "second").code == 0)
    #expect(try command.text(".gitignore") == "*.o\n/_site\n.notes-cache/\n")
    #expect(try command.run("init", "third").code == 0)
    #expect(try command.text(".gitignore") == "*.o\n/_site\n.notes-cache/\n")
  }

  @Test func nothingHalfWritten() throws {
    let command = try Command(["closed/.keep": ""])
    defer { command.remove() }
    let result = try command.run("init", "closed/.keep/course")
    #expect(result.code == 2)
    #expect(result.messages.hasPrefix("error: closed/.keep/course: cannot be made ("), "\(result.messages)")
    #expect(command.names(in: "closed") == [".keep"])
    #expect(try command.run("init", "--language", "fr").code == 64)
    #expect(command.names() == ["closed"])
  }
}
