/// What an object consists of, for whoever stores values and makes them again.
public enum ObjectContent {
  case host(HostObject)
  case string(String)
  case array([Value])
  /// In the order of the entries.
  case dictionary(keys: [Value], values: [Value])
  case tuple([Value])
  case enumeration(tag: Int64, payload: [Value])
  case some(Value)
  case closure(FunctionName, captures: [Value])
}

/// Which function of a note a closure runs.
public struct FunctionName: Equatable, Sendable {
  public let block: Int
  /// Its number among the functions of the block.
  public let index: Int

  public init(block: Int, index: Int) {
    self.block = block
    self.index = index
  }
}

extension Machine {
  /// What the object consists of; `nil` for what is more than a value: a variable that closures share, or a closure
  /// that looks at a variable of the top level, which may change behind it.
  public func content(of object: Object) -> ObjectContent? {
    switch object.kind {
    case .host: return .host(unsafeDowncast(object, to: HostObject.self))
    case .string: return .string(unsafeDowncast(object, to: StringObject.self).text)
    case .array: return .array(Array(unsafeDowncast(object, to: ArrayObject.self)))
    case .dictionary:
      let entries = unsafeDowncast(object, to: DictionaryObject.self).entries
      return .dictionary(keys: entries.map { $0.key }, values: entries.map { $0.value })
    case .tuple: return .tuple(unsafeDowncast(object, to: TupleObject.self).elements)
    case .enumeration:
      let enumeration = unsafeDowncast(object, to: EnumObject.self)
      return .enumeration(tag: enumeration.tag, payload: enumeration.payload)
    case .some: return .some(unsafeDowncast(object, to: SomeObject.self).value)
    case .closure:
      let closure = unsafeDowncast(object, to: ClosureObject.self)
      guard let name = name(ofFunction: closure.function) else { return nil }
      return .closure(name, captures: closure.captures)
    case .box: return nil
    }
  }

  /// An object of that content; `nil` where there is none: a key that is there twice, a function that does not exist
  /// or takes other captures.
  public func object(of content: ObjectContent) -> Object? {
    switch content {
    case .host(let object): return object
    case .string(let text): return StringObject(text)
    case .array(let elements): return ArrayObject(elements)
    case .dictionary(let keys, let values): return dictionary(keys, values)
    case .tuple(let members): return TupleObject(members)
    case .enumeration(let tag, let payload): return EnumObject(tag: tag, payload: payload)
    case .some(let value): return SomeObject(value)
    case .closure(let name, let captures):
      guard let function = function(named: name), function.captures.count == captures.count else {
        return nil
      }
      return ClosureObject(function: index(of: function), captures: captures)
    }
  }

  private func dictionary(_ keys: [Value], _ values: [Value]) -> DictionaryObject? {
    guard keys.count == values.count else { return nil }
    // Nobody pays for it.
    let counted = (steps, checkpoint)
    (steps, checkpoint) = (0, .max)
    defer { (steps, checkpoint) = counted }
    let dictionary = DictionaryObject()
    for (key, value) in zip(keys, values) {
      guard let key = try? self.key(key), dictionary.set(key, value) else { return nil }
    }
    return dictionary
  }

  private func name(ofFunction index: Int) -> FunctionName? {
    guard let function = program.sources[index], !function.effects.dependsOnVariables,
      let number = block(function.block)?.functions.firstIndex(where: { $0 === function })
    else { return nil }
    return FunctionName(block: function.block, index: number)
  }

  func function(named name: FunctionName) -> Function? {
    guard let functions = block(name.block)?.functions, functions.indices.contains(name.index) else {
      return nil
    }
    return functions[name.index]
  }
}

extension Effects {
  /// Whether what the function does can differ from call to call, besides what it is given.
  fileprivate var dependsOnVariables: Bool { !changes.isEmpty || reads.contains { !$0.isConstant } }
}

extension ObjectContent {
  /// The values that it holds.
  public var members: [Value] {
    switch self {
    case .host, .string: []
    case .array(let elements): elements
    case .dictionary(let keys, let values): keys + values
    case .tuple(let members): members
    case .enumeration(_, let payload): payload
    case .some(let value): [value]
    case .closure(_, let captures): captures
    }
  }
}
