/// The library's rows, read once: every name with its types. Never changes from then on, so that the checkers of
/// several notes share it.
final class LibraryTable: @unchecked Sendable {
  private(set) var types: [String: Type] = [
    "Int": .int, "Double": .double, "Float": .float, "Bool": .bool, "String": .string, "Void": .void,
    "Never": .never,
  ]
  private(set) var functions: [String: [Callable]] = [:]
  private(set) var operators: [String: [Callable]] = [:]
  /// By the name of the type: `Int`, `Array`, `Tensor`.
  private(set) var members: [String: Members] = [:]
  /// How many defaults the rows have.
  private(set) var defaultCount = 0
  /// What is wrong with rows: mistakes of ours, found by the tests.
  private(set) var problems: [String] = []

  let range = LibraryTable.builtin("Range", ["Bound"])
  let closedRange = LibraryTable.builtin("ClosedRange", ["Bound"])
  let keyValuePairs = LibraryTable.builtin("KeyValuePairs", ["Key", "Value"])
  /// Only as the type of a row's parameter: whatever can be iterated.
  let sequence = LibraryTable.builtin("Sequence", ["Element"])
  /// `<` and its like for tuples, which no declaration can express.
  let tupleOrders = NativeRow.tupleOrders()
  /// An enum, which blocks can switch over like their own.
  let roundingRule = LibraryTable.roundingRule()
  private var nominals: [String: Nominal] = [:]

  init(_ library: Library) {
    for nominal in [range, closedRange, keyValuePairs, sequence] { nominals[nominal.name] = nominal }
    types[roundingRule.name] = .nominal(roundingRule, [])
    members[roundingRule.name] = LibraryTable.cases(of: roundingRule)
    let heads = library.families.map { family -> FamilyHead? in
      let (head, diagnostics) = Parser.parseFamilyHead(text(family.declaration))
      if head == nil { note(family.declaration, diagnostics) }
      return head
    }
    for head in heads {
      if let head { declare(head) }
    }
    for head in heads {
      if let head { inherit(head) }
    }
    for (head, family) in zip(heads, library.families) {
      guard let head else { continue }
      for row in family.rows { read(row, of: head) }
    }
  }

  private static func builtin(_ name: String, _ generics: [String]) -> Nominal {
    Nominal(name: name, kind: .host, genericParameters: generics, range: SourceRange(0, 0))
  }

  // MARK: - Families

  private func declare(_ head: FamilyHead) {
    let kind: Nominal.Kind
    switch head.kind {
    case .free, .extensionOf: return
    case .structure, .enumeration, .finalClass: kind = .host
    case .protocolType: kind = .hostProtocol
    }
    let name = head.name.text
    if types[name] != nil || nominals[name] != nil || name == "Array" || name == "Dictionary"
      || name == "Optional"
    {
      return
    }
    let nominal = Nominal(
      name: name, kind: kind, genericParameters: head.generics.map { $0.name.text }, range: SourceRange(0, 0))
    nominals[name] = nominal
    if head.generics.isEmpty { types[name] = .nominal(nominal, []) }
  }

  private func inherit(_ head: FamilyHead) {
    guard let nominal = nominals[head.name.text] else { return }
    for inherited in head.inherits {
      if let above = nominals[inherited.text], above.kind == .hostProtocol {
        nominal.supertypes.append(above)
      } else {
        nominal.conformances.append(inherited.text)
      }
    }
  }

  /// The generic parameters of a type by name, and the type in terms of them.
  private func receiver(_ head: FamilyHead) -> (type: Type, generics: [String])? {
    func parameter(_ index: Int, _ name: String) -> Type { .parameter(index, name: name) }
    // Swift 6.3 for WebAssembly loses a literal `["Element"]` here; an array made at run time arrives.
    func only(_ name: String) -> [String] { Array(repeating: name, count: 1) }
    switch head.name.text {
    case "Array": return (.array(parameter(0, "Element")), only("Element"))
    case "Dictionary":
      return (.dictionary(key: parameter(0, "Key"), value: parameter(1, "Value")), ["Key", "Value"])
    case "Optional": return (.optional(parameter(0, "Wrapped")), only("Wrapped"))
    default:
      if let nominal = nominals[head.name.text] {
        let arguments = nominal.genericParameters.enumerated().map { parameter($0.offset, $0.element) }
        return (.nominal(nominal, arguments), nominal.genericParameters)
      }
      guard let type = types[head.name.text] else { return nil }
      return (type, [])
    }
  }

  // MARK: - Rows

  private func read(_ row: Row, of head: FamilyHead) {
    let (signature, diagnostics) = Parser.parseSignature(text(row.declaration))
    guard let signature else { return note(row.declaration, diagnostics) }
    var owner: (type: Type, generics: [String])?
    if head.kind != .free {
      guard let found = receiver(head) else { return note(row.declaration, []) }
      owner = found
    }
    let callable: Callable
    var isOperator = false
    switch signature {
    case .property(let isStatic, let name, let type):
      let generics = (owner?.generics ?? []).map { Callable.Generic(name: $0) }
      guard let result = resolve(type, generics, row.declaration) else { return }
      let native = NativeRow(
        declaration: row.declaration, body: row.body, name: name.text, isMutating: false, hasResult: true,
        argumentNames: isStatic ? [] : ["self"])
      callable = Callable(
        name: name.text, parameters: [], result: result, generics: generics, receiver: owner?.type,
        target: .native(native), isStatic: isStatic, isProperty: true)
    case .function(let declaration):
      guard let made = function(declaration, row: row, owner: owner) else { return }
      callable = made
      isOperator = !isIdentifier(declaration.name.text)
    }
    if isOperator {
      operators[callable.name, default: []].append(callable)
      if callable.name == "==", case .nominal(let nominal, _)? = owner?.type,
        case .native(let native) = callable.target,
        callable.parameters.allSatisfy({ $0.type == owner?.type })
      {
        nominal.equality = native
      }
    } else if owner == nil {
      functions[callable.name, default: []].append(callable)
    } else {
      let offered = members[head.name.text] ?? Members()
      offered.add(callable)
      members[head.name.text] = offered
    }
  }

  private func function(
    _ declaration: FunctionDeclaration, row: Row, owner: (type: Type, generics: [String])?
  ) -> Callable? {
    var generics = (owner?.generics ?? []).map { Callable.Generic(name: $0) }
    for parameter in declaration.generics {
      var index = generics.firstIndex { $0.name == parameter.name.text }
      if index == nil {
        generics.append(Callable.Generic(name: parameter.name.text))
        index = generics.count - 1
      }
      if let name = parameter.constraint?.text, let index {
        generics[index].constraints.append(constraint(name))
      }
    }
    var parameters: [Callable.Parameter] = []
    for parameter in declaration.parameters {
      guard let type = resolve(parameter.type, generics, row.declaration) else { return nil }
      let value = parameter.defaultValue.map { value -> Callable.DefaultValue in
        defaultCount += 1
        return Callable.DefaultValue(.written(value, number: defaultCount - 1))
      }
      parameters.append(
        Callable.Parameter(
          label: parameter.label?.text, name: parameter.name.text, type: type, isInOut: parameter.isInOut,
          isBuilder: parameter.builder != nil, defaultValue: value))
    }
    var result: Type = .void
    let isInitializer = declaration.kind == .initializer
    if let written = declaration.result {
      guard let type = resolve(written, generics, row.declaration, owner: owner?.type) else { return nil }
      result = type
    } else if isInitializer, let owner {
      result = declaration.isFailable ? .optional(owner.type) : owner.type
    }
    let isMutating = declaration.kind == .mutatingMethod || (parameters.first?.isInOut ?? false)
    let isMethod = declaration.kind == .method || declaration.kind == .mutatingMethod
    var argumentNames = parameters.map { $0.label ?? $0.name }
    if owner != nil, isMethod { argumentNames.insert("self", at: 0) }
    let native = NativeRow(
      declaration: row.declaration, body: row.body, name: declaration.name.text, isMutating: isMutating,
      hasResult: result != .void, argumentNames: argumentNames)
    return Callable(
      name: declaration.name.text, parameters: parameters, result: result, generics: generics,
      receiver: owner?.type,
      target: .native(native), isStatic: declaration.kind == .staticMethod, isMutating: isMutating)
  }

  private func constraint(_ name: String) -> Callable.Constraint {
    if let nominal = nominals[name], nominal.kind == .hostProtocol { return .conforms(nominal) }
    if let type = type(named: name) { return .same(type) }
    return .standard(name)
  }

  private func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first == UInt8(ascii: "_") || first >= 0x80
      || (first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
  }

  // MARK: - Types

  func type(named name: String) -> Type? {
    if let type = types[name] { return type }
    if let nominal = nominals[name], nominal.genericParameters.isEmpty { return .nominal(nominal, []) }
    return nil
  }

  /// A type that takes arguments, applied: `ClosedRange<Double>`, `Array<Int>`.
  func generic(_ name: String, _ arguments: [Type]) -> Type? {
    switch (name, arguments.count) {
    case ("Array", 1): return .array(arguments[0])
    case ("Optional", 1): return .optional(arguments[0])
    case ("Dictionary", 2): return .dictionary(key: arguments[0], value: arguments[1])
    default:
      guard let nominal = nominals[name], nominal.genericParameters.count == arguments.count,
        !arguments.isEmpty
      else { return nil }
      return .nominal(nominal, arguments)
    }
  }

  /// How many arguments a generic type takes.
  func arity(_ name: String) -> Int? {
    switch name {
    case "Array", "Optional": return 1
    case "Dictionary": return 2
    default:
      guard let nominal = nominals[name], nominal !== sequence, !nominal.genericParameters.isEmpty else {
        return nil
      }
      return nominal.genericParameters.count
    }
  }

  private func resolve(
    _ syntax: TypeSyntax, _ generics: [Callable.Generic], _ row: StaticString, owner: Type? = nil
  ) -> Type? {
    func all(_ list: [TypeSyntax]) -> [Type]? {
      var types: [Type] = []
      for one in list {
        guard let type = resolve(one, generics, row, owner: owner) else { return nil }
        types.append(type)
      }
      return types
    }
    switch syntax.kind {
    case .named(let name, let arguments):
      if name.text == "Self", let owner { return owner }
      if let index = generics.firstIndex(where: { $0.name == name.text }) {
        return .parameter(index, name: name.text)
      }
      guard let types = all(arguments) else { return nil }
      if let type = types.isEmpty ? type(named: name.text) : generic(name.text, types) { return type }
      problems.append(text(row) + ": unknown type `" + name.text + "`")
      return nil
    case .array(let element): return resolve(element, generics, row, owner: owner).map { .array($0) }
    case .optional(let wrapped): return resolve(wrapped, generics, row, owner: owner).map { .optional($0) }
    case .dictionary(let key, let value):
      guard let types = all([key, value]) else { return nil }
      return .dictionary(key: types[0], value: types[1])
    case .tuple(let elements):
      guard let types = all(elements.map { $0.type }) else { return nil }
      if types.isEmpty { return .void }
      if types.count == 1 { return types[0] }
      return .tuple(zip(elements, types).map { TupleMember(label: $0.label?.text, $1) })
    case .function(let parameters, let result):
      guard let types = all(parameters), let result = resolve(result, generics, row, owner: owner) else {
        return nil
      }
      return .function(types, result: result)
    case .invalid: return nil
    }
  }

  private func text(_ string: StaticString) -> String {
    string.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  private func note(_ declaration: StaticString, _ diagnostics: [Diagnostic]) {
    problems.append(text(declaration) + ": " + (diagnostics.first?.message ?? "cannot be read"))
  }
}
