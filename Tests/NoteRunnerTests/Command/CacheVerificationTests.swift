import Testing

@Suite struct CacheVerificationTests {
  @Test func computesWhatTheCacheHoldsAgain() throws {
    let command = try Command([
      "notes/a.md": "# A\n\n```swift\nlet a = 2\n```\n\n```swift\nprint(a * a)\n```\n\n`{swift} a + 1`\n"
    ])
    defer { command.remove() }
    let empty = try command.run("verify", "--against-cache", "100%")
    #expect(empty.code == 2)
    #expect(empty.messages.contains("the cache holds nothing of these notes that is in the sample"))
    #expect(try command.run("build").code == 0)
    let verified = try command.run("verify", "--against-cache", "100%")
    #expect(verified.code == 0)
    #expect(verified.messages.contains("1 note, 3 blocks, 3 compared, no errors, no differences"))
  }

  @Test(arguments: ["0%", "101%", "-1", "some"])
  func refusesWhatIsNoPartOfAHundred(percent: String) throws {
    let command = try Command(["notes/a.md": "# A\n"])
    defer { command.remove() }
    #expect(try command.run("verify", "--against-cache=\(percent)").code == 64)
  }
}
