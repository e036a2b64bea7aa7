import NoteRunner
import Testing

@Suite struct EmphasisTests {
  @Test func asterisksThatStayTextAreReported() {
    #expect(parsed("甲\n他说**“损失”**的时候\n").messages.contains("2:9: these asterisks make nothing bold"))
  }

  @Test(arguments: ["他说**损失**的时候\n", "2**3\n", #"他说\*\*损失\*\*的"# + "\n", "`他**说`\n"])
  func otherAsterisksAreNot(text: String) {
    #expect(parsed(text).messages == [])
  }
}
