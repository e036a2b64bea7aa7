/// The code of one function.
///
/// Its registers are two rows, words and values. In both the first is the result's; then come the parameters,
/// the captured variables, constants (words only) and everything else.
final class CodeFunction {
  /// Where a parameter or a captured variable arrives.
  struct Place {
    let representation: Representation
    let slot: Slot
  }

  let name: String
  /// The block that declares it.
  let block: Int
  var code: [Instruction] = []
  /// For each instruction the source that it came from.
  var ranges: [SourceRange] = []
  /// Calls whose callee's code is part of this one's. None lies within another.
  var inlinedCalls: [InlinedCall] = []
  var parameters: [Place] = []
  var captures: [Place] = []
  var result: Representation = .value
  /// Whether the result is more than `Void`.
  var hasResult = true
  /// Words that are in their registers when the function starts.
  var constants: [Int64] = []
  var firstConstant: Slot = 0
  var wordCount = 1
  var valueCount = 1
  /// The values from here on are released on return; those before are the result and `inout` parameters.
  var firstReleased = 1

  init(name: String, block: Int) {
    self.name = name
    self.block = block
  }

  /// Where one is at an instruction, or before the first at -1: innermost first, should it belong to an inlined call.
  func places(at instruction: Int) -> [RuntimeError.Place] {
    let range = instruction >= 0 ? ranges[instruction] : SourceRange(0, 0)
    guard let call = inlinedCalls.first(where: { $0.code.contains(instruction) }) else {
      return [RuntimeError.Place(function: name, block: block, range: range)]
    }
    return [
      RuntimeError.Place(function: call.name, block: call.block, range: range),
      RuntimeError.Place(function: name, block: block, range: call.range),
    ]
  }
}

/// A call that became code of its caller.
struct InlinedCall {
  let code: Range<Int>
  /// The callee's.
  let name: String
  let block: Int
  /// Where it is called.
  let range: SourceRange
}

/// One call of a native: its row, and how its arguments and its result are held.
final class NativeSite {
  let row: NativeRow
  let typeArguments: [Type]
  let arguments: [Representation]
  let result: Representation

  init(row: NativeRow, typeArguments: [Type], arguments: [Representation], result: Representation) {
    self.row = row
    self.typeArguments = typeArguments
    self.arguments = arguments
    self.result = result
  }
}
