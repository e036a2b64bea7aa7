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
  func isMoreThanScope() -> Bool {
    guard following.isPunctuation("{") else { return true }
    var open = 0
    for (offset, token) in tokens[(index + 1)...].enumerated() {
      guard token.kind == .punctuation else { continue }
      if token.text == "{" { open += 1 }
      if token.text == "}" { open -= 1 }
      if open == 0 {
        let next = tokens[min(index + 2 + offset, tokens.count - 1)]
        return next.isKeyword("catch") || next.isKeyword("while") && !next.startsLine
      }
    }
    return false
  }
}
