// Rows of the standard library that have an instruction of their own. They are known by their declaration;
// a test looks each of them up among the rows.

extension Compiler {
  func intrinsic(
    _ row: NativeRow, _ arguments: [CheckedExpression], _ type: Type, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand? {
    guard let first = arguments.first, arguments.count <= 2,
      let make = Intrinsic.named(row.declaration, first.type)
    else { return nil }
    let representation = Representation(type)
    switch make {
    case .same: return compile(first, into: destination)
    case .unary(let make):
      let target = destination ?? allocate(representation)
      let start = mark
      let source = compile(first)
      emit(make(target, source.slot), range)
      release(source, range)
      reset(to: start)
      return Operand(representation: representation, slot: target, isTemporary: destination == nil)
    case .binary(let make):
      return operation(first, arguments[1], representation, into: destination, range, make)
    }
  }
}

enum Intrinsic {
  /// Nothing has to be done.
  case same
  case unary((Slot, Slot) -> Instruction)
  case binary((Slot, Slot, Slot) -> Instruction)

  /// The row's instruction for operands of a type.
  static func named(_ declaration: StaticString, _ type: Type) -> Intrinsic? {
    let table: [(StaticString, Intrinsic)]
    switch type {
    case .int: table = ofInt
    case .double: table = ofDouble
    case .float: table = ofFloat
    case .array: table = ofArray
    case .bool, .string, .void, .never, .dictionary, .optional, .tuple, .function, .nominal, .parameter,
      .variable,
      .error:
      return nil
    }
    return table.first { declaration.isSame(as: $0.0) }?.1
  }

  static var ofInt: [(StaticString, Intrinsic)] {
    [
      ("init(_ value: Int)", .same),
      ("init(_ integer: Int)", .unary { .doubleFromInt($0, $1) }),
      ("init(_ whole: Int)", .unary { .floatFromInt($0, $1) }),
      ("func abs<T: SignedNumeric>(_ x: T) -> T", .unary { .magnitudeInt($0, $1) }),
      ("func min<T: Comparable>(_ x: T, _ y: T) -> T", .binary { .minimumInt($0, $1, $2) }),
      ("func max<T: Comparable>(_ x: T, _ y: T) -> T", .binary { .maximumInt($0, $1, $2) }),
      ("static func &+ (left: Int, right: Int) -> Int", .binary { .wrappingAddInt($0, $1, $2) }),
      ("static func &- (left: Int, right: Int) -> Int", .binary { .wrappingSubtractInt($0, $1, $2) }),
      ("static func &* (left: Int, right: Int) -> Int", .binary { .wrappingMultiplyInt($0, $1, $2) }),
      ("static func & (left: Int, right: Int) -> Int", .binary { .andInt($0, $1, $2) }),
      ("static func | (left: Int, right: Int) -> Int", .binary { .orInt($0, $1, $2) }),
      ("static func ^ (left: Int, right: Int) -> Int", .binary { .exclusiveOrInt($0, $1, $2) }),
      ("static func << (left: Int, right: Int) -> Int", .binary { .shiftLeftInt($0, $1, $2) }),
      ("static func >> (left: Int, right: Int) -> Int", .binary { .shiftRightInt($0, $1, $2) }),
      ("prefix static func ~ (value: Int) -> Int", .unary { .complementInt($0, $1) }),
    ]
  }

  static var ofDouble: [(StaticString, Intrinsic)] {
    [
      ("init(_ value: Double)", .same),
      ("init(_ number: Double)", .unary { .intFromDouble($0, $1) }),
      ("init(_ double: Double)", .unary { .floatFromDouble($0, $1) }),
      ("func squareRoot() -> Double", .unary { .squareRootDouble($0, $1) }),
      ("func abs<T: SignedNumeric>(_ x: T) -> T", .unary { .magnitudeDouble($0, $1) }),
      ("var magnitude: Double { get }", .unary { .magnitudeDouble($0, $1) }),
    ]
  }

  static var ofFloat: [(StaticString, Intrinsic)] {
    [
      ("init(_ value: Float)", .same),
      ("init(_ number: Float)", .unary { .intFromFloat($0, $1) }),
      ("init(_ float: Float)", .unary { .doubleFromFloat($0, $1) }),
    ]
  }

  static var ofArray: [(StaticString, Intrinsic)] {
    [("var count: Int { get }", .unary { .countArray($0, $1) })]
  }
}

/// Rows that change an array in place.
enum ArrayChange {
  case append, appendContents, removeLast, swap

  init?(_ declaration: StaticString) {
    guard let found = ArrayChange.table.first(where: { declaration.isSame(as: $0.0) }) else { return nil }
    self = found.1
  }

  static var table: [(StaticString, ArrayChange)] {
    [
      ("mutating func append(_ element: Element)", .append),
      ("mutating func append(contentsOf elements: Sequence<Element>)", .appendContents),
      ("mutating func removeLast() -> Element", .removeLast),
      ("mutating func swapAt(_ first: Int, _ second: Int)", .swap),
    ]
  }

  /// Whether the argument becomes part of the array.
  var takesArgument: Bool {
    switch self {
    case .append: true
    case .appendContents, .removeLast, .swap: false
    }
  }
}

extension StaticString {
  func isSame(as other: StaticString) -> Bool {
    guard utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    if utf8Start == other.utf8Start { return true }
    for index in 0..<utf8CodeUnitCount where utf8Start[index] != other.utf8Start[index] { return false }
    return true
  }
}

extension Machine {
  /// The declarations of all rows that have an instruction of their own.
  package static var intrinsicDeclarations: [String] {
    let intrinsics = (Intrinsic.ofInt + Intrinsic.ofDouble + Intrinsic.ofFloat + Intrinsic.ofArray).map {
      $0.0
    }
    return (intrinsics + ArrayChange.table.map { $0.0 }).map { declaration in
      declaration.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
  }
}
