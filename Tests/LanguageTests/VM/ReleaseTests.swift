import Language
import Testing

/// Live pages check and run a note at each key that is pressed.
@Suite("Nothing is left behind")
struct ReleaseTests {
  @Test(
    "a checked block is released, whatever refers to itself in it",
    arguments: [
      "func f(_ n: Int) -> Int { n < 2 ? 1 : n * f(n - 1) }",
      "func even(_ n: Int) -> Bool { n == 0 || odd(n - 1) }\nfunc odd(_ n: Int) -> Bool { n != 0 && even(n - 1) }",
      "struct P {\n  var x = 1.0\n  func twice() -> P { P(x: 2 * x) }\n}",
      "struct T {\n  var branches: [T] = []\n  init(_ n: Int) { if n > 0 { branches = [T(n - 1)] } }\n}",
      "enum E: CustomStringConvertible {\n  case a, b(Int)\n  var description: String { \"\\(self == .a)\" }\n"
        + "  static func == (x: E, y: E) -> Bool { true }\n}",
      "let total = [1, 2].map { n in\n  func g(_ k: Int) -> Int { k < 1 ? 0 : g(k - 1) }\n  return g(n)\n}",
    ])
  func checkedBlocks(text: String) throws {
    weak var function: Function?
    do {
      let block = try #require(NoteChecker(library: .standard).check(text).block)
      let first: Function = try #require(block.functions.first)
      function = first
    }
    #expect(function == nil)
  }

  @Test("a refused block is released with the checker")
  func refusedBlocks() {
    weak var checker: NoteChecker?
    do {
      let local = NoteChecker(library: .standard)
      checker = local
      _ = local.check("struct P {\n  var x = 1\n  func me() -> P { self }\n  func no() -> Int { y }\n}")
    }
    #expect(checker == nil)
  }

  @Test("a closure that calls itself is released with the machine")
  func cycles() throws {
    weak var closure: Object?
    do {
      let block = try #require(
        NoteChecker(library: .standard).check(
          "func make() -> () -> Int {\n  var again: (Int) -> Int = { $0 }\n"
            + "  again = { $0 < 1 ? 0 : again($0 - 1) }\n  return { again(3) }\n}\nlet f = make()\nprint(f())"
        ).block)
      let machine = Machine(host: Host())
      _ = try machine.run(block)
      let variable = try #require(block.globals.first)
      closure = try #require(machine.value(of: variable)).object
      #expect(closure != nil)
    }
    #expect(closure == nil)
  }
}
