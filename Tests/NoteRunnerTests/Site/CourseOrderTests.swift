import Foundation
import NoteRunner
import Testing

/// Which notes a course consists of, and in which order, when it has settings.
@Suite struct CourseOrderTests {
  /// The course of some files, each with a heading; what `check` would say of `notes.yml`.
  private func course(_ settings: String, _ paths: [String]) throws -> (names: [String], messages: [String]) {
    var files = ["notes/notes.yml": settings]
    for path in paths { files["notes/\(path).md"] = "# \(path)\n" }
    let command = try Command(files)
    defer { command.remove() }
    let folder = command.folder.appendingPathComponent("notes").path
    let course = try Course(path: folder)
    return (
      course.files.map { String($0.path.dropFirst(folder.count + 1).dropLast(3)) },
      course.diagnostics.map { diagnostic in
        String(diagnostic.headline.dropFirst(folder.count + 1)).replacing(folder + "/", with: "")
          + (diagnostic.help.map { "; \($0)" } ?? "")
      }
    )
  }

  @Test func chaptersAndLanguagesInTheGivenOrder() throws {
    let (names, messages) = try course(
      "languages: [en, zh]\nchapters: [b, c, a]\n", ["zh/a", "zh/b", "zh/c", "zh/index", "en/a", "en/c"])
    #expect(names == ["en/c", "en/a", "zh/index", "zh/b", "zh/c", "zh/a"])
    #expect(messages == [])
  }

  /// As it always was.
  @Test(arguments: ["", "title: A\n"]) func withoutAnOrder(settings: String) throws {
    let (names, messages) = try course(settings, ["zh/b", "zh/a", "en/a"])
    #expect(names == ["zh/a", "zh/b", "en/a"])
    #expect(messages == [])
  }

  @Test func whatIsNotListedStandsLast() throws {
    let (names, messages) = try course(
      "chapters:\n  - c\nlanguages: [en]\n", ["zh/a", "zh/b", "zh/c", "en/a"])
    #expect(names == ["en/a", "zh/c", "zh/a", "zh/b"])
    #expect(
      messages == [
        "notes.yml:3:1: warning: `zh` is not in `languages`: it stands last",
        "notes.yml:1:1: warning: en/a.md is not in `chapters`: it stands last",
        "notes.yml:1:1: warning: zh/b.md is not in `chapters`: it stands last",
      ])
  }

  @Test func whatIsListedAndNotThere() throws {
    let (names, messages) = try course(
      "chapters: [strategy, momentun, index, rates.md]\nlanguages: [zh, eng]\ntitle: {zh: 课, fr: Cours}\n",
      ["zh/strategy", "zh/momentum", "zh/rates", "en/strategy"])
    #expect(names == ["zh/strategy", "zh/momentum", "zh/rates", "en/strategy"])
    #expect(
      messages == [
        "notes.yml:2:17: error: there is no folder `eng` with notes; did you mean `en`?",
        "notes.yml:2:1: warning: `en` is not in `languages`: it stands last",
        "notes.yml:1:22: error: there is no chapter `momentun.md`; did you mean `momentum`?",
        "notes.yml:1:32: error: there is no chapter `index.md`; `index.md` is no chapter, and needs not be listed",
        "notes.yml:1:39: error: there is no chapter `rates.md.md`; write it without `.md`",
        "notes.yml:1:1: warning: zh/momentum.md is not in `chapters`: it stands last",
        "notes.yml:1:1: warning: zh/rates.md is not in `chapters`: it stands last",
        "notes.yml:3:16: error: `fr` is not a language of this course; allowed are: zh, en",
      ])
  }

  @Test func notesWithoutAFolderHaveOneLanguage() throws {
    let (_, messages) = try course("languages: [zh, en]\n", ["a"])
    #expect(
      messages == [
        "notes.yml:1:17: error: there is no folder `en` with notes; notes of several languages stand in a folder for each"
      ])
  }
}
