/// What can be wrong with the text of a block before any type is known. The wording of all of it is here.
public enum SyntaxProblem {
  case strayCharacter(String)
  /// A character of Chinese or typographic punctuation, and what it stands for.
  case fullWidth(String, String)
  case singleQuotes
  case tooLittleIndentation
  case unterminatedString
  case unterminatedMultilineString
  case unterminatedComment
  case unknownEscape(String)
  case malformedNumber(String)
  case integerTooLarge(String)
  case expected(String, found: String)
  case expectedBefore(String, found: String)
  case unclosed(String)
  case statementsOnOneLine
  case notInLanguage(what: String, instead: String)
  case tooDeep(Int)
  case chainTooLong(Int)
  case chainedComparison(String)
  case chainedRange(String)
  case separatedPrefix(String)
  case unknownOperator(String)
  case closureInCondition
  case closureAsStatement
  case operatorSpacing(String)
  case misplaced(String, String)

  public var message: String {
    switch self {
    case .strayCharacter(let text): "`\(text)` has no meaning here"
    case .fullWidth(let text, let meant):
      meant == " "
        ? "this space is not an ordinary one; write ` `"
        : "`\(text)` looks like `\(meant)`, but is another character; write `\(meant)`"
    case .singleQuotes: "a string stands in double quotes: `\"…\"`"
    case .tooLittleIndentation: "this line must be indented as far as the `\"\"\"` that closes the string"
    case .unterminatedString: "this string is not closed; it ends with `\"` on the same line"
    case .unterminatedMultilineString: "this string is not closed; it ends with `\"\"\"` on a line of its own"
    case .unterminatedComment: "this comment is not closed; it ends with `*/`"
    case .unknownEscape(let text):
      "`\(text)` is not an escape; allowed are \\n \\t \\r \\0 \\\\ \\\" \\' \\u{…} and \\(…)"
    case .malformedNumber(let text): "`\(text)` is not a number"
    case .integerTooLarge(let text): "`\(text)` is too large for an `Int`; the largest is 9223372036854775807"
    case .expected(let what, let found): "expected \(what), found \(found)"
    case .expectedBefore(let what, let found): "expected \(what) before \(found)"
    case .unclosed(let bracket): "this `\(bracket)` is never closed"
    case .statementsOnOneLine: "statements on one line must be separated by `;`"
    case .notInLanguage(let what, let instead): refusal(of: what, instead: instead)
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep; split it up"
    case .chainTooLong(let limit):
      "this expression has more than \(limit) parts; give some of them a name with `let`"
    case .chainedRange(let text): "`\(text)` cannot follow another range"
    case .separatedPrefix(let text): "no space may stand between `\(text)` and its operand"
    case .unknownOperator(let text):
      text == "->"
        ? "`->` stands only in types and in front of a function's result" : "`\(text)` is not an operator"
    case .closureInCondition:
      "this closure stands in front of the body; put it into parentheses, as in `xs.map({ … })`"
    case .closureAsStatement: "a statement cannot begin with a closure; give it a name with `let`"
    case .chainedComparison(let text): "`\(text)` cannot follow another comparison; join the two with `&&`"
    case .operatorSpacing(let text): "`\(text)` needs white space on both sides or on neither"
    case .misplaced(let what, let place): "\(what) is only allowed \(place)"
    }
  }
}
