import NoteRunner
import Testing

@Suite struct FenceTests {
  @Test(arguments: [
    ("```swift\na\n", "1:1: this block has no end"),
    ("```\na\n", "1:1: this block has no end"),
    ("> ```swift\n> a\n```\nb\n```\n", "1:3: this block has no end"),
    ("- ```swift\n  a\n\nb\n", "1:3: this block has no end"),
    ("````swift\na\n```\n", "1:1: this block has no end"),
    ("~~~swift\na\n```\n", "1:1: this block has no end"),
    ("```swift\na\n``` b\n", "1:1: this block has no end"),
    ("a\n\n```", "3:1: this block has no end"),
  ])
  func openFenceIsAnError(text: String, message: String) {
    #expect(parsed(text).messages.first == message)
  }

  @Test(arguments: [
    "```swift\na\n```", "```swift\n```\n", "> ```swift\n> a\n> ```\n", "> ```swift\n> a\n> ```\nb\n",
    "- ```swift\n  a\n  ```\n- b\n", "```swift\na\n`````  \n", "    ```\n    indented code\n",
    "~~~\n```\n~~~\n",
    "```swift\r\na\r\n```\r\n", "- a\n  > ```swift\n  > b\n  > ```\n", "```swift\n\n\n```\n\n\n",
  ])
  func closedFenceIsNone(text: String) {
    #expect(parsed(text).messages == [])
  }

  @Test(arguments: ["Swift", "SWIFT"])
  func capitalLettersDoNotRunAndAreWarnedOf(word: String) {
    let note = parsed("```\(word)\na\n```\n")
    #expect(note.blocks.isEmpty)
    #expect(
      note.messages == ["1:4: this block does not run: what runs is written `swift`, in small letters"])
  }

  @Test(arguments: ["{swift}", "{swift, echo=false}", "{.swift .numberLines}", "{swift id=a}"])
  func bracesOfOtherToolsAreWarnedOf(info: String) {
    let note = parsed("a\n\n```\(info)\nb\n```\n")
    #expect(note.blocks.isEmpty)
    #expect(note.messages == ["3:4: this block does not run: what runs begins with `swift`, without braces"])
    #expect(note.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["{python}", "{swiftly}", "{"]) func otherBracesAreNot(info: String) {
    #expect(parsed("```\(info)\nb\n```\n").messages == [])
  }

  @Test func openBlockIsNotRun() {
    #expect(parsed("```swift\nlet a = 1\n\n# Prose\n").blocks.isEmpty)
  }

  @Test(arguments: [
    ("```swift\na\n```\n", 1), ("```swift ignore\na\n```\n", 0), ("```swift,ignore\na\n```\n", 0),
    ("```swiftly\na\n```\n", 0), ("```text\na\n```\n", 0), ("```\na\n```\n", 0), ("~~~swift\na\n~~~\n", 1),
    ("    ```swift\n    a\n    ```\n", 0),
  ])
  func onlySwiftRuns(text: String, blocks: Int) {
    #expect(parsed(text).blocks.count == blocks)
  }
}
