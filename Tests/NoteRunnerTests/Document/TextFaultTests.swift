import NoteRunner
import Testing

@Suite struct TextFaultTests {
  static func messages(_ bytes: [UInt8]) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile.make(path: "note.md", bytes: bytes, into: &diagnostics)
    return NoteParser.parse(file, diagnostics: diagnostics).messages
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], "2:2: the byte 0xFF is not UTF-8; save the file as UTF-8"),
      ([0x61, 0x00], "1:2: the control character U+0000 may not stand in a note"),
      ([0xC0, 0x80], "1:1: the byte 0xC0 is not UTF-8; save the file as UTF-8"),
      ([0xE6, 0x8D], "1:1: the byte 0xE6 is not UTF-8; save the file as UTF-8"),
      ([0xED, 0xA0, 0x80], "1:1: the byte 0xED is not UTF-8; save the file as UTF-8"),
      ([0xF3, 0xB0, 0x80, 0x80], "1:1: the private-use character U+F0000 may not stand in a note"),
    ] as [([UInt8], String)])
  func isLocated(bytes: [UInt8], message: String) {
    #expect(Self.messages(bytes).first == message)
  }

  @Test func manyAreCounted() {
    #expect(
      Self.messages(Array(repeating: 0xFF, count: 1000)).last?.hasSuffix("and 995 more such places") == true)
  }

  @Test(
    arguments: [
      [], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x23, 0x20, 0xE6, 0x8D, 0x9F, 0x0D, 0x0A],
      [0x0A, 0x0D, 0x0D, 0x0A],
    ] as [[UInt8]])
  func soundTextIsAccepted(bytes: [UInt8]) {
    #expect(Self.messages(bytes) == [])
  }

  /// Whatever the bytes are, a note comes out.
  @Test func noBytesTrap() {
    var state: UInt64 = 1
    let pieces = [
      "```swift\n", "$", "$$", "`", "{swift}", "> ", "- ", "|", "---\n", "\n", "\r", "[", "](", ")", "\\",
      "<a>", "损", "\t", "//| id: a\n", "    ", "# ", "*", "~~~",
    ]
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 33)
        if draw % 11 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: draw >> 8))
        } else {
          bytes += Array(pieces[draw % pieces.count].utf8)
        }
      }
      _ = Self.messages(bytes)
    }
  }

  @Test func deepNestingIsAnError() {
    #expect(
      Self.messages(Array(String(repeating: "> ", count: 5000).utf8) + [0x61]).first?.hasSuffix(
        "this is nested more than 60 levels deep") == true)
    #expect(
      Self.messages(
        Array(String(repeating: "*a **b ", count: 2000).utf8)
          + Array(String(repeating: "c** d*", count: 2000).utf8)
      ).first?.hasSuffix("this is nested more than 60 levels deep") == true)
  }
}
