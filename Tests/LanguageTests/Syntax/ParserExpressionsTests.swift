import Language
import Testing

/// Precedence and grouping as in The Swift Programming Language, "Operator Declarations".
@Test(arguments: [
  ("a + b * c", "(a + (b * c))"),
  ("a - b - c", "((a - b) - c)"),
  ("a * b + c / d", "((a * b) + (c / d))"),
  ("a << 2 * b", "((a << 2) * b)"),
  ("a | b & c", "(a | (b & c))"),
  ("a &+ b &* c", "(a &+ (b &* c))"),
  ("a < b && c || d", "(((a < b) && c) || d)"),
  ("a || b && c == d", "(a || (b && (c == d)))"),
  ("a ?? b ?? c", "(a ?? (b ?? c))"),
  ("a ?? b + c", "(a ?? (b + c))"),
  ("a ?? b == c", "((a ?? b) == c)"),
  ("0..<n + 1", "(0 ..< (n + 1))"),
  ("a...b ~= c", "((a ... b) ~= c)"),
  ("a ? b : c ? d : e", "(a ? b : (c ? d : e))"),
  ("a == b ? c + 1 : d", "((a == b) ? (c + 1) : d)"),
  ("-a.b", "(-a.b)"),
  ("a * -b", "(a * (-b))"),
  ("a - -b", "(a - (-b))"),
  ("!a && b", "((!a) && b)"),
  ("a! + b!", "(a! + b!)"),
  ("a!.b?.c![0]", "a!.b?.c![0]"),
  ("x.0.1", "x.0.1"),
  ("(a: 1, b: 2)", "(a: 1, b: 2)"),
  ("f(&x, to: y)", "f(&x, to: y)"),
  ("xs[1...]", "xs[(1...)]"),
  ("xs[..<2]", "xs[(..<2)]"),
  ("xs.reduce(0, +)", "xs.reduce(0, +)"),
  ("[1, 2,]", "[1, 2]"),
  ("[:]", "[]"),
  ("[\"a\": 1]", "[\"a\": 1]"),
  ("[Int]()", "[Int]()"),
  ("[String: [Int]]()", "[String: [Int]]()"),
  ("Array<Int>()", "Array<Int>()"),
  ("a < b && c > (d)", "((a < b) && (c > d))"),
  ("A < b", "(A < b)"),
  (".sgd(learningRate: 0.1)", ".sgd(learningRate: 0.1)"),
  ("\"a\\(b + \"x\\(c)\")d\"", "\"a\\((b + \"x\\(c)\"))d\""),
  ("true ? nil : 0x_1F", "error: `0x_1F` is not a number"),
])
func grouping(_ source: String, expected: String) { #expect(read(source) == expected) }

@Test(arguments: [
  ("f { $0 }", "f(trailing {$0})"),
  ("f(1) { $0 }", "f(1, trailing {$0})"),
  ("f { 1 } second: { 2 }", "f(trailing {1}, trailing second: {2})"),
  ("xs.map { x in x + 1 }", "xs.map(trailing {x in (x + 1)})"),
  ("f { (a: Int, b: Int) -> Int in a }", "f(trailing {a: Int, b: Int -> Int in a})"),
  ("f { a, b in a }", "f(trailing {a, b in a})"),
  ("f { _ in 1 }", "f(trailing {_ in 1})"),
  ("f { if a { 1 } else { 2 } }", "f(trailing {if a {1} else {2}})"),
  ("if xs.map({ $0 }).isEmpty { a() }", "if xs.map({$0}).isEmpty {a()}"),
  ("if (xs.map { $0 }).isEmpty { a() }", "if xs.map(trailing {$0}).isEmpty {a()}"),
])
func closures(_ source: String, expected: String) { #expect(read(source) == expected) }

/// What continues a line and what begins a statement.
@Test(arguments: [
  ("foo\n(1)", "foo; 1"),
  ("foo\n[1]", "foo; [1]"),
  ("foo\n  .bar()\n  .baz", "foo.bar().baz"),
  ("let x = a\n  + b", "let 'x = (a + b)"),
  ("let x = a +\n  b", "let 'x = (a + b)"),
  ("a\n-b", "a; (-b)"),
  ("a; b", "a; b"),
  ("return\n5", "return; 5"),
])
func lines(_ source: String, expected: String) { #expect(read(source) == expected) }

@Test func positionsAreOffsetsOfBytes() throws {
  let source = "let 中 = a + 文.b"
  let statement = try #require(Parser.parse(source).statements.first)
  #expect(statement.range == SourceRange(0, source.utf8.count))
  guard case .variable(let declaration) = statement.kind,
    case .infix(let symbol, let left, let right) = declaration.bindings[0].initializer?.kind
  else { return #expect(Bool(false), "a variable with a sum") }
  #expect(declaration.bindings[0].pattern.range == SourceRange(4, 7))
  #expect(left.range == SourceRange(10, 11))
  #expect(symbol.range == SourceRange(12, 13))
  #expect(right.range == SourceRange(14, 19))
}
