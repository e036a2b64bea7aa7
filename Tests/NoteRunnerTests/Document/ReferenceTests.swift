import NoteRunner
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("see @a-b_c.", ["a-b_c"]), ("(@a) “@b”，@c。", ["a", "b", "c"]), ("见@a的", ["a"]),
    ("[@a, p. 3; @b/c:d]", ["a p. 3", "b/c:d"]), ("*@a*", ["a"]), ("| @a |\n| - |\n| @b |", ["a", "b"]),
    ("me@example.org <me@x.org> https://x.org/@me \\@home `@x` $@y$ @1 @", []),
    ("[@a](x.md) [@b][c] [see @d]\n\n[c]: x.md", ["a", "b", "see d"]),
    ("[see @a p. 3--4; e.g. -@b]", ["see a p. 3–4", "e.g. -b"]), ("[@a；@b，第3页]", ["a", "b 第3页"]),
    ("[@a,@b] [@a and @b] [a@b]", ["a", "b", "a", "b"]), ("@DBLP:conf/x/Y16, @a/", ["DBLP:conf/x/Y16", "a"]),
    ("@a.b, @c: @d", ["a.b", "c", "d"]),
  ])
  func areFound(text: String, expected: [String]) {
    let found = parsed(text + "\n").references.map { reference in
      [reference.prefix, (reference.isYearOnly ? "-" : "") + reference.key, reference.locator]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(found == expected)
  }

  @Test func haveTheirPlaces() {
    let note = parsed("> - a [@b; @c]\n")
    #expect(note.references.map { note.file.position(at: $0.range.lowerBound).column } == [8, 12])
  }
}
