extension Machine {
  /// Whether a value that was read from somewhere is one of the type: code that runs does not ask.
  ///
  /// - Parameter isHostValue: whether a value of the host is one of the named type.
  public func fits(_ value: Value, _ type: Type, isHostValue: (HostObject, _ type: String) -> Bool) -> Bool {
    var pending = [(value, type)]
    var seen: Set<ObjectIdentifier> = []
    // A loop: values nest as deep as memory allows.
    while let (value, type) = pending.popLast() {
      if case .object(let object) = value, !seen.insert(ObjectIdentifier(object)).inserted { continue }
      guard let members = members(of: value, as: type, isHostValue) else { return false }
      pending += members
    }
    return true
  }

  /// What the value holds, with the types that it must be of; `nil` where the value is none of the type itself.
  private func members(
    of value: Value, as type: Type, _ isHostValue: (HostObject, String) -> Bool
  ) -> [(Value, Type)]? {
    switch (type, value) {
    case (.int, .int), (.double, .double), (.float, .float), (.bool, .bool): return []
    // Nothing is read of what is no value.
    case (.void, _), (.optional, .nothing): return []
    case (.optional(let wrapped), _) where !wrapped.isAbsentable: return [(value, wrapped)]
    case (_, .object(let object)):
      guard let content = content(of: object) else { return nil }
      return members(of: content, as: type, isHostValue)
    case (.nominal(let nominal, _), .int(let tag)):
      guard nominal.kind == .enumeration, nominal.cases.indices.contains(Int(clamping: tag)) else {
        return nil
      }
      return nominal.cases[Int(tag)].payload.isEmpty ? [] : nil
    default: return nil
    }
  }

  private func members(
    of content: ObjectContent, as type: Type, _ isHostValue: (HostObject, String) -> Bool
  ) -> [(Value, Type)]? {
    switch (type, content) {
    case (.string, .string): return []
    case (.array(let element), .array(let elements)):
      // By far the longest arrays are of numbers.
      if element == .int || element == .double {
        return elements.allSatisfy { $0.isNumber(of: element) } ? [] : nil
      }
      return elements.map { ($0, element) }
    case (.dictionary(let key, let value), .dictionary(let keys, let values)):
      return keys.map { ($0, key) } + values.map { ($0, value) }
    case (.optional(let wrapped), .some(let value)): return [(value, wrapped)]
    case (.tuple(let types), .tuple(let members)) where types.count == members.count:
      return Array(zip(members, types.map { $0.type }))
    case (.function(let parameters, let result), .closure(let name, _)):
      guard let function = function(named: name), function.result == result,
        function.parameters.map({ $0.variable.type }) == parameters
      else { return nil }
      return []
    case (.nominal(let nominal, let arguments), _):
      return members(of: content, as: nominal, arguments, isHostValue)
    default: return nil
    }
  }

  private func members(
    of content: ObjectContent, as nominal: Nominal, _ arguments: [Type],
    _ isHostValue: (HostObject, String) -> Bool
  ) -> [(Value, Type)]? {
    switch (nominal.kind, content) {
    case (.structure, .tuple(let members)) where members.count == nominal.fields.count:
      return Array(zip(members, nominal.fields.map { $0.type }))
    case (.enumeration, .enumeration(let tag, let payload)):
      guard nominal.cases.indices.contains(Int(clamping: tag)) else { return nil }
      let types = nominal.cases[Int(tag)].payload.map { $0.type }
      return types.count == payload.count && !types.isEmpty ? Array(zip(payload, types)) : nil
    case (.host, .host(let object)), (.hostProtocol, .host(let object)):
      return isHostValue(object, nominal.name) ? [] : nil
    // A range is its bounds; pairs are an array of tuples.
    case (.host, .tuple(let bounds)) where bounds.count == 2 && arguments.count == 1:
      return bounds.map { ($0, arguments[0]) }
    case (.host, .array(let pairs)) where arguments.count == 2:
      return pairs.map { ($0, .tuple(arguments.map { TupleMember($0) })) }
    default: return nil
    }
  }
}

extension Value {
  fileprivate func isNumber(of type: Type) -> Bool {
    switch (type, self) {
    case (.int, .int), (.double, .double): true
    default: false
    }
  }
}
