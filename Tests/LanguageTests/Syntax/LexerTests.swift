import Language
import Testing

private func kinds(_ source: String) -> [Token.Kind] {
  Lexer.tokens(of: source).tokens.dropLast().map { $0.kind }
}

private func firstProblem(_ source: String) -> String? { Lexer.tokens(of: source).diagnostics.first?.message }

@Test(arguments: [
  ("0", 0), ("1_000_000", 1_000_000), ("0xFF", 255), ("0o17", 15), ("0b1010_0101", 165), ("007", 7),
  ("18446744073709551615", UInt64.max),
])
func integers(_ source: String, value: UInt64) { #expect(kinds(source) == [.integer(value)]) }

@Test(arguments: [("1.5", "1.5"), ("1e5", "1e5"), ("1_0.2_5e-1_0", "10.25e-10"), ("0.1E+3", "0.1E+3")])
func floats(_ source: String, digits: String) { #expect(kinds(source) == [.float(digits)]) }

@Test(arguments: ["12abc", "0x", "0b12", "0o8", "1_000x", "0x_1", "1e5x", "99999999999999999999"])
func malformedNumbers(_ source: String) throws {
  let problem = try #require(Lexer.tokens(of: source).diagnostics.first)
  #expect(problem.message.contains("`\(source)`"))
  #expect(problem.range == SourceRange(0, source.utf8.count))
}

@Test(arguments: [
  (#""a\n\t\\\"\0\r\'""#, "a\n\t\\\"\0\r'"),
  (#""\u{1F600}\u{41}""#, "😀A"),
  ("\"\"\"\n  one\n    two\n\n  \"\"\"", "one\n  two\n"),
  ("\"\"\"\n  one \\\n  two\n  \"\"\"", "one two"),
])
func strings(_ source: String, expected: String) throws {
  let (tokens, diagnostics) = Lexer.tokens(of: source)
  #expect(diagnostics.isEmpty)
  guard case .text(let found) = try #require(tokens[0].stringParts.first) else {
    return #expect(Bool(false), "text")
  }
  #expect(found == expected)
}

@Test(arguments: [
  ("\"abc", "not closed"), ("\"\"\"\nabc", "not closed"), ("/* a /* b */", "not closed"),
  ("\"\\q\"", "`\\q`"),
  ("\"\\u{110000}\"", "`\\u`"), ("\"\\u{}\"", "`\\u`"), ("\"\"\"\n  a\n b\n  \"\"\"", "indented"),
  ("'a'", "double quotes"), ("a § b", "`§`"), ("\"\\(a\"", "not closed"), ("`a", "`"),
])
func malformedTokens(_ source: String, hint: String) throws {
  #expect(try #require(firstProblem(source)).contains(hint))
}

@Test func commentsAreSpace() {
  #expect(kinds("a // b\n/* c /* d */ e */ f") == [.identifier, .identifier])
}

/// Swift tells prefix, infix and postfix operators by the white space around them.
@Test func whiteSpaceAroundOperators() {
  let tokens = Lexer.tokens(of: "a -b - c! /* */+ d").tokens.filter { $0.kind == .operatorSymbol }
  #expect(tokens.map { $0.hasSpaceBefore } == [true, true, false, true])
  #expect(tokens.map { $0.hasSpaceAfter } == [false, true, true, true])
}
