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
