import Foundation
import NoteRunner
import Testing

@Suite struct SearchIndexTests {
  private func page(_ name: String, _ text: String) -> SearchIndex.Page {
    SearchIndex.Page(
      href: "\(name).html", title: name, sections: [PageText.Section(anchor: "a", title: "A", text: text)])
  }

  @Test func aPartIsACallWithThePages() {
    let parts = SearchIndex([page("one", "x \"quoted\" \\ \u{2028}")]).parts
    #expect(
      parts.map(\.script) == [
        "notesSearch([[\"one.html\",\"one\",[\"a\",\"A\",\"x \\\"quoted\\\" \\\\ \\u2028\"]]],false);\n"
      ])
  }

  @Test func aLargeIndexComesInParts() {
    let pages = ["one", "two", "three", "four"].map {
      page($0, String(repeating: "x", count: $0 == "two" ? 300 : 40))
    }
    let parts = SearchIndex(pages, largestPart: 100).parts
    #expect(parts.map { $0.pages.map(\.title) } == [["one"], ["two"], ["three", "four"]])
    #expect(parts.map(\.isLast) == [false, false, true])
    #expect(SearchIndex([]).parts.count == 1)
  }

  @Test func theKeyIsOfAllThatThePartSays() {
    let engine = Digest(of: [1])
    let keys = [
      [page("one", "x")], [page("one", "y")], [page("two", "x")], [page("one", "x"), page("two", "x")],
    ].map { SearchIndex($0).parts[0].key(engine: engine) }
    #expect(Set(keys.map(\.description)).count == keys.count)
    #expect(
      SearchIndex.Part(pages: [], isLast: true).key(engine: engine)
        != SearchIndex.Part(pages: [], isLast: false).key(engine: engine))
  }

  @Test func everyEditionHasOne() throws {
    let command = try Command([
      "notes/zh/01-a.md": "# 甲\n\n```swift\nprint(\"橘子酱\")\n```\n", "notes/en/01-a.md": "# A\n\nmarmalade\n",
    ])
    defer { command.remove() }
    #expect(try command.run("build").code == 0)
    #expect(try command.text("_site/assets/search/zh-0.js").contains("橘子酱"))
    #expect(try command.text("_site/assets/search/en-0.js").contains("[\"a\",\"A\",\"marmalade\"]"))
    #expect(
      try command.text("_site/index.html").contains("data-index=\"assets/search/zh\" data-pages=\"zh/\""))
    #expect(
      try command.text("_site/en/01-a.html").contains("data-index=\"../assets/search/en\" data-pages=\"\""))
  }

  @Test func anUnchangedCourseKeepsIts() throws {
    let command = try Command(["notes/01-a.md": "# A\n\nmarmalade\n", "notes/02-b.md": "# B\n\nhoney\n"])
    defer { command.remove() }
    let file = command.folder.appendingPathComponent("_site/assets/search/all-0.js").path
    func written() throws -> Int {
      try #require(try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int)
    }
    _ = try command.run("build")
    let first = try written()
    try Data("# B\n\n**honey**\n".utf8).write(to: command.folder.appendingPathComponent("notes/02-b.md"))
    _ = try command.run("build")
    #expect(try written() == first)
    try Data("# B\n\nhoneycomb\n".utf8).write(to: command.folder.appendingPathComponent("notes/02-b.md"))
    _ = try command.run("build")
    #expect(try written() != first)
    #expect(try command.text("_site/assets/search/all-0.js").contains("honeycomb"))
  }
}
