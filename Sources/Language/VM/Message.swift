/// The wording of everything that can go wrong while a block runs.
enum Message {
  static let expectation = "expectation failed"
  static let refused = "this expression has no type that could be told"
  static let unwrappedNil = "`nil` where a value was expected: `!` unwrapped an optional that holds none"
  static let emptyArray = "the array is empty: there is no last element to remove"
  static let duplicateKey = "a dictionary literal has the same key twice"
  static let overlappingAccess =
    "overlapping accesses: the variable is being changed by a caller (`inout` or a mutating method)"
  static let tooLarge = "the block is too large to compile: split it, or shorten its longest expression"
  static let tooManyVariables =
    "the blocks of this note declare more variables than fit: keep values together in arrays or structs"
  static let cancelled = "cancelled"
  static let nestedTooDeeply = "the value is nested too deeply to be compared, printed or used as a key"

  static func expectation(_ left: String, _ operation: String, _ right: String) -> String {
    "expectation failed: \(left) \(operation) \(right) is false"
  }

  static func fatal(_ message: String) -> String {
    message.isEmpty ? "fatal error" : "fatal error: " + message
  }

  static func precondition(_ message: String) -> String {
    message.isEmpty ? "precondition failed" : "precondition failed: " + message
  }

  static func overflow(_ left: Int64, _ operation: StaticString, _ right: Int64) -> String {
    "arithmetic overflow: \(left) \(operation) \(right) does not fit into Int"
  }

  static func overflow(_ operation: StaticString, _ value: Int64) -> String {
    "arithmetic overflow: \(operation)(\(value)) does not fit into Int"
  }

  static func divisionByZero(_ left: Int64, _ operation: StaticString) -> String {
    "division by zero: \(left) \(operation) 0"
  }

  static func indexOutOfRange(_ index: Int64, _ count: Int) -> String {
    if count == 0 { return "index out of range: \(index), but the array is empty" }
    return
      "index out of range: \(index), but the array has \(count) element\(count == 1 ? "" : "s") (0...\(count - 1))"
  }

  static func notAnInt(_ value: Double) -> String {
    "\(value) cannot be converted to Int: " + (value.isFinite ? "it is out of range" : "it is not finite")
  }

  static func rangeOrder(_ lower: String, _ upper: String) -> String {
    "the range's lower bound \(lower) is above its upper bound \(upper)"
  }

  static func unavailable(_ name: String) -> String {
    "`\(name)` is not available, because the block that defines it failed"
  }

  static func usedEarly(_ name: String) -> String { "`\(name)` is used before its declaration has run" }

  static func steps(_ limit: Int64) -> String {
    "the block ran for more than its budget of \(limit) steps: is there an endless loop? "
      + "A longer run needs a larger `budget` in the block's attributes"
  }

  static func bytes(_ limit: Int64) -> String {
    "the block's values need more than the \(limit >> 20) MiB of memory that a block may use: "
      + "keep fewer of them, or make them smaller"
  }

  static func depth(_ limit: Int) -> String {
    "more than \(limit) calls within calls: is there a recursion without end?"
  }

  static func output(_ limit: Int64) -> String {
    "the block printed more than the \(limit) bytes that a block may print"
  }

  static func nestedClosures(_ limit: Int) -> String {
    "more than \(limit) library functions called one within the other's closure"
  }
}
