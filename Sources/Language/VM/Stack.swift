/// The registers of all active functions, and the variables of the blocks' top levels.
final class Stack {
  // The same limits natively and in the browser, so that a deep recursion ends at the same call.
  static let wordCapacity = 1 << 18
  static let valueCapacity = 1 << 17

  let words: UnsafeMutablePointer<Int64>
  let values: UnsafeMutablePointer<Value>
  // Registers below these have been initialised: most notes use few of them.
  private var initialisedWords = 0
  private var initialisedValues = 0

  init() {
    words = .allocate(capacity: Self.wordCapacity)
    values = .allocate(capacity: Self.valueCapacity)
  }

  deinit {
    values.deinitialize(count: initialisedValues)
    values.deallocate()
    words.deallocate()
  }

  /// Makes sure that so many registers can be used.
  @inline(__always)
  func require(_ words: Int, _ values: Int, _ budget: Budget) throws(Failure) {
    if words > initialisedWords || values > initialisedValues { try initialise(words, values, budget) }
  }

  private func initialise(_ wordCount: Int, _ valueCount: Int, _ budget: Budget) throws(Failure) {
    if wordCount > Self.wordCapacity || valueCount > Self.valueCapacity {
      throw Failure(Message.depth(budget.depth))
    }
    let newWords = min(max(2 * initialisedWords, wordCount, 256), Self.wordCapacity)
    (words + initialisedWords).initialize(repeating: 0, count: newWords - initialisedWords)
    initialisedWords = newWords
    let newValues = min(max(2 * initialisedValues, valueCount, 256), Self.valueCapacity)
    (values + initialisedValues).initialize(repeating: .nothing, count: newValues - initialisedValues)
    initialisedValues = newValues
  }

  func clear(from first: Int, to end: Int) {
    var index = first
    while index < min(end, initialisedValues) {
      values[index] = .nothing
      index += 1
    }
  }
}

/// One active function.
struct Frame {
  let function: Int
  /// The next instruction; up to date while the function waits for a call to return.
  var pc: Int
  /// Where its registers begin.
  let words: Int
  let values: Int
}

struct FrameList: ~Copyable {
  private(set) var count = 0
  private var capacity = 64
  private var frames: UnsafeMutablePointer<Frame> = .allocate(capacity: 64)

  deinit { frames.deallocate() }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Frame { frames[index] }

  @inline(__always)
  mutating func push(_ frame: Frame) {
    if count == capacity { grow() }
    (frames + count).initialize(to: frame)
    count += 1
  }

  @inline(__always)
  mutating func pop() { count -= 1 }

  @inline(__always)
  var last: Frame { frames[count - 1] }

  @inline(__always)
  func suspend(at pc: Int) { frames[count - 1].pc = pc }

  /// Behind the registers of the innermost function.
  func top(_ linked: borrowing LinkedFunctions) -> (words: Int, values: Int) {
    let frame = last
    let function = linked.functions[frame.function]
    return (frame.words + function.wordCount, frame.values + function.valueCount)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: frames, count: count)
    frames.deallocate()
    frames = larger
    capacity *= 2
  }
}

/// Functions as the machine runs them: plain memory, so that a call touches no reference counts.
struct LinkedFunctions: ~Copyable {
  struct Entry {
    let code: UnsafeMutablePointer<Instruction>
    /// In groups, the last one filled up: registers are set aside for whole groups (`Compiler.reserveConstants`).
    let constants: UnsafeMutablePointer<SIMD4<Int64>>
    let constantsEnd: UnsafeMutablePointer<SIMD4<Int64>>
    let firstConstant: Int
    let wordCount: Int
    let valueCount: Int
    let firstReleased: Int
  }

  private var count = 0
  private var capacity = 16
  private(set) var functions: UnsafeMutablePointer<Entry> = .allocate(capacity: 16)

  deinit {
    for index in 0..<count {
      functions[index].code.deallocate()
      functions[index].constants.deallocate()
    }
    functions.deallocate()
  }

  /// Takes over the functions that are new.
  mutating func link(_ program: Program) {
    while count < program.functions.count {
      if count == capacity { grow() }
      (functions + count).initialize(to: entry(program.functions[count]))
      count += 1
    }
  }

  private func entry(_ function: CodeFunction) -> Entry {
    let code = UnsafeMutablePointer<Instruction>.allocate(capacity: function.code.count)
    for (index, instruction) in function.code.enumerated() { (code + index).initialize(to: instruction) }
    let words = function.constants
    let groupCount = (words.count + 3) / 4
    let constants = UnsafeMutablePointer<SIMD4<Int64>>.allocate(capacity: groupCount)
    for group in 0..<groupCount {
      var constant = SIMD4<Int64>()
      for lane in 0..<min(4, words.count - 4 * group) { constant[lane] = words[4 * group + lane] }
      (constants + group).initialize(to: constant)
    }
    return Entry(
      code: code, constants: constants, constantsEnd: constants + groupCount,
      firstConstant: Int(function.firstConstant), wordCount: function.wordCount,
      valueCount: function.valueCount,
      firstReleased: function.firstReleased)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: functions, count: count)
    functions.deallocate()
    functions = larger
    capacity *= 2
  }
}
