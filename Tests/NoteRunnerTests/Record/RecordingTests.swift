import NoteRunner
import Testing

@Suite struct RecordingTests {
  static let sound =
    "notes result, format 1\nof: block a\nfrom: 0123456789abcdef0123456789abcdef\n\nloss\n\n1\n"

  /// Law: parsing what was printed gives the recording.
  @Test(arguments: ["", "a\n", "\n", "a\n\n\nb\n\n", "日本 é\n"])
  func printedAndParsed(body: String) throws {
    let recording = Recording(
      subject: "block a", fingerprint: "0123456789abcdef0123456789abcdef", body: body)
    #expect(try Recording(parsing: Array(recording.text.utf8)) == recording)
    #expect(recording.text.hasSuffix("\n") && !recording.text.contains("\r"))
  }

  @Test func theFormIsReadable() throws {
    let recording = try Recording(parsing: Array(Self.sound.utf8))
    #expect(recording.subject == "block a" && recording.body == "loss\n\n1\n")
    #expect(recording.text == Self.sound)
  }

  @Test(arguments: [
    ("format 1", "format 2", "it has format 2, and this `notes` knows format 1"),
    ("notes result", "note result", "line 1 is not `notes result, format 1`"),
    ("of: block a", "of:", "line 2 is not `of: …`"), ("of: block a\n", "", "line 2 is not `of: …`"),
    ("from: 0123", "from: 012", "line 3 is not `from: …`"), ("from: 0", "from: G", "line 3 is not `from: …`"),
    ("cdef\n\nloss", "cdef\nloss", "line 4 is not empty"),
    ("1\n", "1", "its last line has no end: something is missing"),
    (sound, "", "line 1 is not `notes result, format 1`"),
    (
      "loss\n", "loss\r\n",
      "its lines end with CR LF; `*.txt -text` in .gitattributes keeps git from doing that"
    ),
    (sound, "<<<<<<< HEAD\n" + sound, "line 1 is not `notes result, format 1`"),
  ])
  func damageIsToldApart(old: String, new: String, message: String) {
    let text =
      old == "1\n" ? String(Self.sound.dropLast()) : Self.sound.replacing(old, with: new, maxReplacements: 1)
    let damage = #expect(throws: Recording.Damage.self) { try Recording(parsing: Array(text.utf8)) }
    #expect(damage?.message == message)
  }

  @Test func otherEncodingsAreToldApart() {
    let damage = #expect(throws: Recording.Damage.self) {
      try Recording(parsing: Array(Self.sound.utf8) + [0xFF, 0x0A])
    }
    #expect(damage == .notUTF8)
  }

  @Test func whatLooksTheSameIsNot() throws {
    let one = try Recording(parsing: Array((Self.sound + "e\u{301}\n").utf8))
    let other = try Recording(parsing: Array((Self.sound + "\u{E9}\n").utf8))
    #expect(one.body == other.body && one != other)
  }
}
