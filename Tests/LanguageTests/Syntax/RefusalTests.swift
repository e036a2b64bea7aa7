import Foundation
import Language
import Testing

/// What is Swift but not the block language is refused by its name, at its place.
@Test(arguments: [
  ("class A { }", "`class`", 0), ("protocol P { }", "`protocol`", 0), ("extension Int { }", "`extension`", 0),
  ("actor A { }", "`actor`", 0), ("defer { }", "`defer`", 0), ("typealias A = Int", "`typealias`", 0),
  ("do { } catch { }", "`do`", 0), ("let x = try f()", "`try`", 8), ("let x = await f()", "`await`", 8),
  ("func f() throws { }", "`throws`", 9), ("func f() async { }", "`async`", 9),
  ("func f<T>(x: T) { }", "a generic function", 6), ("struct S<T> { }", "a generic type", 8),
  ("func f(_ x: Int...) { }", "a variadic parameter", 15), ("a as Int", "`as`", 2), ("a is Int", "`is`", 2),
  ("let k = \\A.b", "a key path", 8), ("@State var x = 1", "the attribute `@State`", 0),
  ("private let x = 1", "`private`", 0), ("lazy var x = 1", "`lazy`", 0),
  ("struct S { subscript(i: Int) -> Int { 1 } }", "`subscript`", 11),
  ("var x = 1 { didSet { } }", "an observer", 10), ("var x: Int { get { 1 } set { } }", "`set`", 23),
  ("operator +++", "`operator`", 0), ("let x: some P = y", "`some`", 7), ("let x: Any = 1", "`Any`", 7),
  ("#if DEBUG", "`#if`", 0), ("let r = /a+/", "a regular expression", 8),
  ("x++", "`++`", 1), ("f { [x] in x }", "a capture list", 4),
  ("let f = { [weak self] in 1 }", "a capture list", 10), ("a === b", "`===`", 2),
])
func refusedByName(_ source: String, name: String, offset: Int) throws {
  let problem = try #require(Parser.parse(source).diagnostics.first)
  #expect(problem.message.hasPrefix(name), "\(problem.message)")
  #expect(problem.range.start == offset)
}

/// A refused modifier leaves the declaration in place, so that its uses are no second error.
@Test func modifiersDoNotTakeTheDeclarationAlong() {
  let (statements, diagnostics) = Parser.parse("@Published(a: 1) private(set) var x = 1")
  #expect(diagnostics.count == 2)
  #expect(statements.map { text($0) } == ["var 'x = 1"])
}

/// The punctuation of a Chinese input method, and what word processors make of quotes.
@Test(arguments: [
  ("f（x）", "（", "("), ("let a = [1，2]", "，", ","), ("let a ＝ 1", "＝", "="), ("print(“x”)", "“", "\""),
  ("let a：Int = 1", "：", ":"), ("a；b", "；", ";"), ("x　= 1", "　", " "),
])
func fullWidthPunctuation(_ source: String, found: String, meant: String) throws {
  let problem = try #require(Parser.parse(source).diagnostics.first)
  let start = try #require(source.range(of: found)).lowerBound
  #expect(problem.range.start == source.utf8.distance(from: source.startIndex, to: start))
  #expect(problem.message.hasSuffix("write `\(meant)`"))
}

@Test func chineseNamesAreNames() { #expect(read("let 学习率 = 步长２ + 1") == "let '学习率 = (步长２ + 1)") }
