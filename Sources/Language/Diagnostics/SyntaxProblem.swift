/// What can be wrong with the text of a block before any type is known. The wording of all of it is here.
public enum SyntaxProblem {
  case strayCharacter(String)
  case unterminatedString
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
  case chainedComparison(String)
  case operatorSpacing(String)
  case misplaced(String, String)

  public var message: String {
    switch self {
    case .strayCharacter(let text): "`\(text)` has no meaning here"
    case .unterminatedString: "this string is not closed; it ends with `\"` on the same line"
    case .unterminatedComment: "this comment is not closed; it ends with `*/`"
    case .unknownEscape(let text):
      "`\(text)` is not an escape; allowed are \\n \\t \\r \\0 \\\\ \\\" \\' \\u{…} and \\(…)"
    case .malformedNumber(let text): "`\(text)` is not a number"
    case .integerTooLarge(let text): "`\(text)` is too large for an `Int`; the largest is 9223372036854775807"
    case .expected(let what, let found): "expected \(what), found \(found)"
    case .expectedBefore(let what, let found): "expected \(what) before \(found)"
    case .unclosed(let bracket): "this `\(bracket)` is never closed"
    case .statementsOnOneLine: "statements on one line must be separated by `;`"
    case .notInLanguage(let what, let instead):
      "\(what) is not part of the block language" + (instead.isEmpty ? "" : "; \(instead)")
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep; split it up"
    case .chainedComparison(let text): "`\(text)` cannot follow another comparison; join the two with `&&`"
    case .operatorSpacing(let text): "`\(text)` needs white space on both sides or on neither"
    case .misplaced(let what, let place): "\(what) is only allowed \(place)"
    }
  }
}
