import Foundation
import Testing

/// `swiftc` decides what Swift is, and what a Swift program prints.
@Suite struct VerifyTests {
  private func verify(_ note: String) throws -> Command.Result {
    let command = try Command(["a.md": note])
    defer { command.remove() }
    return try command.run("verify", "--engine", "swiftc", "a.md")
  }

  @Test func everyBlockOfTheCourseIsSwift() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let command = try Command()
    defer { command.remove() }
    let notes = root.appendingPathComponent("notes").path
    let result = try command.run("verify", "--engine", "swiftc", notes)
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.messages.contains("no errors"))
  }

  @Test func everythingThatANoteCanPrintIsCompared() throws {
    let result = try verify(
      """
      Two is `{swift} 1 + 1`.

      ```swift
      let words = ["日本", "é", "\\u{1F600}", "tab\\t", "\\"quoted\\""]
      for word in words { print(word, terminator: "|") }
      ```

      > ```swift
      > show(words)
      > print("open", terminator: "")
      > ```

      ```swift
      import Kernels
      let table = Table([Column("n", [1, 2, 3])])
      show(table)
      print()
      ```
      """)
    #expect(result.code == 0, "\(result.messages)")
  }

  /// The order of a Swift dictionary differs from run to run.
  @Test func whatIsPrintedOtherwiseIsShown() throws {
    let result = try verify(
      """
      ```swift
      print("first")
      var squares: [Int: Int] = [:]
      for i in 0..<40 { squares[i] = i * i }
      for (number, square) in squares { print(number, square) }
      ```
      """)
    #expect(result.code == 1)
    #expect(
      result.messages.contains("a.md:1:1: error: compiled with swiftc, this prints something else: line "))
  }

  @Test func whatSwiftRefusesIsShownAtItsLine() throws {
    let result = try verify(
      """
      ```swift
      let numbers = [1, 2, 3]

      let some: [Int] = numbers.prefix(2)
      ```
      """)
    #expect(result.code == 1)
    #expect(result.messages.contains("a.md:4:1: error: swiftc refuses this: "))
  }

  @Test func blocksThatMustFailFailThereToo() throws {
    let result = try verify(
      """
      ```swift
      let numbers = [1, 2, 3]
      ```

      ```swift should_fail
      print("before")
      print(numbers[3])
      ```

      ```swift should_fail
      let word: Int = "x"
      ```

      ```swift should_fail
      let data = Dataset(named: "unknown")
      ```

      ```swift
      print(numbers)
      ```
      """)
    #expect(result.code == 0, "\(result.messages)")
  }

  /// Classes are Swift, but not in the language of blocks.
  @Test func aBlockThatOnlyFailsHereIsShown() throws {
    let result = try verify(
      """
      ```swift should_fail
      class Counter {}
      ```
      """)
    #expect(result.code == 1)
    #expect(result.messages.contains("a.md:1:1: error: swiftc does not refuse this"))
  }

  @Test func aNoteThatDoesNotRunIsNotCompared() throws {
    let result = try verify("```swift\nexpect(1 > 2)\n```\n")
    #expect(result.code == 1)
    #expect(result.messages.contains("a.md:2:1: error: "), "\(result.messages)")
    #expect(!result.messages.contains("swiftc"))
  }
}
