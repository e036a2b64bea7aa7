import Language
import Testing

@Suite("Blocks of a note, checked one after the other")
struct NoteCheckerTests {
  /// A library in the taste of Kernels: what the standard library does not need.
  private static var library: Library {
    Library.standard
      + Library([
        Family(
          "struct Tensor: Equatable",
          [
            row("init(_ values: [Double])"), row("init(_ rows: [[Double]])"),
            row("subscript(_ index: Int) -> Tensor"),
            row("func sum() -> Tensor"), row("var scalar: Double { get }"),
            row("static func * (_ left: Tensor, _ right: Tensor) -> Tensor"),
            row("static func * (_ left: Double, _ right: Tensor) -> Tensor"),
            row("static func + (_ left: Tensor, _ right: Double) -> Tensor"),
            row("static func * (_ left: Tensor, _ right: Double) -> Tensor"),
            row("static prefix func - (_ tensor: Tensor) -> Tensor"),
          ]),
        Family(
          "struct Optimizer",
          [
            row("static func sgd(learningRate: Double, momentum: Double = 0) -> Optimizer"),
            row("static func adam(learningRate: Double = 0.001) -> Optimizer"),
            row("func clipped(to norm: Double) -> Optimizer"),
          ]),
        Family("protocol Layer", []),
        Family("final class Dense: Layer", [row("init(_ inputs: Int, _ outputs: Int)")]),
        Family("final class ReLU: Layer", [row("init()")]),
        Family("struct Model", [row("init(seed: Int = 0, @LayerBuilder _ layers: () -> [any Layer])")]),
        Family(
          "struct Column",
          [
            row("init(_ name: String, _ values: [Double])"), row("init(_ name: String, _ values: [Int])"),
            row("init(_ name: String, _ values: [String])"),
          ]),
        Family(
          "",
          [
            row(
              "func train(_ model: Model, optimizer: Optimizer = .sgd(learningRate: 0.1), epochs: Int, batchSize: Int? = 32) -> Double"
            ),
            row("func compare(_ runs: KeyValuePairs<String, Double>) -> String"),
            row(
              "func plot(in range: ClosedRange<Double>, _ functions: KeyValuePairs<String, (Double) -> Double>) -> String"
            ),
          ]),
      ])
  }

  private static func row(_ declaration: StaticString) -> Row {
    Row(declaration) { (_: NativeCall) throws(Failure) in .nothing }
  }

  private func messages(_ blocks: String...) -> [String] {
    let checker = NoteChecker(library: NoteCheckerTests.library)
    return blocks.flatMap { block in checker.check(block).diagnostics.map { $0.message } }
  }

  @Test("every row of the library can be read")
  func rowsAreReadable() {
    #expect(NoteChecker(library: .standard).libraryProblems == [])
    #expect(NoteChecker(library: NoteCheckerTests.library).libraryProblems == [])
  }

  @Test(
    "what the context decides",
    arguments: [
      "let t = 2 * Tensor([1, 2]) + 1",
      "let t = -Tensor([[1, 2], [3, 4]])[0] * 3.5 + 1",
      "let t = Tensor(Array(repeating: 0, count: 3))",
      "let o: Optimizer = .adam().clipped(to: 1)",
      "let list: [Optimizer] = [.adam(), .sgd(learningRate: 1)]",
      "let m = Model(seed: 1) {\n  Dense(2, 3)\n  ReLU()\n  for _ in 0..<2 { Dense(3, 3) }\n}",
      "let layers: [any Layer] = [Dense(1, 2), ReLU()]",
      "let c = Column(\"x\", [1, 2.5])",
      "let c = Column(\"x\", [1, 2].map { Double($0) / 2 })",
      "let c = [Column(\"a\", [1]), Column(\"b\", [\"x\"])]",
      "let r = train(Model { ReLU() }, optimizer: .adam(), epochs: 3, batchSize: nil)",
      "let s = compare([\"a\": 1, \"b\": 2.5])",
      "func f(_ x: Double) -> Double { x }\nlet s = plot(in: -2...4, [\"f\": f, \"g\": { f($0 - 1) }])",
      "expect(Tensor([1]) == Tensor([1]))",
    ])
  func contextDecides(block: String) {
    #expect(messages(block) == [])
  }

  @Test(
    "a slip is named, with what is allowed",
    arguments: [
      ("let o: Optimizer = .adm()", "`.adm` is not a member of `Optimizer`; did you mean `.adam`?"),
      (
        "let o = Optimizer.sgd(lr: 0.1)",
        "no argument label `lr` in `sgd(learningRate:momentum:)`; did you mean `learningRate:`?"
      ),
      (
        "let r = train(Model { ReLU() })",
        "missing argument `epochs:` in call to `train(_:optimizer:epochs:batchSize:)`"
      ),
      ("let m = Model { 3 }", "expected `Layer`, found `Int`"),
      ("let n = 3\nlet x = n * 0.5", "cannot multiply `Int` and `Double`; convert with `Double(…)`"),
      (
        "let c = Column(\"x\", [true])",
        "`Column` cannot be called with (String, [Bool]); it takes `Column(String, [Double])`, `Column(String, [Int])` or `Column(String, [String])`"
      ),
    ])
  func slipIsNamed(block: String, message: String) {
    #expect(messages(block) == [message])
  }

  @Test("one mistake is reported once")
  func noCascades() {
    #expect(messages("let a = undefined + 1\nlet b = a * 2\nprint(b.count)", "print(a + b)").count == 1)
    #expect(messages("let a = (1", "print(a)").count == 1)
    #expect(messages("let x: Unknown = 3\nlet y = x.z + 1").count == 1)
  }

  // MARK: - What depends on what

  @Test("a block uses the blocks whose names it uses, and those that changed them last")
  func usesAreExact() {
    let checker = NoteChecker(library: .standard)
    #expect(checker.check("var losses = [1.0]\nlet unused = 2").defines == ["losses", "unused"])
    #expect(checker.check("let other = 3").uses == [])
    let changing = checker.check("losses.append(2)")
    #expect(changing.uses == [0])
    #expect(changing.changes.map { $0.name } == ["losses"])
    #expect(checker.check("print(losses.count)").uses == [0, 2])
    #expect(checker.check("func last() -> Double { losses[0] }").uses == [0, 2])
    #expect(checker.check("losses = []").uses == [0, 2])
    // Through a function, also what it reads.
    #expect(checker.check("print(last())").uses == [0, 4, 5], "what block 2 did, block 5 found")
    #expect(checker.check("other + 1", kind: .expression).uses == [1])
  }

  @Test("a function that changes a variable does so for the block that calls it")
  func changesThroughFunctions() {
    let checker = NoteChecker(library: .standard)
    _ = checker.check("var counter = 0\nfunc count() { counter += 1 }")
    #expect(checker.check("count()").changes.map { $0.name } == ["counter"])
    #expect(checker.check("print(counter)").uses == [0, 1])
  }

  @Test("a name is declared once, whatever the block")
  func redeclaration() throws {
    let checker = NoteChecker(library: .standard)
    _ = checker.check("let x = 1")
    let second = checker.check("let y = 2\nlet x = 3")
    let diagnostic = try #require(second.diagnostics.first)
    #expect(diagnostic.message == "`x` is already declared in block 1")
    #expect(diagnostic.notes.first?.block == 0)
    #expect(second.block == nil)
  }

  // MARK: - Bounds

  @Test("long chains of operators take linear time")
  func longChains() {
    let sum = Array(repeating: "1", count: 500).joined(separator: " + ")
    let mixed = Array(repeating: "x * 2", count: 250).joined(separator: " - ")
    let start = ContinuousClock.now
    #expect(messages("let a = \(sum)\nlet b: Double = \(sum)\nlet x = 2.5\nlet c = \(mixed)") == [])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("a type that doubles from line to line is refused, and all after it checked")
  func typesAreBounded() {
    var text = "let a0 = 1\n"
    for index in 1...60 { text += "let a\(index) = (a\(index - 1), a\(index - 1))\n" }
    // 2⁹ = 512 values are 1023 parts.
    #expect(messages(text + "let missing: Int = \"a\"").count == 2)
    let chain = (0..<60).map { _ in ".map { ($0, $0) }" }.joined()
    #expect(messages("let pairs = [1]\(chain)").count == 1)
    #expect(
      messages(text).first == "the type of this has more than 1000 parts; keep values together in a struct")
  }

  @Test("closures inside closures do not multiply the work")
  func nestedClosures() {
    var text = "1"
    for _ in 0..<20 { text = "[1.5].reduce(0) { $0 + $1 + \(text) }" }
    let start = ContinuousClock.now
    #expect(messages("let a = \(text)") == [])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  /// Otherwise ten thousand mistakes were each compared with ten thousand names.
  @Test("what was meant is looked for among a thousand names, not among all that a huge note declares")
  func suggestionsAreBounded() {
    let checker = NoteChecker(library: .standard)
    _ = checker.check("let momentum = 1")
    let near = checker.check("momentun").diagnostics.map(\.message)
    #expect(near == ["cannot find `momentun` in scope; did you mean `momentum`?"])
    for index in 0..<1000 { _ = checker.check("let v\(index) = 0") }
    let far = checker.check("momentun").diagnostics.map(\.message)
    #expect(far == ["cannot find `momentun` in scope"])
  }
}
