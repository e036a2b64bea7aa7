import Language
import Testing

@Test(arguments: [
  ("let (a, _) = pair", "let ('a, _) = pair"),
  ("var x: [Int?] = [], y = 2", "var 'x: [Int?] = [], 'y = 2"),
  ("var x: Int { 5 }", "var 'x: Int {…}"),
  ("let x = if a { 1 } else { 2 }", "let 'x = if…"),
  ("x += 1", "x += 1"),
  ("a.b[0] = c", "a.b[0] = c"),
  ("(a, b) = (b, a)", "(a, b) = (b, a)"),
  (
    "if let x, let y = z, x > y { a() } else if b { } else { c() }",
    "if let x, let y = z, (x > y) {a()} else {if b {} else {c()}}"
  ),
  ("guard case .some(let x) = y else { return nil }", "guard case .some('x) = y else {return nil}"),
  (
    "outer: for (i, x) in xs.enumerated() where i > 1 { continue outer }",
    "outer: for ('i, 'x) in xs.enumerated() where (i > 1) {continue outer}"
  ),
  ("while let x = next() { break }", "while let x = next() {break}"),
  ("if let (x, _) = f() { a() }", "if let ('x, _) = f() {a()}"),
  ("repeat { a() } while b", "repeat {a()} while b"),
  (
    "switch x { case .a(let y), .b(_, y: 3) where y > 1: f(); default: break }",
    "switch x {.a('y), .b(_, y: 3) where (y > 1): {f()} : {break}}"
  ),
  (
    "switch x { case let .c(z): g(); case (1, _): h(); case 1...5: fallthrough; case let v?: i() }",
    "switch x {.c('z): {g()} (1, _): {h()} (1 ... 5): {fallthrough} 'v?: {i()}}"
  ),
  ("switch x { case 1: a default: b }", "switch x {1: {a} : {b}}"),
  ("func f(_ a: Int, b c: Double = 1, _ d: inout [Int]) -> (Int, String) { a }", "func f/3"),
  (
    "struct P { var x = 0.0; static let z = 1; init(y: Double) { x = y }; mutating func g() { x += 1 } }",
    "struct P/4"
  ),
  ("enum E: Int { case a = 1, b; case c; var d: Int { 1 } }", "enum E/3"),
  ("import Kernels", "import Kernels"),
])
func statements(_ source: String, expected: String) { #expect(read(source) == expected) }

@Test func severalErrorsAreFoundInOneRun() {
  let source = """
    let a =
    let b = 2 3
    class C { var x: Int { get set } }
    func f( { }
    let d = (1
    """
  let places = Parser.parse(source).diagnostics.map { $0.range.start }
  #expect(places.count == 5)
  #expect(places == places.sorted())
}

/// One mistake gives one message, and what follows is read as if it was not there.
@Test(arguments: [
  "let a = \nlet b = 1", "let a = - 5\nlet b = 1", "a b\nlet b = 1", "x = y = z\nlet b = 1",
  "switch x { foo }\nlet b = 1", "let x = [1 2]\nlet b = 1", "f(a b)\nlet b = 1",
  "do { try f() } catch { g() }\nlet b = 1", "class A\n{\n  let x = 1\n}\nlet b = 1",
  "var x: Int { get { 1 } set { } }\nlet b = 1", "let s = \"abc\nlet b = 1", "let s = 'a'\nlet b = 1",
  "if { }\nlet b = 1", "do { } catch { }\nlet b = 1", "#if DEBUG\nlet b = 1",
  "protocol P { func f() }\nlet b = 1", "func f<T>(x: T) -> T {\n  x\n}\nlet b = 1",
  "let f = { [weak self] in 1 }\nlet b = 1",
])
func oneErrorEach(_ source: String) {
  let (statements, diagnostics) = Parser.parse(source)
  #expect(diagnostics.count == 1, "\(diagnostics.map { $0.message })")
  #expect(statements.last.map { text($0) } == "let 'b = 1")
}
