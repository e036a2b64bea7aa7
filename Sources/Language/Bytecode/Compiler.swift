/// Makes the code of one function, or of a block's top level, from the checked tree.
///
/// Registers are handed out like a stack: a variable keeps its register to the end of its scope, a temporary
/// to the end of the expression that needs it. Code that is compiled later can refer to functions whose code
/// does not exist yet: `Compilation` makes it before anything runs.
final class Compiler {
  let compilation: Compilation
  var program: Program { compilation.program }
  let function: CodeFunction
  /// `nil` at a block's top level.
  let source: Function?

  /// The declaration at hand, before there is any code.
  var place = SourceRange(0, 0)
  var places: [ObjectIdentifier: VariablePlace] = [:]
  var nextWord = 1
  var nextValue = 1
  /// How far the value registers of variables and of parts of patterns reach: what a scope has to release.
  var keptValues = 1
  var jumps: [JumpContext] = []
  var yields: [YieldContext] = []
  /// Where `fallthrough` goes on.
  var nextCase: Label?
  /// `inout` parameters that closures share, to be copied back on return.
  var sharedParameters: [(box: Slot, representation: Representation, slot: Slot)] = []
  private var constantSlots: [Int64: Slot] = [:]
  private var constantCapacity = 0

  init(_ compilation: Compilation, function: CodeFunction, source: Function?) {
    self.compilation = compilation
    self.function = function
    self.source = source
    function.code.reserveCapacity(32)
    function.ranges.reserveCapacity(32)
  }

  // MARK: - Code

  func emit(_ instruction: Instruction, _ range: SourceRange) {
    function.code.append(instruction)
    function.ranges.append(range)
  }

  /// A place in the code that jumps can name before it is known.
  final class Label {
    fileprivate(set) var position: Index?
    fileprivate var uses: [(position: Int, make: (Index) -> Instruction)] = []
  }

  func emit(to label: Label, _ range: SourceRange, _ make: @escaping (Index) -> Instruction) {
    if let position = label.position { return emit(make(position), range) }
    label.uses.append((function.code.count, make))
    emit(make(0), range)
  }

  func bind(_ label: Label) {
    let position = Index(function.code.count)
    label.position = position
    for use in label.uses { function.code[use.position] = use.make(position) }
    label.uses = []
  }

  // MARK: - Registers

  /// Where the value of an expression is.
  struct Operand {
    let representation: Representation
    let slot: Slot
    /// Nothing else refers to the register: a value may be taken out of it, and must be released.
    let isTemporary: Bool
  }

  enum VariablePlace {
    case register(Representation, Slot)
    /// The box is in the value register.
    case box(Representation, Slot)
  }

  struct Mark {
    let word: Int
    let value: Int
  }

  var mark: Mark { Mark(word: nextWord, value: nextValue) }

  func reset(to mark: Mark) {
    nextWord = mark.word
    nextValue = mark.value
  }

  func allocate(_ representation: Representation) -> Slot {
    if representation.isWord {
      nextWord += 1
      if nextWord > function.wordCount { function.wordCount = nextWord }
      return slot(nextWord - 1)
    }
    nextValue += 1
    if nextValue > function.valueCount { function.valueCount = nextValue }
    return slot(nextValue - 1)
  }

  private func slot(_ number: Int) -> Slot {
    guard let slot = Slot(exactly: number) else {
      compilation.noteTooLarge(function, function.ranges.last ?? place)
      return 0
    }
    return slot
  }

  /// A register that lives to the end of the scope.
  func allocateKept(_ representation: Representation) -> Slot {
    let slot = allocate(representation)
    if nextValue > keptValues { keptValues = nextValue }
    return slot
  }

  func temporary(_ representation: Representation) -> Operand {
    Operand(representation: representation, slot: allocate(representation), isTemporary: true)
  }

  /// Releases what a temporary holds, once it has been used.
  func release(_ operand: Operand, _ range: SourceRange) {
    if operand.isTemporary, operand.representation == .value {
      emit(.clear(first: operand.slot, count: 1), range)
    }
  }

  /// Compiles a part whose variables end with it.
  func scope(_ range: SourceRange, _ body: () -> Void) {
    let start = mark
    let kept = keptValues
    keptValues = start.value
    body()
    if keptValues > start.value { clear(from: start.value, to: keptValues, range) }
    keptValues = kept
    reset(to: start)
  }

  func clear(from first: Int, to end: Int, _ range: SourceRange) {
    if end > first { emit(.clear(first: slot(first), count: slot(end - first)), range) }
  }

  // MARK: - Constants

  /// Sets registers aside for constants, which the call fills: loops then do not load them anew.
  func reserveConstants(_ capacity: Int) {
    function.firstConstant = slot(nextWord)
    constantCapacity = capacity
    for _ in 0..<capacity { _ = allocate(.int) }
  }

  func constant(_ word: Int64, _ representation: Representation, _ range: SourceRange) -> Operand {
    if let slot = constantSlots[word] {
      return Operand(representation: representation, slot: slot, isTemporary: false)
    }
    if function.constants.count < constantCapacity {
      let slot = function.firstConstant + Slot(function.constants.count)
      function.constants.append(word)
      constantSlots[word] = slot
      return Operand(representation: representation, slot: slot, isTemporary: false)
    }
    let operand = temporary(representation)
    emit(.loadWord(to: operand.slot, program.add(word: word)), range)
    return operand
  }

  // MARK: - Jumps out

  /// A loop or `switch` around the code.
  struct JumpContext {
    let target: JumpTarget
    let afterwards: Label
    let next: Label?
    /// Value registers from here on are released by whoever jumps.
    let firstValue: Int
  }

  /// An `if` or `switch` expression around the code.
  struct YieldContext {
    let result: Operand
    let afterwards: Label
    let firstValue: Int
  }
}
