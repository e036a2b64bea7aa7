import Foundation
import NoteRunner
import Testing

@Suite struct BlockSavingTests {
  /// Saves a text over another one in a course of these files, and says what one of them is then.
  private func save(
    _ text: String, over base: String, block: BlockSaving.BlockName = .id("a"), in files: [String: String],
    note: String = "en/n.md", file: String? = nil, course: String = "course",
    prepare: (Command) throws -> Void = { _ in }
  ) throws -> (text: String, refusal: BlockSaving.Refusal?) {
    let command = try Command(Dictionary(uniqueKeysWithValues: files.map { ("course/" + $0.key, $0.value) }))
    defer { command.remove() }
    try prepare(command)
    let saving = BlockSaving(course: command.folder.appendingPathComponent(course).path)
    var refusal: BlockSaving.Refusal?
    do throws(BlockSaving.Refusal) {
      let digest = try saving.save(.init(path: note, block: block, base: Digest(of: base), text: text))
      #expect(digest == Digest(of: text.replacingOccurrences(of: "\r\n", with: "\n")))
    } catch {
      refusal = error
    }
    // Byte for byte: reading a text would pass over a byte-order mark.
    let url = command.folder.appendingPathComponent("course/" + (file ?? note))
    return (String(decoding: try Data(contentsOf: url), as: UTF8.self), refusal)
  }

  // MARK: - What is written

  @Test(arguments: [
    // Only the code changes.
    (
      "# T\n\n```swift id=a\nlet x = 1\n```\n\nEnd", "let x = 1", "let x = 2\nlet y = 3",
      "# T\n\n```swift id=a\nlet x = 2\nlet y = 3\n```\n\nEnd"
    ),
    // The lines `//|` stay.
    (
      "```swift id=a\n//| caption: C\nlet x = 1\n```\n", "let x = 1", "let x = 2",
      "```swift id=a\n//| caption: C\nlet x = 2\n```\n"
    ),
    // Line ends stay.
    (
      "```swift id=a\r\nlet x = 1\r\n```\r\nEnd\r\n", "let x = 1", "let x = 2\nlet y = 3",
      "```swift id=a\r\nlet x = 2\r\nlet y = 3\r\n```\r\nEnd\r\n"
    ),
    (
      "```swift id=a\nlet x = 1\n```\n", "let x = 1", "let x = 2\r\nlet y = 3",
      "```swift id=a\nlet x = 2\nlet y = 3\n```\n"
    ),
    // Empty before, empty after.
    ("```swift id=a\n```\n", "", "let x = 2", "```swift id=a\nlet x = 2\n```\n"),
    ("```swift id=a\nlet x = 1\n```\n", "let x = 1", "", "```swift id=a\n```\n"),
    // In a list, in a quotation, indented by itself.
    (
      "- In a list\n\n  ```swift id=a\n  let x = 1\n  ```\n\n- Next\n", "let x = 1",
      "if true {\n\n  print(1)\n}",
      "- In a list\n\n  ```swift id=a\n  if true {\n\n    print(1)\n  }\n  ```\n\n- Next\n"
    ),
    (
      "- ```swift id=a\n  let x = 1\n  ```\n", "let x = 1", "let x = 2",
      "- ```swift id=a\n  let x = 2\n  ```\n"
    ),
    (
      "1. One\n\n   ```swift id=a\n   ```\n", "", "let x = 2",
      "1. One\n\n   ```swift id=a\n   let x = 2\n   ```\n"
    ),
    (
      "> [!NOTE]\n> ```swift id=a\n> let x = 1\n> ```\n", "let x = 1", "let x = 2\n\nlet y = 3",
      "> [!NOTE]\n> ```swift id=a\n> let x = 2\n>\n> let y = 3\n> ```\n"
    ),
    (
      "  ```swift id=a\n  let x = 1\n  ```\n", "let x = 1", "let x = 2",
      "  ```swift id=a\n  let x = 2\n  ```\n"
    ),
    // Tabs, a byte-order mark, no line end at the end, a longer fence, tildes.
    (
      "-\t```swift id=a\n\tlet x = 1\n\t```\n", "let x = 1", "let x = 2",
      "-\t```swift id=a\n\tlet x = 2\n\t```\n"
    ),
    (
      "\u{FEFF}```swift id=a\nlet x = 1\n```", "let x = 1", "let x = 2",
      "\u{FEFF}```swift id=a\nlet x = 2\n```"
    ),
    (
      "````swift id=a\nlet x = 1\n````\n", "let x = 1", "// ```\nlet x = 2\n```",
      "````swift id=a\n// ```\nlet x = 2\n```\n````\n"
    ),
    (
      "~~~swift id=a\nlet x = 1\n~~~\n", "let x = 1", "let x = 2 // ```",
      "~~~swift id=a\nlet x = 2 // ```\n~~~\n"
    ),
    // Characters of more than one byte, before and in it.
    (
      "梯度 $x_1$\n\n```swift id=a\nlet 率 = 1\n```\n", "let 率 = 1", "let 率 = 2 // 😀",
      "梯度 $x_1$\n\n```swift id=a\nlet 率 = 2 // 😀\n```\n"
    ),
  ])
  func theCodeAloneChanges(before: String, base: String, text: String, after: String) throws {
    let result = try save(text, over: base, in: ["en/n.md": before])
    #expect(result.refusal == nil)
    #expect(result.text.utf8.elementsEqual(after.utf8), "\(result.text)")
  }

  @Test func aBlockWithoutAnIDIsKnownByItsPlace() throws {
    let result = try save(
      "let b = 3", over: "let b = 2", block: .index(1),
      in: ["en/n.md": "```swift\nlet a = 1\n```\n\n```swift\nlet b = 2\n```\n"])
    #expect(result.text == "```swift\nlet a = 1\n```\n\n```swift\nlet b = 3\n```\n")
  }

  @Test func anIncludedBlockIsSavedWhereItIs() throws {
    let files = [
      "en/n.md": "# T\n\n{{#include ../_shared/part.md}}\n\nEnd\n",
      "_shared/part.md": "---\ntitle: P\n---\nBefore\n\n```swift id=a\nlet x = 1\n```\n\nBehind\n",
    ]
    let result = try save("let x = 2", over: "let x = 1", in: files, file: "_shared/part.md")
    #expect(result.refusal == nil)
    #expect(result.text == "---\ntitle: P\n---\nBefore\n\n```swift id=a\nlet x = 2\n```\n\nBehind\n")
    #expect(try save("let x = 2", over: "let x = 1", in: files).text == files["en/n.md"])
  }

  @Test func permissionsAndLinksStay() throws {
    let command = try Command(["course/en/real.txt": "```swift id=a\nlet x = 1\n```\n"])
    defer { command.remove() }
    let real = command.folder.appendingPathComponent("course/en/real.txt").path
    chmod(real, 0o640)
    let link = command.folder.appendingPathComponent("course/en/n.md").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.txt")
    let saving = BlockSaving(course: command.folder.appendingPathComponent("course").path)
    _ = try saving.save(
      .init(path: "en/n.md", block: .id("a"), base: Digest(of: "let x = 1"), text: "let x = 2"))
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(real, &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(try command.text("course/en/real.txt") == "```swift id=a\nlet x = 2\n```\n")
    #expect(command.names(in: "course/en") == ["n.md", "real.txt"])
  }

  // MARK: - What is refused

  private let note = [
    "en/n.md": "```swift id=a\nlet x = 1\n```\n\n`{swift} x`\n\n```swift id=b readonly\nlet y = 2\n```\n"
  ]

  @Test(arguments: [
    ("let x = 2\n```", BlockSaving.Refusal.closesFence(line: 2)),
    ("   ````  \nlet x = 2", .closesFence(line: 1)),
    ("//| hide\nlet x = 2", .settings), ("let x = \u{0}", .unfit),
  ])
  func aTextThatWouldBeMoreThanCodeIsRefused(text: String, refusal: BlockSaving.Refusal) throws {
    let result = try save(text, over: "let x = 1", in: note)
    #expect(result.refusal == refusal)
    #expect(result.text == note["en/n.md"])
  }

  @Test(arguments: ["    ```", "``` x", "``", "let s = \"```\""])
  func whatOnlyLooksLikeAnEndIsCode(text: String) throws {
    let result = try save(text, over: "let x = 1", in: note)
    #expect(result.refusal == nil)
    #expect(result.text.hasPrefix("```swift id=a\n\(text)\n```\n"))
  }

  @Test func aBlockThatHasChangedIsRefused() throws {
    let result = try save("let x = 3", over: "let x = 0", in: note)
    #expect(result.refusal == .changedMeanwhile)
    #expect(result.text == note["en/n.md"])
  }

  @Test func whatIsNotThereIsRefused() throws {
    #expect(try save("1", over: "let x = 1", block: .id("c"), in: note).refusal == .noBlock(.id("c")))
    // An inline value is no block that a page can change.
    #expect(try save("1", over: "x", block: .index(1), in: note).refusal == .noBlock(.index(1)))
    #expect(try save("1", over: "let x = 1", block: .index(-1), in: note).refusal == .noBlock(.index(-1)))
    #expect(try save("1", over: "let y = 2", block: .id("b"), in: note).refusal == .readOnly)
    for path in ["en/m.md", "../course/en/n.md", "en/../en/n.md", "/etc/passwd", ""] {
      let result = try save("1", over: "let x = 1", in: note, note: path, file: "en/n.md")
      #expect(result.refusal == .noNote(path))
    }
  }

  @Test func aNoteThatCannotBeWrittenStaysAsItIs() throws {
    guard getuid() != 0 else { return }
    let result = try save("let x = 2", over: "let x = 1", in: note) { command in
      chmod(command.folder.appendingPathComponent("course/en").path, 0o500)
    }
    guard case .unwritable = result.refusal else {
      Issue.record("it was written")
      return
    }
  }
}
