import Foundation
import Testing

@Suite struct CleanTests {
  private let command: Command

  init() throws { command = try Command(["notes/zh/a.md": "# A\n\n$x$ and $y$\n"]) }

  @Test func removesTheCacheAndNothingElse() throws {
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(command.exists(".notes-cache/CACHEDIR.TAG"))
    let cleaned = try command.run("clean")
    #expect(cleaned.code == 0)
    #expect(
      cleaned.messages.contains(#//\.notes-cache: \d+ entries removed, \d+ kB freed\n/#),
      "\(cleaned.messages)")
    #expect(!command.exists(".notes-cache"))
    #expect(command.exists("_site/index.html") && command.exists("notes/zh/a.md"))
    let again = try command.run("clean", "notes")
    #expect(again.code == 0)
    #expect(again.messages.contains("/.notes-cache: there is nothing to remove\n"))
  }

  /// The course may lie where somebody has a folder of that name.
  @Test func removesOnlyWhatNotesMade() throws {
    defer { command.remove() }
    let folder = command.folder.appendingPathComponent(".notes-cache")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appendingPathComponent("thesis.tex"))
    let cleaned = try command.run("clean")
    #expect(cleaned.code == 2)
    #expect(
      cleaned.messages.contains("/.notes-cache: this is not a cache that `notes` made; it stays as it is\n"))
    #expect(command.exists(".notes-cache/thesis.tex"))
    let built = try command.run("build")
    #expect(built.code == 0)
    #expect(
      built.messages.contains(
        "warning: \(command.folder.path)/.notes-cache: this folder would be the cache, but it holds something else; "
          + "nothing is cached\n"), "\(built.messages)")
  }

  @Test func ofNoCourse() throws {
    defer { command.remove() }
    let result = try command.run("clean", "nowhere")
    #expect(result.code == 2)
    #expect(result.messages.contains("error: nowhere: no such folder"))
  }

  /// A link to a larger disk: what it leads to is emptied, and both are gone.
  @Test func followsALinkToTheCache() throws {
    defer { command.remove() }
    let elsewhere = command.folder.appendingPathComponent("elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: command.folder.appendingPathComponent(".notes-cache"), withDestinationURL: elsewhere)
    #expect(try command.run("build").code == 0)
    #expect(command.exists("elsewhere/CACHEDIR.TAG"))
    #expect(try command.run("clean").code == 0)
    #expect(!command.exists(".notes-cache"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
  }

  /// A note alone uses the cache of its course, and begins none.
  @Test func aNoteAloneBeginsNoCache() throws {
    defer { command.remove() }
    #expect(try command.run("check", "notes/zh/a.md").code == 0)
    #expect(!command.exists(".notes-cache"))
    #expect(try command.run("check", "notes").code == 0)
    #expect(command.exists(".notes-cache"))
    #expect(try command.run("check", "notes/zh/a.md").code == 0)
  }
}
