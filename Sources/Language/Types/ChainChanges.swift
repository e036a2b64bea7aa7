// Changes through `?`: `model?.bias = 0`, `counts[word]? += 1`, `rows[key]?.append(1)`.
//
// What a link leads to is changed where it is, so no link has a variable of its own then: `a?.b = c` is
// `if a != nil { a!.b = c }`, with whatever stands in `a` evaluated twice.

extension Checker {
  /// The statements that `body` gives, behind the tests of the links that it finds on its way.
  func throughChain(_ range: SourceRange, _ body: () -> [CheckedStatement]) -> [CheckedStatement] {
    chains.append([])
    var statements = body()
    for link in chains.removeLast().reversed() where !statements.isEmpty {
      statements = [
        CheckedStatement(.ifStatement([.expression(isThere(link))], then: statements, otherwise: []), range)
      ]
    }
    return statements
  }

  func isThere(_ link: ChainLink) -> CheckedExpression {
    let range = link.base.range
    let nothing = CheckedExpression(.nilLiteral, link.base.type, range)
    return CheckedExpression(.equality(link.base, nothing, isNegated: true), .bool, range)
  }

  /// The way to a place with `!` for each `?` of the chain at hand, whose links are noted as changed.
  func unchained(_ value: CheckedExpression, _ range: SourceRange) -> CheckedExpression? {
    func with(_ inner: CheckedExpression, _ kind: (CheckedExpression) -> CheckedExpression.Kind)
      -> CheckedExpression?
    {
      unchained(inner, range).map { CheckedExpression(kind($0), value.type, value.range) }
    }
    switch value.kind {
    case .variable(let variable) where variable.name == "?":
      guard let chain = chains.indices.last,
        let index = chains[chain].firstIndex(where: { $0.variable === variable }),
        let base = unchained(chains[chain][index].base, range)
      else { return value }
      if base.indicesMayChangeVariables {
        report(
          .notSupported(
            "changing a value through `?.` behind a call", instead: "give what is called a name with `let`"),
          base.range)
        return nil
      }
      chains[chain][index].base = base
      chains[chain][index].isChanged = true
      return CheckedExpression(.unwrap(base), value.type, value.range)
    case .field(let inner, let index): return with(inner) { .field($0, index) }
    case .tupleElement(let inner, let index): return with(inner) { .tupleElement($0, index) }
    case .arrayElement(let inner, let index): return with(inner) { .arrayElement($0, index: index) }
    case .dictionaryValue(let inner, let key): return with(inner) { .dictionaryValue($0, key: key) }
    case .dictionaryValueOrDefault(let inner, let key, let fallback):
      return with(inner) { .dictionaryValueOrDefault($0, key: key, fallback: fallback) }
    case .unwrap(let inner): return with(inner) { .unwrap($0) }
    default: return value
    }
  }
}

extension CheckedExpression {
  /// Whether it matters how often the indices and keys on the way to a place are evaluated.
  var indicesMayChangeVariables: Bool {
    switch kind {
    case .field(let inner, _), .tupleElement(let inner, _), .unwrap(let inner):
      return inner.indicesMayChangeVariables
    case .arrayElement(let inner, let index), .dictionaryValue(let inner, let index):
      return index.mayChangeVariables || inner.indicesMayChangeVariables
    case .dictionaryValueOrDefault(let inner, let key, let fallback):
      return key.mayChangeVariables || fallback.mayChangeVariables || inner.indicesMayChangeVariables
    default: return false
    }
  }
}
