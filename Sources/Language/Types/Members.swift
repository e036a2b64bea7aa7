// What stands behind a dot.

/// Where members of a type are looked for.
struct MemberSource {
  let members: Members
  /// What the receiver's generic parameters stand for.
  let arguments: [Type]
  /// The receiver has to become an array first.
  var asArray = false
}

extension Checker {
  /// The places to look in, nearest first.
  func membersOf(_ type: Type) -> [MemberSource] {
    switch type.resolved {
    case .array(let element): return sources("Array", [element]) + sources("Sequence", [element])
    case .dictionary(let key, let value): return sources("Dictionary", [key, value]) + asSequence(type)
    case .optional(let wrapped): return sources("Optional", [wrapped])
    case .nominal(let nominal, let arguments):
      if nominal.block != nil { return [MemberSource(members: nominal.members, arguments: [])] }
      var found = sources(nominal.name, arguments)
      for above in nominal.supertypes { found += sources(above.name, []) }
      return elementType(of: type) == nil ? found : found + asSequence(type)
    case .int, .double, .float, .bool, .string: return sources(type.resolved.spelling, [])
    case .void, .never, .tuple, .function, .parameter, .variable, .error: return []
    }
  }

  private func sources(_ name: String, _ arguments: [Type]) -> [MemberSource] {
    library.members[name].map { [MemberSource(members: $0, arguments: arguments)] } ?? []
  }

  private func asSequence(_ type: Type) -> [MemberSource] {
    guard let element = elementType(of: type) else { return [] }
    return (sources("Sequence", [element]) + sources("Array", [element])).map {
      MemberSource(members: $0.members, arguments: $0.arguments, asArray: true)
    }
  }

  func methods(_ name: String, of type: Type) -> (callables: [Callable], source: MemberSource)? {
    for source in membersOf(type) {
      guard var callables = source.members.methods[name] else { continue }
      if source.asArray { callables = callables.filter { !$0.isMutating } }
      if !callables.isEmpty { return (callables, source) }
    }
    return nil
  }

  /// Whether `.name` can stand for a value of the type.
  func hasMember(_ type: Type, _ name: String) -> Bool {
    membersOf(type.unwrappedFully).contains {
      $0.members.staticMethods[name] != nil || $0.members.staticProperties[name] != nil
        || name == "init" && !$0.members.initializers.isEmpty
    }
  }

  // MARK: - Reading

  /// `base.name`, not called.
  func member(_ base: CheckedExpression, _ name: Name, _ range: SourceRange) -> CheckedExpression {
    let type = base.type.resolved
    if type.hasError { return refused(range) }
    if case .tuple(let members) = type, let index = members.firstIndex(where: { $0.label == name.text }) {
      return CheckedExpression(.tupleElement(base, index), members[index].type, range)
    }
    if case .nominal(let nominal, _) = type, nominal.block != nil {
      completeFields(of: nominal)
      if let index = nominal.fields.firstIndex(where: { $0.name == name.text }) {
        return field(base, index, of: nominal, range)
      }
      if name.text == "rawValue", let raw = nominal.rawType {
        return CheckedExpression(.rawValue(base), raw, range)
      }
    }
    for source in membersOf(type) {
      if let property = source.members.properties[name.text] {
        let receiver = source.asArray ? asArray(base) : base
        return build(
          property, receiver: receiver, typeArguments: typeArguments(property, source.arguments), [], range,
          nameRange: name.range)
      }
    }
    if methods(name.text, of: type) != nil { return refused(.methodNotCalled(name.text), name.range) }
    return refused(missingMember(name, of: type), name.range)
  }

  func field(_ base: CheckedExpression, _ index: Int, of nominal: Nominal, _ range: SourceRange)
    -> CheckedExpression
  {
    if case .variable(let variable) = base.kind, variable === context.selfVariable,
      !context.unsetFields.isEmpty
    {
      let standIn = context.unsetFields[index]
      if context.flow.unassigned.contains(ObjectIdentifier(standIn)) {
        report(.usedBeforeAssigned("self." + standIn.name, isConstant: standIn.isConstant), range)
      }
    }
    return CheckedExpression(.field(base, index), nominal.fields[index].type, range)
  }

  func missingMember(_ name: Name, of type: Type) -> TypeProblem {
    if let wrapped = type.wrapped, hasValueMember(wrapped, name.text) {
      return .memberOfOptional(name.text, type.spelling)
    }
    if type == .string, ForeignWords.textMembers.contains(name.text) {
      return .notSupported(
        "`\(name.text)` of a text",
        instead: "a text is no list of characters here; take it apart with `split`")
    }
    return .noMember(
      name.text, of: type.spelling, nearest: nearestName(to: name.text, among: valueMembers(type)),
      advice: ForeignWords.members[name.text])
  }

  private func hasValueMember(_ type: Type, _ name: String) -> Bool { valueMembers(type).contains(name) }

  /// Names that may stand behind a value of the type.
  func valueMembers(_ type: Type) -> [String] {
    var names: [String] = []
    switch type.resolved {
    case .tuple(let members): names = members.compactMap { $0.label }
    case .nominal(let nominal, _):
      names = nominal.fields.map { $0.name } + (nominal.rawType == nil ? [] : ["rawValue"])
    default: break
    }
    for source in membersOf(type) { names += source.members.instanceNames }
    return names
  }

  /// Fresh variables for the generic parameters that the receiver does not decide.
  func typeArguments(_ callable: Callable, _ receiver: [Type]) -> [Type] {
    var arguments = receiver
    while arguments.count < callable.generics.count {
      arguments.append(.variable(TypeVariable(name: callable.generics[arguments.count].name)))
    }
    return arguments
  }

  // MARK: - Types as bases

  /// The type that an expression names, if it names one.
  func typeReference(_ expression: Expression) -> Type? {
    switch expression.kind {
    case .name(let name):
      // Most names are of values, and nearly all of those begin with a small letter.
      if !hasSmallTypes, Checker.isSmall(name.text) { return nil }
      if let entity = lookUpNamed(name.text) {
        guard case .type(let type) = entity else { return nil }
        if case .nominal(let nominal, _) = type { use(nominal) }
        return type
      }
      if name.text == "Self" { return context.selfType }
      guard let arity = library.arity(name.text) else { return nil }
      return library.generic(name.text, (0..<arity).map { _ in .variable(TypeVariable(name: "Element")) })
    case .type(let type): return resolve(type)
    case .parenthesized(let inner): return typeReference(inner)
    case .optionalChain(let wrapped): return typeReference(wrapped).map { .optional($0) }
    case .member(let base, let name):
      guard case .nominal(let nominal, _)? = typeReference(base) else { return nil }
      return nominal.members.types[name.text]
    default: return nil
    }
  }

  static func isSmall(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
  }

  /// `Type.name`, not called.
  func staticMember(_ type: Type, _ name: Name, _ range: SourceRange, hint: Type?) -> Prepared {
    if type.hasError { return .checked(refused(range)) }
    for source in membersOf(type) {
      if let property = source.members.staticProperties[name.text] {
        return .checked(
          build(
            property, receiver: nil, typeArguments: typeArguments(property, source.arguments), [], range,
            nameRange: name.range))
      }
      if let callables = source.members.staticMethods[name.text] { return .functions(callables, name) }
      if name.text == "init", !source.members.initializers.isEmpty {
        return .functions(source.members.initializers, name)
      }
    }
    if name.text == "self" { return .checked(refused(.notSupported("a type as a value"), range)) }
    if type.wrapped != nil, name.text == "none" {
      return type.hasVariables
        ? .nilLiteral(range) : .checked(CheckedExpression(.nilLiteral, type.resolved, range))
    }
    return .checked(refused(missingStaticMember(name, of: type), name.range))
  }

  func missingStaticMember(_ name: Name, of type: Type) -> TypeProblem {
    var names: [String] = []
    if case .nominal(let nominal, _) = type { names = nominal.cases.map { $0.name } }
    for source in membersOf(type) {
      for name in source.members.staticNames where !names.contains(name) { names.append(name) }
    }
    if valueMembers(type).contains(name.text) { return .instanceMemberOfType(name.text, type.spelling) }
    return .noStaticMember(
      name.text, of: type.spelling, nearest: nearestName(to: name.text, among: names),
      all: names.count <= 8 ? names : [])
  }

  // MARK: - Implicit members

  /// The name behind the leading dot of `.name(…).then(…)`: empty while it is still to be typed.
  func rootName(_ expression: Expression) -> String? {
    var root = expression
    while true {
      switch root.kind {
      case .implicitMember(let name): return name.text
      case .member(let base, _), .call(let base, _), .subscripted(let base, _), .forceUnwrap(let base),
        .optionalChain(let base), .tupleElement(let base, _):
        root = base
      default: return nil
      }
    }
  }

  func rootsInImplicitMember(_ expression: Expression) -> Bool { rootName(expression) != nil }

  func implicitMember(_ expression: Expression, of type: Type) -> CheckedExpression {
    let target = type.resolved
    if target == .error {
      checkArguments(of: expression)
      return refused(expression.range)
    }
    var base = target.unwrappedFully
    if let wrapped = target.wrapped {
      if rootName(expression) == "none", !hasMember(base, "none") { base = target }
      if case .call(let callee, let arguments) = expression.kind, arguments.count == 1,
        arguments[0].label == nil, case .implicitMember(let name) = callee.kind, name.text == "some",
        !hasMember(base, "some")
      {
        return complete(.checked(check(arguments[0].value, as: wrapped)), as: target)
      }
    }
    implicitBases.append(base)
    let prepared = postfix(expression, hint: target)
    implicitBases.removeLast()
    return complete(prepared, as: target)
  }

  /// Nothing is known of the function: its arguments are looked at for their own mistakes only.
  private func checkArguments(of expression: Expression) {
    var root = expression
    while true {
      switch root.kind {
      case .call(let base, let arguments), .subscripted(let base, let arguments):
        for argument in arguments { checkAlone(argument.value) }
        root = base
      case .member(let base, _), .forceUnwrap(let base), .optionalChain(let base), .tupleElement(let base, _):
        root = base
      default: return
      }
    }
  }

  /// Looks for mistakes in an expression whose expected type was refused.
  func checkAlone(_ expression: Expression) {
    switch expression.kind {
    case .inOut(let inner): checkAlone(inner)
    case .closure(let closure)
    where closure.parameters == nil || closure.parameters?.allSatisfy { $0.type != nil } == false:
      // The parameters' types would come from the function that was refused.
      return
    default: _ = check(expression, as: .error)
    }
  }
}
