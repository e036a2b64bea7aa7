import Foundation
import NoteRunner
import Testing

@Suite struct NoteRecordsTests {
  /// What a run of a note records, by name.
  private func records(_ text: String) -> [String: NoteRecords.Content] {
    let note = parsed(text)
    let result = NoteRun(data: DataFolder(URL(fileURLWithPath: "/nowhere"))).run(note)
    let entries = NoteRecords(of: note, result: result).entries
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.content) })
  }

  private func body(_ text: String, _ name: String = "block-1") -> String? {
    guard case .recorded(let recording)? = records(text)[name] else { return nil }
    return recording.body
  }

  private func fingerprint(_ text: String, _ name: String) -> String? {
    guard case .recorded(let recording)? = records(text)[name] else { return nil }
    return recording.fingerprint
  }

  @Test func blocksAreNamedByIdOrOrder() {
    let text = "```swift\nlet a = 1\n```\n\n`{swift} a`\n\n```swift id=b\n```\n\n```swift\nprint(a)\n```\n"
    #expect(records(text).keys.sorted() == ["b", "block-1", "block-3", "values"])
    #expect(body(text, "block-3") == "1\n" && body(text) == "" && body(text, "values") == "a = 1\n")
  }

  /// Two texts are recorded alike only if they are the same.
  @Test func whatCannotBeSeenIsSpeltOut() {
    #expect(
      body("```swift\nprint(\"a\\u{1B}[1m\\u{202E}\\r\\tb\")\n```\n") == "a\\u{1B}[1m\\u{202E}\\u{D}\tb\n")
    #expect(body("```swift\nprint(\"\\\\u{1B} \\\\n\")\n```\n") == "\\u{5C}u{1B} \\n\n")
    #expect(
      body("`{swift} \"a\" +\n\"\\n= b\"`\n", "values") == "\"a\" + \"\\n= b\" = a\\u{A}= b\n")
  }

  /// Prose before the block, options at its top and a quote around it change nothing.
  @Test func messagesCountLinesFromTheBlocksFirst() {
    let message = "fails as it should:\n2:7: error: index out of range: 3,"
    let block = "```swift should_fail\nlet a = [1, 2]\nprint(a[3])\n```\n"
    let plain = body(block)
    #expect(plain?.hasPrefix(message) == true, "\(plain ?? "")")
    #expect(body("# More\n\nprose\n\n" + block) == plain)
    #expect(body(block.replacing("fail\n", with: "fail\n//| caption: A\n")) == plain)
    #expect(body(block.split(separator: "\n").map { "> \($0)\n" }.joined()) == plain)
    #expect(body(block.replacing("print", with: "\nprint"))?.contains("3:7: error") == true)
  }

  @Test func placesInOtherBlocksNameThem() {
    let text = """
      ```swift id=functions
      func third(_ a: [Int]) -> Int { a[3] }
      ```

      ```swift should_fail id=user
      print(third([1]))
      ```

      """
    #expect(body(text, "user")?.contains("block functions, 1:") == true, "\(body(text, "user") ?? "")")
  }

  @Test func volatileBlocksAndTheirValuesAreNotRecorded() {
    let text = """
      ```swift volatile id=timing
      let took = timed { 1 }.seconds
      ```

      ```swift id=user
      let half = took / 2
      ```

      `{swift} half` `{swift} 1 + 1`

      """
    #expect(records(text)["timing"] == .volatile)
    #expect(body(text, "values") == "1 + 1 = 2\n")
  }

  @Test func failedBlocksHaveNothingToRecord() {
    let text =
      "```swift id=a\nlet a = [1][2]\n```\n\n```swift id=b\nprint(a)\n```\n\n`{swift} a`\n\n```swift id=c\n```\n"
    let found = records(text)
    #expect(
      found["a"] == .failed && found["b"] == .failed && found["values"] == .failed && body(text, "c") == "")
  }

  // MARK: - Fingerprints

  static let note = """
    ```swift id=a
    let a = 1
    ```

    ```swift id=b
    let b = a + 1
    ```

    ```swift id=c
    print(b)
    ```

    ```swift id=d
    print(4)
    ```

    """

  @Test func aFingerprintHoldsWhatTheBlockUses() {
    let changed = Self.note.replacing("let a = 1", with: "let a = 2 - 1")
    for name in ["a", "b", "c"] { #expect(fingerprint(changed, name) != fingerprint(Self.note, name)) }
    #expect(fingerprint(changed, "d") == fingerprint(Self.note, "d"))
  }

  @Test func aFingerprintDoesNotHoldWhatIsOnlyShown() {
    for (old, new) in [
      ("id=c", "id=c caption=\"C\" fold"), ("```swift id=c", "prose\n\n```swift id=c"),
      ("id=c\n", "id=c\n//| caption: C\n"), ("id=c", "id=c hide"), ("print(b)", "print( b )  // sum"),
      ("let a = 1", "\n/* one */ let a  =  1"),
    ] {
      #expect(fingerprint(Self.note.replacing(old, with: new), "c") == fingerprint(Self.note, "c"))
    }
    #expect(
      fingerprint(Self.note.replacing("id=c", with: "id=c budget=900"), "c") != fingerprint(Self.note, "c"))
  }
}
