/// Writes values as Swift's `print` does, by their static types.
///
/// Inside of other values Swift writes the *debug* form: strings in quotation marks, names of a program's own
/// types with their module, which for a program of one file is `main`.
struct ValueWriter {
  private(set) var text = ""
  private let machine: Machine

  init(_ machine: Machine) { self.machine = machine }

  mutating func write(_ value: Value, _ type: Type) throws(Failure) {
    try write(value, type, isNested: false, depth: 0)
  }

  private mutating func write(_ value: Value, _ type: Type, isNested: Bool, depth: Int) throws(Failure) {
    if depth > Machine.nestingLimit { throw Failure(Message.nestedTooDeeply) }
    switch type {
    case .int: text += value.int.decimal
    case .double: text += value.double.text
    case .float: text += value.float.text
    case .bool: text += value.bool ? "true" : "false"
    case .string:
      if isNested { quote(value.string) } else { text += value.string }
    case .void, .never, .error: text += "()"
    case .array(let element):
      try machine.charge(steps: value.array.count)
      text += "["
      for (index, one) in value.array.enumerated() {
        if index > 0 { text += ", " }
        try write(one, element, isNested: true, depth: depth + 1)
      }
      text += "]"
    case .dictionary(let key, let element):
      try write(value.dictionary.entries, key, element, depth)
    case .optional(let wrapped):
      if value.isNothing {
        text += "nil"
      } else {
        text += "Optional("
        try write(value.unwrapped(wrapped), wrapped, isNested: true, depth: depth + 1)
        text += ")"
      }
    case .tuple(let members): try write(value.tuple, members, depth)
    case .function: text += "(Function)"
    case .nominal(let nominal, let arguments): try write(value, nominal, arguments, isNested, depth)
    case .parameter, .variable: fatalError("a value of no concrete type")
    }
    if Int64(text.utf8.count) > machine.budget.outputBytes {
      throw Failure(Message.output(machine.budget.outputBytes))
    }
  }

  private mutating func write(
    _ entries: [(key: Value, value: Value)], _ key: Type, _ value: Type, _ depth: Int
  ) throws(Failure) {
    if entries.isEmpty {
      text += "[:]"
      return
    }
    try machine.charge(steps: entries.count)
    text += "["
    for (index, entry) in entries.enumerated() {
      if index > 0 { text += ", " }
      try write(entry.key, key, isNested: true, depth: depth + 1)
      text += ": "
      try write(entry.value, value, isNested: true, depth: depth + 1)
    }
    text += "]"
  }

  private mutating func write(_ values: [Value], _ members: [TupleMember], _ depth: Int) throws(Failure) {
    text += "("
    for (index, member) in members.enumerated() {
      if index > 0 { text += ", " }
      if let label = member.label { text += label + ": " }
      try write(values[index], member.type, isNested: true, depth: depth + 1)
    }
    text += ")"
  }

  // MARK: - Named types

  private mutating func write(
    _ value: Value, _ nominal: Nominal, _ arguments: [Type], _ isNested: Bool, _ depth: Int
  ) throws(Failure) {
    if let description = nominal.description, let index = machine.program.index(of: description) {
      text += try machine.call(index, [value]).string
      return
    }
    switch nominal.kind {
    case .structure:
      if isNested { text += "main." }
      text += nominal.name
      let members = nominal.fields.map { TupleMember(label: $0.name, $0.type) }
      try write(value.tuple, members, depth)
    case .enumeration:
      if isNested { text += (nominal.block == nil ? "Swift." : "main.") + nominal.name + "." }
      if case .object(let object) = value {
        let enumeration = unsafeDowncast(object, to: EnumObject.self)
        let found = nominal.cases[Int(enumeration.tag)]
        text += found.name
        try write(enumeration.storage, found.payload, depth)
      } else {
        text += nominal.cases[Int(value.int)].name
      }
    case .host, .hostProtocol:
      if nominal.isRange {
        if isNested { text += nominal.name + "(" }
        try write(value.bounds.lower, arguments[0], isNested: isNested, depth: depth + 1)
        text += nominal.name == "Range" ? "..<" : "..."
        try write(value.bounds.upper, arguments[0], isNested: isNested, depth: depth + 1)
        if isNested { text += ")" }
      } else if nominal.name == "KeyValuePairs", arguments.count == 2 {
        let entries = value.array.map { (key: $0.tuple[0], value: $0.tuple[1]) }
        try write(entries, arguments[0], arguments[1], depth)
      } else if nominal.conformances.contains("Sequence"), arguments.count == 1 {
        try write(value, .array(arguments[0]), isNested: isNested, depth: depth)
      } else {
        text += unsafeDowncast(value.object, to: HostObject.self).description
      }
    }
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars { text += scalar.escaped(asASCII: false) }
    text += "\""
  }
}

extension BinaryFloatingPoint where Self: CustomStringConvertible {
  /// As Swift writes it, but for the sign of NaN: which one 0 / 0 has depends on the processor.
  var text: String { isNaN ? "nan" : description }
}

extension Int64 {
  /// As `description`, which looks for the radix first, and takes three times as long.
  var decimal: String {
    var count = self < 0 ? 2 : 1
    var rest = magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    // No more than it needs: up to 15 bytes are kept without memory of their own.
    return String(unsafeUninitializedCapacity: count) { buffer in
      var digits = magnitude
      for place in stride(from: count - 1, through: self < 0 ? 1 : 0, by: -1) {
        buffer[place] = UInt8(ascii: "0") + UInt8(digits % 10)
        digits /= 10
      }
      if self < 0 { buffer[0] = UInt8(ascii: "-") }
      return count
    }
  }
}
