/// The smallest piece of a program that means something.
public struct Token {
  public enum Kind: Equatable {
    case identifier
    /// A reserved word; `text` says which.
    case keyword
    case integer(UInt64)
    case float(String)
    /// Pieces in order; an interpolation is the tokens between its parentheses.
    case string
    case operatorSymbol
    /// One of `( ) [ ] { } , : ; . @ # ?`-like punctuation; `text` says which.
    case punctuation
    case endOfFile
    /// Something that was already reported.
    case invalid
  }

  public var kind: Kind
  public var text: String
  public var range: SourceRange
  /// The first on its line.
  public var startsLine: Bool
  /// Of the first on its line: how many spaces or tabs stand in front of it.
  public var indentation: Int
  /// White space, or an opening bracket, comma or the like, stands to the left.
  public var hasSpaceBefore: Bool
  public var hasSpaceAfter: Bool
  public var stringParts: [StringTokenPart] = []

  func isPunctuation(_ text: String) -> Bool {
    if case .punctuation = kind { return self.text == text } else { return false }
  }
  func isKeyword(_ text: String) -> Bool {
    if case .keyword = kind { return self.text == text } else { return false }
  }
  func isOperator(_ text: String) -> Bool {
    if case .operatorSymbol = kind { return self.text == text } else { return false }
  }
}

public enum StringTokenPart {
  case text(String)
  case interpolation([Token], SourceRange)
}
