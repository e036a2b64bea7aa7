// Members of a block's own types: fields, computed and static properties, methods, initializers.

extension Checker {
  func describe(_ nominal: Nominal, _ members: [Statement]) {
    let type = Type.nominal(nominal, [])
    var hasInitializer = false
    var fields: [(binding: VariableBinding, name: Name, isConstant: Bool)] = []
    for member in members {
      switch member.kind {
      case .variable(let declaration):
        for binding in declaration.bindings {
          guard case .binding(_, let name) = binding.pattern.kind else {
            report(.notSupported("a pattern as a property"), binding.pattern.range)
            continue
          }
          if let getter = binding.getter {
            computed(name, binding, getter, member.range, isStatic: declaration.isStatic, nominal)
          } else if declaration.isStatic {
            staticProperty(name, binding, isConstant: declaration.isConstant, nominal)
          } else if nominal.kind == .enumeration {
            report(.storedInEnum(name.text), name.range)
          } else {
            fields.append((binding, name, declaration.isConstant))
          }
        }
      case .function(let declaration):
        if declaration.kind == .initializer { hasInitializer = true }
        method(declaration, member.range, nominal)
      default: break
      }
    }
    guard nominal.kind == .structure else { return }
    let isWritten = hasInitializer
    var isOpen = true
    let complete = {
      guard isOpen else { return }
      isOpen = false
      self.atTopLevel {
        self.withSelf(type) { self.describeFields(nominal, fields, hasInitializer: isWritten) }
      }
    }
    openStructures[ObjectIdentifier(nominal)] = complete
    if fields.allSatisfy({ $0.binding.type != nil }) { declareFields(nominal, fields) }
  }

  /// Checks the defaults of a struct's fields, when they are first needed.
  func completeFields(of nominal: Nominal) {
    guard let complete = openStructures.removeValue(forKey: ObjectIdentifier(nominal)) else { return }
    outsideTrials(complete)
  }

  // MARK: - Fields

  private func declareFields(
    _ nominal: Nominal, _ fields: [(binding: VariableBinding, name: Name, isConstant: Bool)]
  ) {
    for field in fields {
      if nominal.fields.contains(where: { $0.name == field.name.text }) {
        report(.redeclared(field.name.text, block: nil), field.name.range)
        continue
      }
      let type = field.binding.type.map { resolve($0) } ?? .error
      nominal.fields.append(
        Nominal.Field(
          name: field.name.text, type: type, isConstant: field.isConstant, defaultValue: nil,
          range: field.name.range))
    }
  }

  private func describeFields(
    _ nominal: Nominal, _ fields: [(binding: VariableBinding, name: Name, isConstant: Bool)],
    hasInitializer: Bool
  ) {
    let areDeclared = !nominal.fields.isEmpty
    for field in fields {
      let name = field.name.text
      if areDeclared {
        guard let index = nominal.fields.firstIndex(where: { $0.range == field.name.range }) else { continue }
        let type = nominal.fields[index].type
        let (value, effects) = withEffects {
          initialValue(field.binding, type, isConstant: field.isConstant)
        }
        nominal.fields[index].defaultValue = value
        nominal.defaultEffects.merge(effects)
        continue
      }
      if nominal.fields.contains(where: { $0.name == name }) {
        report(.redeclared(name, block: nil), field.name.range)
        continue
      }
      let written = field.binding.type.map { resolve($0) }
      let (value, effects) = withEffects {
        initialValue(field.binding, written, isConstant: field.isConstant)
      }
      nominal.defaultEffects.merge(effects)
      if written == nil, value == nil { report(.variableWithoutType, field.name.range) }
      nominal.fields.append(
        Nominal.Field(
          name: name, type: written ?? value?.type.resolved ?? .error, isConstant: field.isConstant,
          defaultValue: value, range: field.name.range))
    }
    if hasInitializer { return }
    let parameters = nominal.fields.compactMap { field -> Callable.Parameter? in
      // A constant with a value of its own is not up to the caller.
      if field.isConstant, field.defaultValue != nil { return nil }
      return Callable.Parameter(
        label: field.name, name: field.name, type: field.type,
        defaultValue: field.defaultValue.map { Callable.DefaultValue(.checked($0)) })
    }
    nominal.members.add(
      Callable(
        name: "init", parameters: parameters, result: .nominal(nominal, []), target: .memberwise(nominal),
        block: block, range: nominal.range))
  }

  private func initialValue(_ binding: VariableBinding, _ type: Type?, isConstant: Bool) -> CheckedExpression?
  {
    if let initializer = binding.initializer { return source(initializer, as: type) }
    if !isConstant, let type, type.wrapped != nil {
      return CheckedExpression(.nilLiteral, type, binding.pattern.range)
    }
    return nil
  }

  // MARK: - Properties

  private func computed(
    _ name: Name, _ binding: VariableBinding, _ getter: [Statement], _ range: SourceRange, isStatic: Bool,
    _ nominal: Nominal
  ) {
    guard let written = binding.type else {
      report(.variableWithoutType, name.range)
      return
    }
    let type = Type.nominal(nominal, [])
    let receiver = isStatic ? nil : selfParameter(type, name.range, isChangeable: false)
    let function = Function(
      name: name.text, kind: isStatic ? .function : .method, parameters: receiver.map { [$0] } ?? [],
      result: resolve(written), block: block, depth: 1, range: name.range)
    add(function)
    add(property(function, type, isStatic: isStatic), to: nominal, name)
    if name.text == "description", nominal.conformances.contains("CustomStringConvertible") {
      nominal.description = function
    }
    postponed.append {
      self.checkBody(of: function, getter, range, selfVariable: receiver?.variable, selfType: type)
    }
  }

  /// A constant of the type: evaluated where it is read, since nothing can tell the difference.
  private func staticProperty(_ name: Name, _ binding: VariableBinding, isConstant: Bool, _ nominal: Nominal)
  {
    guard isConstant else {
      report(.notSupported("a `static var` with a value", instead: "use `static let`"), name.range)
      return
    }
    guard let initializer = binding.initializer else {
      report(.staticWithoutValue(name.text), name.range)
      return
    }
    let type = Type.nominal(nominal, [])
    let function = Function(
      name: name.text, kind: .function, parameters: [], result: .error, block: block, depth: 1,
      range: name.range)
    add(function)
    if let written = binding.type { function.result = resolve(written) }
    let work = {
      let inner = FunctionContext(depth: 1, function: function, result: function.result)
      inner.selfType = type
      self.contexts.append(inner)
      let value = self.source(initializer, as: binding.type == nil ? nil : function.result)
      self.contexts.removeLast()
      function.body = [CheckedStatement(.returnStatement(value), initializer.range)]
      function.captures = inner.captures
      return value
    }
    if binding.type != nil {
      add(property(function, type, isStatic: true), to: nominal, name)
      postponed.append { _ = work() }
    } else {
      // Its type is that of its value, which may need the type's own initializer.
      postponedStatics.append {
        self.atTopLevel { function.result = work().type.resolved }
        self.add(self.property(function, type, isStatic: true), to: nominal, name)
      }
    }
  }

  private func property(_ function: Function, _ type: Type, isStatic: Bool) -> Callable {
    Callable(
      name: function.name, parameters: [], result: function.result, receiver: type,
      target: .function(function),
      isStatic: isStatic, isProperty: true, block: block, range: function.range)
  }

  private func add(_ callable: Callable, to nominal: Nominal, _ name: Name) {
    let members = nominal.members
    let isTaken =
      callable.isStatic ? members.staticProperties[name.text] != nil : members.properties[name.text] != nil
    if isTaken { report(.redeclared(name.text, block: nil), name.range) }
    members.add(callable)
  }

  // MARK: - Methods

  private func selfParameter(_ type: Type, _ range: SourceRange, isChangeable: Bool) -> Function.Parameter {
    let variable = Variable(
      name: "self", type: type, isConstant: !isChangeable, place: .local, depth: 1, range: range)
    return Function.Parameter(label: nil, variable: variable, isInOut: isChangeable, defaultValue: nil)
  }

  private func method(_ declaration: FunctionDeclaration, _ range: SourceRange, _ nominal: Nominal) {
    let type = Type.nominal(nominal, [])
    let isStatic = declaration.kind == .staticMethod
    let isMutating = declaration.kind == .mutatingMethod
    let isInitializer = declaration.kind == .initializer
    let (list, effects) = withEffects {
      declaration.parameters.map { parameter -> Function.Parameter in
        let parameterType = resolve(parameter.type)
        let variable = Variable(
          name: parameter.name.text, type: parameterType, isConstant: !parameter.isInOut, place: .local,
          depth: 1, range: parameter.name.range)
        return Function.Parameter(
          label: parameter.label?.text, variable: variable, isInOut: parameter.isInOut,
          defaultValue: parameter.defaultValue.map { check($0, as: parameterType) })
      }
    }
    let result = isInitializer ? type : declaration.result.map { resolve($0) } ?? .void
    let name = declaration.name
    let function: Function
    var variable: Variable?
    if isInitializer {
      let own = Variable(
        name: "self", type: type, isConstant: false, place: .local, depth: 1, range: name.range)
      variable = own
      function = Function(
        name: nominal.name, kind: .initializer(nominal, selfVariable: own), parameters: list, result: result,
        block: block, depth: 1, range: name.range)
    } else if isStatic {
      function = Function(
        name: name.text, kind: .function, parameters: list, result: result, block: block, depth: 1,
        range: name.range)
    } else {
      let receiver = selfParameter(type, name.range, isChangeable: isMutating)
      variable = receiver.variable
      function = Function(
        name: name.text, kind: isMutating ? .mutatingMethod : .method, parameters: [receiver] + list,
        result: result,
        block: block, depth: 1, range: name.range)
    }
    function.effects.merge(effects)
    add(function)
    let callable = Callable(
      name: isInitializer ? "init" : name.text,
      parameters: list.map {
        Callable.Parameter(
          label: $0.label, name: $0.variable.name, type: $0.variable.type, isInOut: $0.isInOut,
          defaultValue: $0.defaultValue.map { Callable.DefaultValue(.checked($0)) })
      },
      result: result, receiver: type, target: .function(function), isStatic: isStatic, isMutating: isMutating,
      block: block, range: name.range)
    if Checker.isOperatorName(name.text) {
      ownOperators[name.text, default: []].append(callable)
      if name.text == "==", list.allSatisfy({ $0.variable.type == type }) { nominal.ownEquality = function }
    } else {
      nominal.members.add(callable)
    }
    let receiver = variable
    postponed.append {
      self.checkBody(of: function, declaration, range, selfVariable: receiver, selfType: type)
    }
  }
}
