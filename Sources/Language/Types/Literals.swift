// Literals take their type from where they stand.

extension Checker {
  // MARK: - Numbers

  func number(_ prepared: Prepared, as target: Type) -> CheckedExpression {
    let range = prepared.range
    guard target.isNumeric else {
      let natural = prepared.naturalType ?? .int
      if target == .error { return number(prepared, as: natural) }
      return mismatch(number(prepared, as: natural), target)
    }
    switch prepared {
    case .integer(let value, _): return integer(value, isNegative: false, range, as: target)
    case .float(let digits, _): return float(digits, isNegative: false, range, as: target)
    case .negated(.integer(let value, _), _): return integer(value, isNegative: true, range, as: target)
    case .negated(.float(let digits, _), _): return float(digits, isNegative: true, range, as: target)
    case .negated(let operand, _):
      let value = number(operand, as: target)
      guard let primitive = value.type.primitive else { return value }
      return CheckedExpression(.negate(primitive, value), target, range)
    case .arithmetic(let chain):
      var result = number(chain.first, as: target)
      for step in chain.steps {
        let right = number(step.operand, as: target)
        result = primitive(step.operation, result, right)
      }
      return result
    case .checked, .nilLiteral, .range, .array, .dictionary, .tuple, .ternary, .closure, .implicitMember,
      .functions,
      .operatorName, .call:
      return complete(prepared, as: target)
    }
  }

  private func integer(_ value: UInt64, isNegative: Bool, _ range: SourceRange, as target: Type)
    -> CheckedExpression
  {
    switch target {
    case .double:
      return CheckedExpression(.double(isNegative ? -Double(value) : Double(value)), .double, range)
    case .float: return CheckedExpression(.float(isNegative ? -Float(value) : Float(value)), .float, range)
    default:
      let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
      if value > limit { return refused(.integerTooLarge, range) }
      return CheckedExpression(
        .integer(isNegative ? 0 &- Int64(truncatingIfNeeded: value) : Int64(value)), .int, range)
    }
  }

  private func float(_ digits: String, isNegative: Bool, _ range: SourceRange, as target: Type)
    -> CheckedExpression
  {
    switch target {
    case .double:
      let value = Double(literal: digits)
      return CheckedExpression(.double(isNegative ? -value : value), .double, range)
    case .float:
      let value = Float(literal: digits)
      return CheckedExpression(.float(isNegative ? -value : value), .float, range)
    default:
      return refused(.fractionForInt(digits, target.spelling), range)
    }
  }

  // MARK: - Collections

  func array(_ elements: [Prepared], _ range: SourceRange, as target: Type) -> CheckedExpression {
    var element: Type?
    if case .array(let inner) = target { element = inner }
    if case .nominal(let nominal, let arguments) = target, nominal === library.sequence {
      element = arguments[0]
    }
    if target == .error { element = .error }
    guard let element else {
      let natural = Prepared.join(elements)
      if keyAndValue(target) != nil, elements.isEmpty { return refused(.emptyDictionaryWanted, range) }
      return refused(
        .cannotConvert(natural.map { "[" + $0.spelling + "]" } ?? "array", to: target.spelling, hint: nil),
        range)
    }
    let values = elements.map { complete($0, as: element) }
    return CheckedExpression(.array(values), .array(element.resolved), range)
  }

  func dictionary(_ elements: [(key: Prepared, value: Prepared)], _ range: SourceRange, as target: Type)
    -> CheckedExpression
  {
    guard let (key, value) = keyAndValue(target) else {
      for element in elements {
        _ = complete(element.key, as: target == .error ? .error : nil)
        _ = complete(element.value, as: target == .error ? .error : nil)
      }
      if target == .error { return refused(range) }
      return refused(.cannotConvert("dictionary", to: target.spelling, hint: nil), range)
    }
    let parts = elements.map {
      CheckedDictionaryElement(key: complete($0.key, as: key), value: complete($0.value, as: value))
    }
    if case .dictionary = target.resolved, !conforms(key, to: "Hashable") {
      return refused(.notHashable(key.spelling), range)
    }
    return CheckedExpression(.dictionary(parts), target, range)
  }

  func tuple(_ elements: [(label: String?, value: Prepared)], _ range: SourceRange, as target: Type)
    -> CheckedExpression
  {
    guard case .tuple(let members) = target, members.count == elements.count else {
      let free = completeFreely(.tuple(elements, range))
      return target == .error || free.type.hasError ? refused(range) : mismatch(free, target)
    }
    for (element, member) in zip(elements, members) {
      if let label = element.label, let wanted = member.label, label != wanted {
        return refused(.tupleLabel(label, wanted: wanted), range)
      }
    }
    let parts = zip(elements, members).map { complete($0.value, as: $1.type) }
    return CheckedExpression(.tuple(parts), target, range)
  }

  func range(
    isClosed: Bool, _ lower: Prepared, _ upper: Prepared, _ range: SourceRange, as target: Type
  ) -> CheckedExpression {
    let nominal = isClosed ? library.closedRange : library.range
    var bound: Type?
    var isSequence = false
    if case .nominal(let wanted, let arguments) = target {
      if wanted === nominal { bound = arguments[0] }
      if wanted === library.sequence {
        bound = .int
        isSequence = inference.unify(arguments[0], .int)
      }
    }
    guard let bound, !bound.isUnknown || Prepared.join([lower, upper]) != nil else {
      let free = Prepared.join([lower, upper]) ?? .int
      let value = self.range(isClosed: isClosed, lower, upper, range, as: .nominal(nominal, [free]))
      return target == .error ? value : mismatch(value, target)
    }
    let (low, high) = (complete(lower, as: bound), complete(upper, as: bound))
    let result = CheckedExpression(.range(low, high), .nominal(nominal, [bound.resolved]), range)
    return isSequence ? asArray(result) : result
  }

  // MARK: - Strings

  func string(_ parts: [StringPart], _ range: SourceRange) -> CheckedExpression {
    var isPlain = true
    var text = ""
    var checked: [InterpolationPart] = []
    for part in parts {
      switch part {
      case .text(let piece):
        text += piece
        checked.append(.text(piece))
      case .interpolation(let expression):
        isPlain = false
        let value = check(expression)
        if case .function = value.type { report(.cannotPrint(value.type.spelling), expression.range) }
        checked.append(.value(value))
      }
    }
    return CheckedExpression(isPlain ? .string(text) : .interpolation(checked), .string, range)
  }
}
