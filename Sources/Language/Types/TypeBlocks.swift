/// Finds the structs and enums of blocks that types consist of.
struct TypeBlocks {
  private(set) var nominals: [Nominal] = []
  private var seen: Set<ObjectIdentifier> = []

  /// Those that declare them.
  var blocks: Set<Int> { Set(nominals.compactMap { $0.block }) }

  mutating func visit(_ type: Type) {
    switch type {
    case .int, .double, .float, .bool, .string, .void, .never, .parameter, .variable, .error: break
    case .array(let element): visit(element)
    case .optional(let wrapped): visit(wrapped)
    case .dictionary(let key, let value):
      visit(key)
      visit(value)
    case .tuple(let members): for member in members { visit(member.type) }
    case .function(let parameters, let result):
      for parameter in parameters { visit(parameter) }
      visit(result)
    case .nominal(let nominal, let arguments):
      for argument in arguments { visit(argument) }
      guard nominal.block != nil, seen.insert(ObjectIdentifier(nominal)).inserted else { return }
      nominals.append(nominal)
      for field in nominal.fields { visit(field.type) }
      for one in nominal.cases {
        for member in one.payload { visit(member.type) }
      }
    }
  }
}
