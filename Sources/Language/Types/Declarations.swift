// Functions, structs and enums of a block.

extension Checker {
  // MARK: - Types as written

  func resolve(_ syntax: TypeSyntax) -> Type {
    switch syntax.kind {
    case .named(let name, let arguments):
      let type = resolve(name, arguments.map { resolve($0) })
      guard case .dictionary(let key, let value) = type, let written = arguments.first else { return type }
      return .dictionary(key: self.key(key, written.range), value: value)
    case .array(let element): return .array(resolve(element))
    case .optional(let wrapped): return .optional(resolve(wrapped))
    case .dictionary(let key, let value):
      return .dictionary(key: self.key(resolve(key), key.range), value: resolve(value))
    case .tuple(let elements):
      if elements.isEmpty { return .void }
      if elements.count == 1 { return resolve(elements[0].type) }
      return .tuple(elements.map { TupleMember(label: $0.label?.text, resolve($0.type)) })
    case .function(let parameters, let result):
      return .function(parameters.map { resolve($0) }, result: resolve(result))
    case .invalid: return .error
    }
  }

  private func resolve(_ name: Name, _ arguments: [Type]) -> Type {
    if arguments.isEmpty {
      if let entity = lookUpNamed(name.text) {
        if case .type(let type) = entity {
          if case .nominal(let nominal, _) = type { use(nominal) }
          return type
        }
        if case .refused = entity { return .error }
        report(.notAType(name.text), name.range)
        return .error
      }
      if name.text == "Self", let type = context.selfType { return type }
      if let type = library.type(named: name.text) { return type }
      if let arity = library.arity(name.text) {
        report(.missingTypeArguments(name.text, arity), name.range)
        return .error
      }
    } else if let type = library.generic(name.text, arguments) {
      return type
    }
    if let refused = Checker.leftOut(name.text) {
      report(refused, name.range)
    } else {
      report(
        .unknownType(
          name.text, nearest: nearestName(to: name.text, among: typeNames()),
          advice: ForeignWords.types[name.text]), name.range)
    }
    return .error
  }

  private func typeNames() -> [String] {
    var names: [String] = []
    for name in namesInScope() {
      if case .type? = lookUp(name) { names.append(name) }
    }
    return names + ["Array", "Dictionary", "ClosedRange", "Range", "KeyValuePairs"]
  }

  // MARK: - Functions

  /// Makes a function's signature known; its body comes later.
  func declareFunction(_ declaration: FunctionDeclaration, _ range: SourceRange) -> Function {
    let depth = context.depth + 1
    let (parameters, effects) = withEffects { self.parameters(declaration, depth: depth) }
    let function = Function(
      name: declaration.name.text, kind: .function, parameters: parameters,
      result: declaration.result.map { resolve($0) } ?? .void, block: block, depth: depth,
      range: declaration.name.range)
    function.effects.merge(effects)
    add(function)
    let callable = callable(for: function, receiver: nil, isStatic: false, isMutating: false)
    if Checker.isOperatorName(declaration.name.text) {
      ownOperators[declaration.name.text, default: []].append(callable)
    } else {
      enter(declaration.name, .functions([callable]))
    }
    return function
  }

  static func isOperatorName(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first < 0x80 && first != UInt8(ascii: "_")
      && !(first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
  }

  private func parameters(_ declaration: FunctionDeclaration, depth: Int) -> [Function.Parameter] {
    declaration.parameters.map { parameter in
      let type = resolve(parameter.type)
      if let builder = parameter.builder { report(.notSupported("`@\(builder.text)`"), builder.range) }
      let variable = Variable(
        name: parameter.name.text, type: type, isConstant: !parameter.isInOut, place: .local, depth: depth,
        range: parameter.name.range)
      let value = parameter.defaultValue.map { check($0, as: type) }
      return Function.Parameter(
        label: parameter.label?.text, variable: variable, isInOut: parameter.isInOut, defaultValue: value)
    }
  }

  func callable(
    for function: Function, receiver: Type?, isStatic: Bool, isMutating: Bool, isProperty: Bool = false
  )
    -> Callable
  {
    Callable(
      name: function.name,
      parameters: function.parameters.map {
        Callable.Parameter(
          label: $0.label, name: $0.variable.name, type: $0.variable.type, isInOut: $0.isInOut,
          defaultValue: $0.defaultValue.map { Callable.DefaultValue(.checked($0)) })
      },
      result: function.result, receiver: receiver, target: .function(function), isStatic: isStatic,
      isMutating: isMutating, isProperty: isProperty, block: block, range: function.range)
  }

  func checkBody(
    of function: Function, _ declaration: FunctionDeclaration, _ range: SourceRange,
    selfVariable: Variable? = nil,
    selfType: Type? = nil
  ) {
    guard let body = declaration.body else { return }
    checkBody(of: function, body, range, selfVariable: selfVariable, selfType: selfType)
  }

  /// The range is the whole declaration's: it ends with the body's brace.
  func checkBody(
    of function: Function, _ body: [Statement], _ range: SourceRange, selfVariable: Variable?, selfType: Type?
  ) {
    let inner = FunctionContext(depth: function.depth, function: function, result: function.result)
    inner.selfVariable = selfVariable ?? (selfType == nil ? context.selfVariable : nil)
    inner.selfType = selfType ?? context.selfType
    contexts.append(inner)
    scopes.append(Scope(depth: function.depth))
    for parameter in function.parameters where parameter.variable !== selfVariable {
      enter(Name(parameter.variable.name, parameter.variable.range), .variable(parameter.variable))
    }
    if case .initializer(let nominal, let variable) = function.kind {
      beginInitializer(nominal, inner)
      var statements = withScope { self.statements(body) }
      if inner.flow.isReachable { checkFieldsAreSet(SourceRange(range.end - 1, range.end)) }
      let value = CheckedExpression(.variable(variable), variable.type, function.range)
      statements.append(CheckedStatement(.returnStatement(value), function.range))
      function.body = statements
    } else {
      function.body = functionBody(body, range, isClosure: false)
    }
    scopes.removeLast()
    contexts.removeLast()
    function.captures = inner.captures
  }

  // MARK: - Types of a block

  /// First pass: names. Nested types are known inside their type, and behind its name and a dot.
  func declareType(_ statement: Statement, in outer: Nominal? = nil) {
    let name: Name
    let kind: Nominal.Kind
    let members: [Statement]
    switch statement.kind {
    case .structure(let declaration):
      (name, kind, members) = (declaration.name, .structure, declaration.members)
    case .enumeration(let declaration):
      (name, kind, members) = (declaration.name, .enumeration, declaration.members)
    default: return
    }
    let nominal = Nominal(name: name.text, kind: kind, block: block, range: name.range)
    if Checker.isSmall(name.text) { hasSmallTypes = true }
    if let outer {
      outer.members.types[name.text] = .nominal(nominal, [])
    } else {
      enter(name, .type(.nominal(nominal, [])))
    }
    declarations.add(nominal)
    typesOfBlock.append((nominal, statement))
    for member in members { declareType(member, in: nominal) }
  }

  /// Second pass: what the types conform to.
  func conformType(_ nominal: Nominal, _ statement: Statement) {
    switch statement.kind {
    case .structure(let declaration): conform(nominal, declaration.conformances)
    case .enumeration(let declaration): conform(nominal, declaration.inherits)
    default: break
    }
  }

  /// Third pass: what the types are made of.
  func describeType(_ nominal: Nominal, _ statement: Statement) {
    let type = Type.nominal(nominal, [])
    switch statement.kind {
    case .structure(let declaration):
      withSelf(type) { describe(nominal, declaration.members) }
    case .enumeration(let declaration):
      withSelf(type) {
        describeCases(nominal, declaration)
        describe(nominal, declaration.members)
      }
    default: break
    }
  }

  /// Names inside a type's declaration see its nested types.
  func withSelf(_ type: Type, _ work: () -> Void) {
    let saved = context.selfType
    context.selfType = type
    work()
    context.selfType = saved
  }

  private func conform(_ nominal: Nominal, _ names: [Name]) {
    for name in names {
      switch name.text {
      case "Equatable", "Hashable", "CustomStringConvertible", "Sendable":
        nominal.conformances.append(name.text)
      case "CaseIterable" where nominal.kind == .enumeration: nominal.conformances.append(name.text)
      case "Int", "String", "Double", "Float":
        if nominal.kind == .enumeration {
          nominal.rawType = library.types[name.text]
        } else {
          report(.notAProtocol(name.text), name.range)
        }
      case "Comparable", "Codable", "Identifiable", "Error", "Sequence", "Collection", "AdditiveArithmetic",
        "Numeric":
        report(.notSupported("conforming to `" + name.text + "`"), name.range)
      default:
        if lookUp(name.text) != nil {
          report(.notSupported("conforming to `" + name.text + "`"), name.range)
        } else {
          report(
            .unknownType(
              name.text,
              nearest: nearestName(
                to: name.text, among: ["Equatable", "Hashable", "CustomStringConvertible", "CaseIterable"]),
              advice: nil),
            name.range)
        }
      }
    }
  }

  // MARK: - Cases

  private func describeCases(_ nominal: Nominal, _ declaration: EnumerationDeclaration) {
    let type = Type.nominal(nominal, [])
    var next: Int64 = 0
    for one in declaration.cases {
      if nominal.cases.contains(where: { $0.name == one.name.text }) {
        report(.redeclared(one.name.text, block: nil), one.name.range)
        continue
      }
      let payload = one.payload.map { TupleMember(label: $0.label?.text, resolve($0.type)) }
      let raw = rawValue(of: one, nominal, &next)
      let tag = nominal.cases.count
      nominal.cases.append(
        Nominal.Case(name: one.name.text, payload: payload, rawValue: raw, range: one.name.range))
      nominal.members.add(
        Callable(
          name: one.name.text,
          parameters: payload.map {
            Callable.Parameter(label: $0.label, name: $0.label ?? "_", type: $0.type)
          },
          result: type, target: .enumCase(nominal, tag: tag), isStatic: true, isProperty: payload.isEmpty,
          block: block, range: one.name.range))
    }
    if let raw = nominal.rawType {
      nominal.members.add(
        Callable(
          name: "init", parameters: [Callable.Parameter(label: "rawValue", name: "rawValue", type: raw)],
          result: .optional(type), target: .rawValue(nominal), block: block, range: nominal.range))
    }
    if nominal.conformances.contains("CaseIterable") {
      if let one = nominal.cases.first(where: { !$0.payload.isEmpty }) {
        report(.caseIterableWithPayload(one.name), one.range)
      }
      nominal.members.add(
        Callable(
          name: "allCases", parameters: [], result: .array(type), target: .allCases(nominal), isStatic: true,
          isProperty: true, block: block, range: nominal.range))
    }
  }

  private func rawValue(of one: EnumerationCase, _ nominal: Nominal, _ next: inout Int64)
    -> CheckedExpression?
  {
    guard let raw = nominal.rawType else {
      if let value = one.rawValue { report(.rawValueWithoutType(nominal.name), value.range) }
      return nil
    }
    if let value = one.rawValue {
      let checked = check(value, as: raw)
      if case .integer(let number) = checked.kind { next = number &+ 1 }
      for earlier in nominal.cases where Checker.isSame(earlier.rawValue, checked) {
        report(.rawValueTwice(earlier.name), value.range)
      }
      return checked
    }
    if raw == .string { return CheckedExpression(.string(one.name.text), .string, one.name.range) }
    if raw == .int {
      defer { next &+= 1 }
      return CheckedExpression(.integer(next), .int, one.name.range)
    }
    report(.missingRawValue(one.name.text), one.name.range)
    return nil
  }

  private static func isSame(_ left: CheckedExpression?, _ right: CheckedExpression) -> Bool {
    switch (left?.kind, right.kind) {
    case (.integer(let one)?, .integer(let other)): return one == other
    case (.string(let one)?, .string(let other)): return one == other
    default: return false
    }
  }
}
