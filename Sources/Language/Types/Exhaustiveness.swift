// Whether a `switch` has a case for every value: the usefulness of a wildcard behind all cases
// (Maranget, "Warnings for pattern matching", 2007).

extension Checker {
  func checkExhaustive(_ cases: [CheckedCase], _ type: Type, _ range: SourceRange) {
    if type.hasError { return }
    let rows = cases.flatMap { one in
      one.alternatives.compactMap { $0.condition == nil ? [$0.pattern] : nil }
    }
    var search = Exhaustiveness()
    let missing = search.missing(rows, [type.resolved])
    if !missing.isEmpty {
      let place = SourceRange(range.start, min(range.end, range.start + "switch".utf8.count))
      report(.notExhaustive(missing.map { $0[0] }), place)
    }
  }
}

private struct Exhaustiveness {
  /// Nested patterns can multiply; beyond this many steps a `default` is asked for.
  private var budget = 20_000
  private let mostShown = 4

  /// Values that no row matches, spelled as patterns; at most a few.
  mutating func missing(_ rows: [[CheckedPattern]], _ types: [Type]) -> [[String]] {
    budget -= 1
    if budget < 0 { return [types.map { _ in "_" }] }
    guard let first = types.first else { return rows.isEmpty ? [[]] : [] }
    if rows.contains(where: { $0.allSatisfy { $0.isIrrefutable } }) { return [] }
    let rest = Array(types.dropFirst())
    let constructors = Exhaustiveness.constructors(of: first)
    if constructors.isEmpty || !rows.isEmpty && rows.allSatisfy({ isOpen($0[0]) }) {
      let open = rows.compactMap { row in isOpen(row[0]) ? Array(row.dropFirst()) : nil }
      return missing(open, rest).map { ["_"] + $0 }
    }
    var result: [[String]] = []
    for constructor in constructors where result.count < mostShown {
      let matching = rows.compactMap { row in
        constructor.parts(of: row[0]).map { $0 + row.dropFirst() }
      }
      for found in missing(matching, constructor.types + rest) where result.count < mostShown {
        let inner = Array(found.prefix(constructor.types.count))
        result.append([constructor.spelling(inner)] + found.dropFirst(constructor.types.count))
      }
    }
    return result
  }

  private func isOpen(_ pattern: CheckedPattern) -> Bool {
    switch pattern {
    case .any, .bind: return true
    case .tuple, .enumCase, .some, .none, .test: return false
    }
  }

  private struct Constructor {
    enum Kind {
      case enumCase(Int, String)
      case boolean(Bool)
      case some, none, tuple
    }

    let kind: Kind
    let types: [Type]

    /// The parts of a pattern that this constructor has; `nil` where the pattern asks for another.
    func parts(of pattern: CheckedPattern) -> [CheckedPattern]? {
      switch (pattern, kind) {
      case (.any, _), (.bind, _): return types.map { _ in .any }
      case (.enumCase(let tag, let payload), .enumCase(let wanted, _)): return tag == wanted ? payload : nil
      case (.some(let inner), .some): return [inner]
      case (.none, .none): return []
      case (.tuple(let parts), .tuple): return parts
      case (.test, .boolean(let wanted)): return pattern.testedBoolean == wanted ? [] : nil
      default: return nil
      }
    }

    func spelling(_ parts: [String]) -> String {
      switch kind {
      case .enumCase(_, let name):
        return parts.allSatisfy { $0 == "_" }
          ? "." + name : "." + name + "(" + parts.joined(separator: ", ") + ")"
      case .boolean(let value): return value ? "true" : "false"
      case .some: return parts[0] == "_" ? ".some" : ".some(" + parts[0] + ")"
      case .none: return "nil"
      case .tuple: return "(" + parts.joined(separator: ", ") + ")"
      }
    }
  }

  private static func constructors(of type: Type) -> [Constructor] {
    switch type.resolved {
    case .bool:
      return [Constructor(kind: .boolean(true), types: []), Constructor(kind: .boolean(false), types: [])]
    case .optional(let wrapped):
      return [Constructor(kind: .some, types: [wrapped]), Constructor(kind: .none, types: [])]
    case .tuple(let members): return [Constructor(kind: .tuple, types: members.map { $0.type })]
    case .nominal(let nominal, _) where nominal.kind == .enumeration:
      return nominal.cases.enumerated().map {
        Constructor(kind: .enumCase($0.offset, $0.element.name), types: $0.element.payload.map { $0.type })
      }
    default: return []
    }
  }
}
