// Labels in front of statements, and `do { … }`, which other languages put to other uses.

extension Parser {
  /// Whether a label stands here, and a statement behind it that can have one.
  var isLabel: Bool {
    guard current.kind == .identifier, following.isPunctuation(":"), index + 2 < tokens.count else {
      return false
    }
    let next = tokens[index + 2]
    return next.kind == .keyword && ["for", "while", "repeat", "if", "switch", "do"].contains(next.text)
  }

  /// The statement behind a label.
  mutating func labelled(_ label: Name) -> Statement.Kind {
    if ["for", "while", "repeat"].contains(current.text) { return loop(label: label) }
    return .labelled(label, statement())
  }

  /// Whether the `do` at hand is more than a scope: one that catches errors, or a loop of another language.
  func isMoreThanScope() -> Bool { !following.isPunctuation("{") || continuedScopes.contains(index) }

  /// Each `do` behind whose body something follows, found in one pass: scopes may stand in scopes.
  static func continuedScopes(_ tokens: [Token]) -> Set<Int> {
    guard tokens.contains(where: { $0.isKeyword("do") }) else { return [] }
    var found: Set<Int> = []
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind == .punctuation {
      if token.text == "{" { open.append(index - 1) }
      guard token.text == "}", let start = open.popLast(), start >= 0, tokens[start].isKeyword("do") else {
        continue
      }
      let next = tokens[min(index + 1, tokens.count - 1)]
      if next.isKeyword("catch") || next.isKeyword("while") && !next.startsLine { found.insert(start) }
    }
    return found
  }
}
