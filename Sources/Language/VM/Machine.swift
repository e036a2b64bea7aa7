/// Runs checked blocks, one after the other, against the variables of one note.
///
/// The registers of all active functions lie in two stacks, one of words and one of values. The variables of
/// the blocks' top levels lie at the bottom and stay; each call takes what its function needs above those of
/// its caller, so that calling allocates nothing. Calls of block functions do not use the host's stack.
public final class Machine {
  public let host: Host
  public var budget: Budget
  /// What the block that ran last, or runs now, has used up.
  public internal(set) var steps: Int64 = 0

  let program = Program()
  /// Of the notes that the program comes from: mostly of one.
  private var declarations: [NoteDeclarations] = []
  /// Those whose code is there, by their index.
  private var blocks: [Int: CheckedBlock] = [:]
  let boxes = BoxList()
  let stack = Stack()
  var frames = FrameList()
  var linked = LinkedFunctions()
  /// The block that runs, or ran last, and where its registers begin.
  var running: (block: CheckedBlock, firstValue: Int)?
  /// Blocks that failed.
  private var failedBlocks: Set<Int> = []
  /// Variables that a failed block had changed.
  private var lost: Set<ObjectIdentifier> = []
  /// Where the next block's registers begin.
  private var nextWord = 0
  private var nextValue = 0

  /// When `steps` reaches this, the budget and the host are asked.
  var checkpoint: Int64 = 0
  var memory = MemoryAccount()
  /// What natives that are calling closures hold meanwhile: their arguments, and the lists they make.
  private(set) var held: [[Value]] = []
  var printedBytes: Int64 = 0
  /// What was printed without a line end.
  var openLine = ""
  /// How many natives are running, one within a closure of the other.
  var nativeDepth = 0
  /// The place of the failure that is on its way out through natives.
  var failureStack: [RuntimeError.Place] = []
  /// The globals whose declaration has run; looked at only for those that functions may read early.
  var definedGlobals: Set<Int> = []

  public init(host: Host, budget: Budget = Budget()) {
    self.host = host
    self.budget = budget
  }

  deinit { boxes.empty() }

  // MARK: - Blocks

  /// Runs a block; the value of a block that is one expression.
  ///
  /// A block that fails leaves the variables that it had defined or changed unusable, and all else as it was.
  public func run(_ block: CheckedBlock) throws(RuntimeError) -> Value? {
    let compilation = Compilation(program, failedBlocks: failedBlocks)
    let (function, firstWord, firstValue) = compile(block, compilation)
    running = (block, firstValue)
    takeOwnCopies(for: block)
    beginCounting()
    defer { endLine() }
    do throws(Failure) {
      if let place = compilation.tooLarge {
        failureStack = [place]
        throw Failure(Message.tooLarge)
      }
      let code = program.functions[function]
      if firstWord + code.wordCount > Stack.wordCapacity || firstValue + code.valueCount > Stack.valueCapacity
      {
        throw Failure(Message.tooManyVariables)
      }
      try execute(function, words: firstWord, values: firstValue)
    } catch {
      failedBlocks.insert(block.index)
      for variable in block.changes { lost.insert(ObjectIdentifier(variable)) }
      stack.clear(from: firstValue, to: nextValue)
      let place = RuntimeError.Place(function: "", block: block.index, range: block.start)
      let stack = failureStack.isEmpty ? [place] : failureStack
      failureStack = []
      throw RuntimeError(message: error.message, stack: stack)
    }
    failedBlocks.remove(block.index)
    guard let value = block.value else { return nil }
    let representation = Representation(value.type)
    if representation.isWord { return representation.value(of: stack.words[firstWord]) }
    defer { stack.values[firstValue] = .nothing }
    return stack.values[firstValue]
  }

  /// Makes a block's functions and variables known as `run` does, and runs nothing: later blocks can call the functions,
  /// and use the variables once they were given their values.
  public func declare(_ block: CheckedBlock) {
    _ = compile(block, Compilation(program, failedBlocks: failedBlocks))
  }

  func block(_ index: Int) -> CheckedBlock? { blocks[index] }

  /// The index of a function's code, which is made where it is not there yet.
  func index(of function: Function) -> Int {
    let compilation = Compilation(program, failedBlocks: failedBlocks)
    let index = compilation.index(of: function)
    compilation.finish()
    linked.link(program)
    return index
  }

  /// What a variable of a block's top level holds; `nil` before its block has run, and after it failed.
  public func value(of variable: Variable) -> Value? {
    guard case .global(let block) = variable.place, !failedBlocks.contains(block),
      !lost.contains(ObjectIdentifier(variable)), let index = program.index(of: variable)
    else { return nil }
    let global = program.globals[index]
    return global.representation.isWord
      ? global.representation.value(of: stack.words[global.slot]) : stack.values[global.slot]
  }

  /// Gives a variable of a declared block's top level the value that it had in an earlier run. The value must be of the
  /// variable's type.
  public func set(_ variable: Variable, to value: Value) throws(Failure) {
    guard let index = program.index(of: variable) else { throw Failure(Message.unavailable(variable.name)) }
    let global = program.globals[index]
    try stack.require(nextWord, nextValue, budget)
    if global.representation.isWord {
      stack.words[global.slot] = value.word
    } else {
      stack.values[global.slot] = value
    }
    if variable.mayBeReadEarly { definedGlobals.insert(index) }
  }

  private func compile(_ block: CheckedBlock, _ compilation: Compilation) -> (Int, Int, Int) {
    if declarations.last !== block.declarations { declarations.append(block.declarations) }
    blocks[block.index] = block
    let firstWord = nextWord
    let firstValue = nextValue
    let function = compilation.compile(block, firstWord: firstWord, firstValue: firstValue)
    linked.link(program)
    var words = 1
    var values = 1
    for variable in block.globals {
      if Representation(variable.type).isWord { words += 1 } else { values += 1 }
    }
    nextWord += words
    nextValue += values
    return (function, firstWord, firstValue)
  }

  // MARK: - Closures

  static let nativeDepthLimit = 64

  /// Calls a closure, from within a native.
  public func invoke(_ closure: Value, _ arguments: [Value]) throws(Failure) -> Value {
    let closure = unsafeDowncast(closure.object, to: ClosureObject.self)
    return try call(closure.function, arguments, captures: closure.captures)
  }

  /// Runs what may call closures, while a native holds these values: they count as alive.
  func holding<Result>(
    _ values: [Value], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    held.append(values)
    defer { held.removeLast() }
    return try body()
  }

  /// Calls a function of a block from the host's side.
  func call(_ index: Int, _ arguments: [Value], captures: [Value] = []) throws(Failure) -> Value {
    if nativeDepth >= Self.nativeDepthLimit { throw Failure(Message.nestedClosures(Self.nativeDepthLimit)) }
    let (firstWord, firstValue) = frames.isEmpty ? (nextWord, nextValue) : frames.top(linked)
    let function = program.functions[index]
    // A closure may be too short to come to a place where steps are looked at.
    try charge(steps: 1)
    try stack.require(firstWord + function.wordCount, firstValue + function.valueCount, budget)
    for (place, value) in zip(function.parameters, arguments) { put(value, place, firstWord, firstValue) }
    for (place, value) in zip(function.captures, captures) { put(value, place, firstWord, firstValue) }
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    try execute(index, words: firstWord, values: firstValue)
    if function.result.isWord { return function.result.value(of: stack.words[firstWord]) }
    var result: Value = .nothing
    if function.hasResult { swap(&result, &stack.values[firstValue]) }
    return result
  }

  private func put(_ value: Value, _ place: CodeFunction.Place, _ firstWord: Int, _ firstValue: Int) {
    if place.representation.isWord {
      stack.words[firstWord + Int(place.slot)] = value.word
    } else {
      stack.values[firstValue + Int(place.slot)] = value
    }
  }

  /// Runs a function whose arguments are in place, until it returns.
  private func execute(_ function: Int, words: Int, values: Int) throws(Failure) {
    let depth = frames.count
    if depth >= budget.depth { throw Failure(Message.depth(budget.depth)) }
    try stack.require(
      words + program.functions[function].wordCount, values + program.functions[function].valueCount, budget)
    frames.push(Frame(function: function, pc: 0, words: words, values: values))
    do throws(Failure) {
      try dispatch()
    } catch {
      if failureStack.isEmpty { failureStack = places() }
      let top = frames.top(linked)
      while frames.count > depth { frames.pop() }
      stack.clear(from: values, to: top.values)
      throw error
    }
  }

  /// Where every active function stands, innermost first; a recursion counts once.
  private func places() -> [RuntimeError.Place] {
    var result: [RuntimeError.Place] = []
    for index in (0..<frames.count).reversed() {
      let frame = frames[index]
      // The program counter is already behind the instruction.
      for place in program.functions[frame.function].places(at: frame.pc - 1) where place != result.last {
        result.append(place)
      }
    }
    return result
  }

  // MARK: - Values

  /// The text that `print` writes for a value of the type.
  public func text(of value: Value, type: Type) throws(Failure) -> String {
    var writer = ValueWriter(self)
    try writer.write(value, type)
    return writer.text
  }

  /// `==` of two values of the type.
  public func areEqual(_ left: Value, _ right: Value, type: Type) throws(Failure) -> Bool {
    try equal(left, right, type, depth: 0)
  }
}
