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
  case unclosedInterpolation
  case unknownEscape(String)
  case malformedNumber(String)
  case integerTooLarge(String)
  case hexadecimalWithoutExponent(String)
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
  /// How another language writes something, and how it is written here.
  case cannotStandHere(String, String)
  case keywordAsName(String)
  case twoNames(String, String)
  case fractionWithoutZero(String)
  case fractionWithoutDigits(String)
  case commaInNumber
  case missingComma(before: String)
  case closesNothing(String)
  case loopOfThreeParts
  /// Two words where one name was declared: `let learning rate`, `let learning-rate`.
  case brokenName(String)
  case closureWithoutIn(String)
  case hashComment
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
    case .unclosedInterpolation:
      "this `\\(` or its string is not closed; a value goes into a text as `\"\\(x)\"`"
    case .unterminatedComment: "this comment is not closed; it ends with `*/`"
    case .unknownEscape(let text):
      "`\(text)` is not an escape; allowed are \\n \\t \\r \\0 \\\\ \\\" \\' \\u{…} and \\(…)"
    case .malformedNumber(let text):
      "`\(text)` is not a number"
        + (text.hasPrefix("0") ? "" : "; a product needs its `*`, and a name begins with a letter")
    case .hexadecimalWithoutExponent(let text):
      "a hexadecimal fraction ends with a power of two; write `\(text)p0`"
    case .integerTooLarge(let text): "`\(text)` is too large for an `Int`; the largest is 9223372036854775807"
    case .expected(let what, let found): "expected \(what), found \(found)"
    case .expectedBefore(let what, let found): "expected \(what) before \(found)"
    case .unclosed(let bracket): "this `\(bracket)` is never closed"
    case .statementsOnOneLine: "statements on one line must be separated by `;`"
    case .notInLanguage(let what, let instead): refusal(of: what, instead: instead)
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep; split it up"
    case .chainTooLong(let limit):
      "this expression has more than \(limit) parts; give some of them a name with `let`"
    case .chainedRange(let text):
      "`\(text)` cannot follow another range; steps are made with `stride(from: 0, to: 10, by: 2)`"
    case .separatedPrefix(let text): "no space may stand between `\(text)` and its operand"
    case .unknownOperator(let text): "`\(text)` is not an operator"
    case .cannotStandHere(let text, let advice): "`\(text)` cannot stand here; \(advice)"
    case .keywordAsName(let text): "`\(text)` is a word of the language and cannot be a name; choose another"
    case .twoNames(let first, let second):
      "`\(second)` cannot follow `\(first)`: between two names stands an operator or a comma, and within one no space"
    case .fractionWithoutZero(let digits): "a fraction begins with a digit; write `0.\(digits)`"
    case .fractionWithoutDigits(let digits): "a fraction ends with a digit; write `\(digits).0`"
    case .commaInNumber:
      "behind this comma stands another name; a half is `0.5`, a million `1_000_000`, and two names get their values in `let (a, b) = (1, 2)`"
    case .missingComma(let next): "a comma is missing before \(next)"
    case .closesNothing(let bracket): "this `\(bracket)` closes nothing; remove it"
    case .loopOfThreeParts: "`for` goes through a range or an array, as in `for i in 0..<10 { … }`"
    case .brokenName(let whole): "a name has neither spaces nor signs in it; write `\(whole)`"
    case .closureWithoutIn(let name): "the parameters of a closure end with `in`: `{ \(name) in … }`"
    case .hashComment: "a comment begins with `//`"
    case .closureInCondition:
      "this closure stands in front of the body; put it into parentheses, as in `xs.map({ … })`"
    case .closureAsStatement: "a statement cannot begin with a closure; give it a name with `let`"
    case .chainedComparison(let text): "`\(text)` cannot follow another comparison; join the two with `&&`"
    case .operatorSpacing(let text): "`\(text)` needs white space on both sides or on neither"
    case .misplaced(let what, let place): "\(what) is only allowed \(place)"
    }
  }
}
