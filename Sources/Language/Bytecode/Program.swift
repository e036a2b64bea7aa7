/// All code of a note, and the tables that it refers to. It grows with each block.
final class Program {
  struct Global {
    let variable: Variable
    /// From the stack's bottom, among words or values.
    let slot: Int
    let representation: Representation
  }

  private(set) var functions: [CodeFunction] = []
  private(set) var globals: [Global] = []
  private(set) var values: [Value] = []
  private(set) var words: [Int64] = []
  private(set) var types: [Type] = []
  private(set) var natives: [NativeSite] = []
  private(set) var messages: [String] = []
  /// The functions whose code is at the same index.
  private(set) var sources: [Function?] = []

  private var functionIndices: [ObjectIdentifier: Int] = [:]
  private var globalIndices: [ObjectIdentifier: Int] = [:]
  /// Locals that are declared without a value: a closure shares them, although they are constant.
  var assignedLater: Set<ObjectIdentifier> = []

  func index(of function: Function) -> Int? { functionIndices[ObjectIdentifier(function)] }

  func add(_ code: CodeFunction, for function: Function?) -> Int {
    functions.append(code)
    sources.append(function)
    if let function { functionIndices[ObjectIdentifier(function)] = functions.count - 1 }
    return functions.count - 1
  }

  func index(of variable: Variable) -> Int? { globalIndices[ObjectIdentifier(variable)] }

  func add(_ global: Global) {
    globalIndices[ObjectIdentifier(global.variable)] = globals.count
    globals.append(global)
  }

  func add(_ value: Value) -> Index {
    values.append(value)
    return Index(values.count - 1)
  }

  func add(word: Int64) -> Index {
    words.append(word)
    return Index(words.count - 1)
  }

  func add(_ type: Type) -> Index {
    types.append(type)
    return Index(types.count - 1)
  }

  func add(_ site: NativeSite) -> Index {
    natives.append(site)
    return Index(natives.count - 1)
  }

  func add(message: String) -> Index {
    messages.append(message)
    return Index(messages.count - 1)
  }
}
