// The operators on numbers, strings and truth values that are instructions of the machine, and their types.

extension Primitive.Operation {
  init?(_ symbol: String) {
    switch symbol {
    case "+": self = .add
    case "-": self = .subtract
    case "*": self = .multiply
    case "/": self = .divide
    case "%": self = .remainder
    case "<": self = .less
    case "<=": self = .lessOrEqual
    case ">": self = .greater
    case ">=": self = .greaterOrEqual
    case "==": self = .equal
    case "!=": self = .notEqual
    default: return nil
    }
  }

  var isComparison: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .remainder: return false
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: return true
    }
  }

  func exists(on type: PrimitiveType) -> Bool {
    switch (self, type) {
    case (.equal, _), (.notEqual, _), (.add, .string): return true
    case (_, .bool): return false
    case (_, .string): return isComparison
    case (.remainder, .double), (.remainder, .float): return false
    default: return true
    }
  }
}
