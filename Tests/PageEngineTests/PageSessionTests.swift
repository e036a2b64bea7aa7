import Bindings
import Kernels
import PageEngine
import Testing

/// Edits of a page: what runs again, and what is said of it.
@Suite struct PageSessionTests {
  private static func program(_ texts: [String], dataNames: [String] = []) -> PageProgram {
    PageProgram(
      language: "en", dataNames: dataNames,
      blocks: texts.map { PageBlock(BlockSource($0), path: "note.md") })
  }

  /// As a build publishes it: with what came of each block, and the values that it gave.
  private static func published(_ texts: [String]) -> PageProgram {
    var program = program(texts)
    let session = Engine(blocks: texts.map { BlockSource($0) }).session(host: KernelHost())
    for index in texts.indices {
      let outcome = session.run(index)
      program.blocks[index].published = comparableText(
        outputs: outcome.outputs, value: outcome.valueText, messages: [])
      program.blocks[index].identity = [UInt8(index), 7]
      program.blocks[index].snapshot = session.snapshot(of: index) { [UInt8($0), 7] }
      program.blocks[index].isShared = program.blocks[index].snapshot == nil
    }
    return program
  }

  private static let rates = [
    "let rate = 0.5", "let start = 10.0", "let next = start * rate\nprint(next)", "print(start)",
  ]

  @Test func aBlockRunsWithWhatFollowsFromItAndNothingElse() {
    let session = PageSession(Self.published(Self.rates))
    session.edit(0, to: "let rate = 0.25")
    #expect(session.plan(running: 0) == [0, 2])
    for block in session.plan(running: 0) { _ = session.run(block) }
    #expect(session.plan(running: 3) == [3])
    #expect(session.isCurrent(2))
  }

  @Test func valuesOfEarlierBlocksComeFromThePage() throws {
    let session = PageSession(Self.published(Self.rates))
    session.edit(2, to: "let next = start + rate\nprint(next)")
    #expect(session.plan(running: 2) == [2])
    guard case .done(let outcome) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: outcome.outputs) == "10.5\n")
  }

  @Test func withoutThemEarlierBlocksAreRunFirst() throws {
    let session = PageSession(Self.program(Self.rates))
    #expect(session.plan(running: 2) == [0, 1, 2])
    for block in [0, 1] { _ = session.run(block) }
    guard case .done(let outcome) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: outcome.outputs) == "5.0\n")
    #expect(session.plan(running: 2) == [2])
  }

  @Test func functionsOfEarlierBlocksCanBeCalled() throws {
    let texts = [
      "let scale = 3.0",
      "func scaled(_ x: Double) -> Double { x * scale }\nlet times = { (x: Double) in x * scale }",
      "print(scaled(2), times(3))",
    ]
    let session = PageSession(Self.published(texts))
    session.edit(2, to: "print(scaled(1), times(1))")
    for block in session.plan(running: 2) where block < 2 { _ = session.run(block) }
    guard case .done(let outcome) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: outcome.outputs) == "3.0 3.0\n")
  }

  @Test func variablesChangedByLaterBlocksKeepTheirOrder() throws {
    let texts = ["var total = 1", "total += 10", "print(total)"]
    let session = PageSession(Self.published(texts))
    session.edit(1, to: "total += 100")
    #expect(session.plan(running: 1) == [1, 2])
    for block in session.plan(running: 1) where block < 2 { _ = session.run(block) }
    guard case .done(let outcome) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: outcome.outputs) == "101\n")
    session.edit(1, to: "total += 10")
    _ = session.run(1)
    guard case .done(let again) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: again.outputs) == "11\n")
  }

  @Test func closuresThatShareAVariableLiveInAMachineOnly() throws {
    let texts = [
      "var count = 0\nfunc tick() -> Int { count += 1; return count }", "let first = tick()",
      "print(first, tick())",
    ]
    let session = PageSession(Self.published(texts))
    session.edit(1, to: "let first = tick() + tick()")
    for block in session.plan(running: 1) where block < 2 { _ = session.run(block) }
    guard case .done(let outcome) = session.run(2) else { throw Failed() }
    #expect(canonicalText(of: outcome.outputs) == "3 3\n")
  }

  @Test func whatUsesSharedClosuresDependsOnAllBefore() throws {
    let texts = [
      "func makeCounter() -> () -> Int {\n  var c = 0\n  return { c += 1; return c }\n}",
      "let next = makeCounter()", "print(next())", "print(next())",
    ]
    let session = PageSession(Self.published(texts))
    #expect(session.plan(running: 3) == [0, 1, 2, 3])
    for _ in 0..<2 {
      for block in session.plan(running: 3) where block < 3 { _ = session.run(block) }
      guard case .done(let outcome) = session.run(3) else { throw Failed() }
      #expect(canonicalText(of: outcome.outputs) == "2\n")
    }
    session.edit(2, to: "print(next(), next())")
    #expect(!session.isCurrent(3))
  }

  @Test func printingAMessageIsNotFailing() {
    var program = Self.program(["let a = [1]\nprint(a[4])"])
    program.blocks[0].mustFail = true
    program.blocks[0].published = "fails: no\n"
    let session = PageSession(program)
    session.edit(0, to: "print(\"fails: no\")")
    #expect(session.runAnswer(0).contains(#""verdict":"differs""#))
  }

  @Test func anEndOfTheLastLineIsNoEdit() {
    let session = PageSession(Self.program(["let a = 1\n", "let b = 2"]))
    session.edit(0, to: "let a = 1")
    session.edit(1, to: "let b = 2\n")
    #expect(session.isOriginal(0) && session.isOriginal(1))
  }

  @Test func whatUsesAVolatileBlockIsBehindWhenThatRuns() {
    var program = Self.published(["let a = 1", "print(a)"])
    program.blocks[0].source.isVolatile = true
    let session = PageSession(program)
    #expect(session.isCurrent(1))
    _ = session.run(0)
    #expect(session.isCurrent(0) && !session.isCurrent(1))
    #expect(session.plan(running: 1) == [1])
  }

  @Test func whatWasPublishedIsShownAgainOnce() {
    let session = PageSession(Self.published(Self.rates))
    session.edit(0, to: "let rate = 0.25")
    #expect(session.checkAnswer().contains(#"{"block":2,"current":false,"original":true,"restore":false"#))
    for block in session.plan(running: 0) { _ = session.run(block) }
    session.edit(0, to: "let rate = 0.5")
    let answer = session.checkAnswer()
    #expect(answer.contains(#"{"block":0,"current":true,"original":true,"restore":true"#))
    #expect(answer.contains(#"{"block":2,"current":true,"original":true,"restore":true"#))
    #expect(session.checkAnswer() == #"{"blocks":[]}"#)
  }

  @Test func commentsChangeNothing() {
    let session = PageSession(Self.published(Self.rates))
    session.edit(0, to: "let rate = 0.5  // half")
    #expect(!session.isOriginal(0))
    #expect(session.isCurrent(0) && session.isCurrent(2))
  }

  @Test func theSameBitsAreCalledSo() {
    let session = PageSession(Self.published(Self.rates))
    session.edit(2, to: "let next = rate * start\nprint(next)")
    #expect(session.runAnswer(2).contains(#""verdict":"same""#))
    session.edit(2, to: "let next = rate + start\nprint(next)")
    let answer = session.runAnswer(2)
    #expect(answer.contains(#""verdict":"differs""#))
    #expect(answer.contains(#""difference":{"row":"line 1","published":"5.0","now":"10.5"}"#))
  }

  @Test func dataSetsAreAskedFor() {
    let session = PageSession(Self.program(["let data = Dataset(named: \"few\")"], dataNames: ["few"]))
    #expect(session.runAnswer(0) == #"{"needs":"few"}"#)
    session.provide(Array("x,y\n1,2\n2,3\n".utf8), named: "few")
    #expect(session.runAnswer(0).contains(#""status":"succeeded""#))
    let without = PageSession(Self.program(["let data = Dataset(named: \"few\")"]))
    #expect(without.runAnswer(0).contains(#""status":"failed""#))
  }

  @Test func errorsHaveTheirPlaceInTheNote() {
    var program = Self.program(["//| caption: A\nlet a = 1\nlet b = a + true"])
    program.blocks[0].shownFrom = 15
    program.blocks[0].firstLine = 40
    let session = PageSession(program)
    session.edit(0, to: "let ä = 1\nlet b = ä + true")
    let check = session.checkAnswer()
    #expect(check.contains(#""current":false,"original":false"#))
    #expect(check.contains(#""error":true"#))
    #expect(session.runAnswer(0).contains("note.md:42:"))
    #expect(session.text(of: 0) == "let ä = 1\nlet b = ä + true")
  }

  @Test func whatUsesAFailedBlockIsSkipped() {
    let session = PageSession(Self.published(["let a = [1, 2]", "let b = a[0]", "print(b)"]))
    session.edit(1, to: "let b = a[7]")
    #expect(session.plan(running: 1) == [1, 2])
    #expect(session.runAnswer(1).contains(#""status":"failed""#))
    #expect(session.runAnswer(2).contains(#""status":"skipped""#))
    session.edit(1, to: "let b = a[1]")
    #expect(session.plan(running: 1) == [1, 2])
    #expect(session.runAnswer(1).contains(#""status":"succeeded""#))
    #expect(session.runAnswer(2).contains(#""html":"<div class=\"outputs\""#))
  }

  @Test func aProgramReadFromItsBytesIsTheProgram() throws {
    let program = Self.published(Self.rates)
    let again = try #require(PageProgram(program.bytes))
    #expect(again.bytes == program.bytes)
    for count in [0, 1, 7, program.bytes.count - 1] {
      #expect(PageProgram(Array(program.bytes.prefix(count))) == nil)
    }
  }

  private struct Failed: Error {}
}
