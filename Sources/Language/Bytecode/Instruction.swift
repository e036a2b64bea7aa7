/// A register, counted from the function's first.
typealias Slot = UInt16

/// An index into a function's code, or into one of the program's tables.
typealias Index = UInt32

/// What the machine can do.
///
/// Operands stand in the order destination, sources, place to jump to. `w` in the comments is a word register,
/// `v` a value register. A value that is stored somewhere is *taken*: its register holds nothing afterwards,
/// so that no forgotten reference makes the next change in place a copy.
enum Instruction {
  // MARK: Moving
  case moveWord(to: Slot, from: Slot)
  case copyValue(to: Slot, from: Slot)
  case takeValue(to: Slot, from: Slot)
  /// Releases value registers.
  case clear(first: Slot, count: Slot)
  case loadWord(to: Slot, Index)
  case loadValue(to: Slot, Index)
  case loadNothing(to: Slot)
  /// v ← w
  case box(to: Slot, from: Slot, Representation)
  /// w ← v
  case unbox(to: Slot, from: Slot)

  // MARK: Variables of other frames
  case getGlobalWord(to: Slot, Index)
  case setGlobalWord(Index, Slot)
  /// Fails when the variable is being changed by a caller further up.
  case getGlobal(to: Slot, Index)
  case getOptionalGlobal(to: Slot, Index)
  case takeGlobal(to: Slot, Index)
  case setGlobal(Index, Slot)
  /// Fails when the variable is being changed by a caller further up.
  case requireUnused(Index)
  /// Fails before the variable's declaration has run.
  case requireGlobal(Index)
  case defineGlobal(Index)
  case makeBox(to: Slot)
  case getBoxWord(to: Slot, Slot)
  case setBoxWord(Slot, from: Slot)
  case getBox(to: Slot, Slot)
  case getOptionalBox(to: Slot, Slot)
  case requireBox(Slot)
  case takeBox(to: Slot, Slot)
  case setBox(Slot, from: Slot)

  // MARK: Int
  case addInt(Slot, Slot, Slot)
  case subtractInt(Slot, Slot, Slot)
  case multiplyInt(Slot, Slot, Slot)
  case divideInt(Slot, Slot, Slot)
  case remainderInt(Slot, Slot, Slot)
  case negateInt(Slot, Slot)
  case magnitudeInt(Slot, Slot)
  case minimumInt(Slot, Slot, Slot)
  case maximumInt(Slot, Slot, Slot)
  case wrappingAddInt(Slot, Slot, Slot)
  case wrappingSubtractInt(Slot, Slot, Slot)
  case wrappingMultiplyInt(Slot, Slot, Slot)
  case andInt(Slot, Slot, Slot)
  case orInt(Slot, Slot, Slot)
  case exclusiveOrInt(Slot, Slot, Slot)
  case shiftLeftInt(Slot, Slot, Slot)
  case shiftRightInt(Slot, Slot, Slot)
  case complementInt(Slot, Slot)
  case lessInt(Slot, Slot, Slot)
  case lessOrEqualInt(Slot, Slot, Slot)
  /// Also for `Bool` and for enums without payload.
  case equalInt(Slot, Slot, Slot)
  case notEqualInt(Slot, Slot, Slot)
  case not(Slot, Slot)

  // MARK: Double
  case addDouble(Slot, Slot, Slot)
  case subtractDouble(Slot, Slot, Slot)
  case multiplyDouble(Slot, Slot, Slot)
  case divideDouble(Slot, Slot, Slot)
  /// a · b + c, a · b − c, c + a · b, c − a · b: the product is rounded first. The operands stand in this order.
  case multiplyAdd(Slot, Slot, Slot, Slot)
  case multiplySubtract(Slot, Slot, Slot, Slot)
  case addProduct(Slot, Slot, Slot, Slot)
  case subtractProduct(Slot, Slot, Slot, Slot)
  case negateDouble(Slot, Slot)
  case magnitudeDouble(Slot, Slot)
  case squareRootDouble(Slot, Slot)
  case lessDouble(Slot, Slot, Slot)
  case lessOrEqualDouble(Slot, Slot, Slot)
  case equalDouble(Slot, Slot, Slot)
  case notEqualDouble(Slot, Slot, Slot)

  // MARK: Float
  case addFloat(Slot, Slot, Slot)
  case subtractFloat(Slot, Slot, Slot)
  case multiplyFloat(Slot, Slot, Slot)
  case divideFloat(Slot, Slot, Slot)
  case negateFloat(Slot, Slot)
  case lessFloat(Slot, Slot, Slot)
  case lessOrEqualFloat(Slot, Slot, Slot)
  case equalFloat(Slot, Slot, Slot)
  case notEqualFloat(Slot, Slot, Slot)

  // MARK: Conversions
  case doubleFromInt(Slot, Slot)
  case floatFromInt(Slot, Slot)
  case intFromDouble(Slot, Slot)
  case intFromFloat(Slot, Slot)
  case doubleFromFloat(Slot, Slot)
  case floatFromDouble(Slot, Slot)

  // MARK: String
  /// v ← a text of its own, to be appended to
  case makeString(to: Slot, Index)
  /// Appends to v in place.
  case appendString(Slot, Slot)
  case lessString(Slot, Slot, Slot)
  case lessOrEqualString(Slot, Slot, Slot)
  case equalString(Slot, Slot, Slot)
  /// The text of a value by its static type.
  case describe(to: Slot, from: Slot, type: Index)
  case describeWord(to: Slot, from: Slot, Representation)
  /// Appends the text of w to v in place.
  case appendWordText(to: Slot, from: Slot, Representation)

  // MARK: Jumps
  case jump(Index)
  /// Backwards: the budget is checked here and at calls.
  case loop(Index)
  case jumpIf(Slot, Index)
  case jumpUnless(Slot, Index)
  case jumpIfLessInt(Slot, Slot, Index)
  case jumpIfLessOrEqualInt(Slot, Slot, Index)
  case jumpIfEqualInt(Slot, Slot, Index)
  case jumpIfNotEqualInt(Slot, Slot, Index)
  case jumpIfLessDouble(Slot, Slot, Index)
  case jumpUnlessLessDouble(Slot, Slot, Index)
  case jumpIfLessOrEqualDouble(Slot, Slot, Index)
  case jumpUnlessLessOrEqualDouble(Slot, Slot, Index)
  case jumpIfEqualDouble(Slot, Slot, Index)
  case jumpUnlessEqualDouble(Slot, Slot, Index)
  case jumpIfNothing(Slot, Index)
  case jumpIfSomething(Slot, Index)
  /// While the first is below the second: adds one to it and jumps back.
  case countUp(Slot, last: Slot, Index)
  /// The element at the index, which then moves on; behind the last it jumps.
  case nextWord(to: Slot, array: Slot, index: Slot, Index)
  case nextValue(to: Slot, array: Slot, index: Slot, Index)
  /// The entries of a dictionary, as tuples.
  case nextEntry(to: Slot, dictionary: Slot, index: Slot, Index)

  // MARK: Optionals
  case requireSome(Slot)
  case wrapNested(to: Slot, from: Slot)
  case unwrapNested(to: Slot, from: Slot)
  case isNothing(Slot, Slot)

  // MARK: Arrays
  case makeArray(to: Slot, first: Slot, count: Slot)
  case makeArrayOfWords(to: Slot, first: Slot, count: Slot, Representation)
  case countArray(Slot, Slot)
  case elementWord(to: Slot, array: Slot, index: Slot)
  case elementValue(to: Slot, array: Slot, index: Slot)
  // A word that lies in the tuple or struct that is the element (`TupleObject.nearCount`).
  case elementField(to: Slot, array: Slot, index: Slot, Slot)
  case takeElement(to: Slot, array: Slot, index: Slot)
  case setElementWord(array: Slot, index: Slot, from: Slot, Representation)
  case setElementField(array: Slot, index: Slot, Slot, from: Slot, Representation)
  case changeElement(array: Slot, index: Slot, from: Slot, WordOperation)
  case changeElementField(array: Slot, index: Slot, Slot, from: Slot, WordOperation)
  // The sum with a · b, or the difference; the product is rounded first.
  case changeElementByProduct(array: Slot, index: Slot, Slot, Slot, WordOperation)
  case changeElementFieldByProduct(array: Slot, index: Slot, Slot, Slot, Slot, WordOperation)
  case setElementValue(array: Slot, index: Slot, from: Slot)
  case appendWord(array: Slot, from: Slot, Representation)
  case appendValue(array: Slot, from: Slot)
  case appendArray(array: Slot, from: Slot)
  case removeLastWord(to: Slot, array: Slot)
  case removeLastValue(to: Slot, array: Slot)
  case swapElements(array: Slot, Slot, Slot)

  // MARK: Dictionaries
  case makeDictionary(to: Slot)
  /// Fails when the key is there already: for literals.
  case addKey(dictionary: Slot, key: Slot, from: Slot)
  /// The bare value, nothing when there is none.
  case valueForKey(to: Slot, dictionary: Slot, key: Slot)
  /// The same where the value's type is optional itself.
  case nestedValueForKey(to: Slot, dictionary: Slot, key: Slot)
  case jumpUnlessKey(dictionary: Slot, key: Slot, Index)
  case takeKey(to: Slot, dictionary: Slot, key: Slot)
  case setKey(dictionary: Slot, key: Slot, from: Slot)
  /// With nothing the key is removed; else it gets what is inside.
  case setNestedKey(dictionary: Slot, key: Slot, from: Slot)
  /// With nothing the key is removed.
  case setOptionalKey(dictionary: Slot, key: Slot, from: Slot)

  // MARK: Tuples, structs, enums, ranges
  case makeTuple(to: Slot, first: Slot, count: Slot)
  case fieldWord(to: Slot, tuple: Slot, Slot)
  case fieldValue(to: Slot, tuple: Slot, Slot)
  case takeField(to: Slot, tuple: Slot, Slot)
  case setFieldWord(tuple: Slot, Slot, from: Slot, Representation)
  case changeField(tuple: Slot, Slot, from: Slot, WordOperation)
  case changeFieldByProduct(tuple: Slot, Slot, Slot, Slot, WordOperation)
  case setFieldValue(tuple: Slot, Slot, from: Slot)
  case makeEnum(to: Slot, tag: Slot, first: Slot, count: Slot)
  case enumTag(Slot, Slot)
  case payloadWord(to: Slot, enumeration: Slot, Slot)
  case payloadValue(to: Slot, enumeration: Slot, Slot)
  /// Fails when the upper bound is below the lower.
  case requireOrderInt(Slot, Slot)
  case requireOrderDouble(Slot, Slot)
  case equalValues(Slot, Slot, Slot, type: Index)
  /// A range, dictionary or `KeyValuePairs` as an array.
  case elements(to: Slot, from: Slot, type: Index)

  // MARK: Calls
  /// The windows are where the callee's registers begin; its arguments stand there already.
  case call(Index, words: Slot, values: Slot)
  case callClosure(Slot, words: Slot, values: Slot)
  case callNative(Index, words: Slot, values: Slot)
  case makeClosure(to: Slot, Index, first: Slot, count: Slot)
  case returnFromCall
  case fail(Index)
  /// The message is followed by both sides' texts.
  case failComparison(Index, left: Slot, right: Slot)
}
