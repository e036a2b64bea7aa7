// Code as text: for tests, and to see what an optimisation did.

extension Machine {
  /// All code so far, one function after the other.
  package func disassembly() -> String {
    var text = ""
    for (index, function) in program.functions.enumerated() { text += listing(function, index) }
    return text
  }

  private func listing(_ function: CodeFunction, _ index: Int) -> String {
    var text = "\(function.name.isEmpty ? "block \(function.block)" : function.name) #\(index)"
    text += ", \(function.wordCount) words, \(function.valueCount) values"
    for (offset, word) in function.constants.enumerated() {
      text += offset == 0 ? ", constants " : " "
      text += "w\(Int(function.firstConstant) + offset)=\(word)"
    }
    text += "\n"
    for (place, instruction) in function.code.enumerated() {
      text += "  \(place) " + instruction.listing(program) + "\n"
    }
    return text
  }
}

/// An operand, as a listing shows it.
private enum Shown {
  case word(Slot)
  case value(Slot)
  case number(Slot)
  case to(Index)
  case text(String)

  var text: String {
    switch self {
    case .word(let slot): return "w\(slot)"
    case .value(let slot): return "v\(slot)"
    case .number(let number): return "\(number)"
    case .to(let place): return "-> \(place)"
    case .text(let text): return text
    }
  }
}

extension Representation {
  fileprivate var shown: Shown {
    switch self {
    case .int: return .text("Int")
    case .double: return .text("Double")
    case .float: return .text("Float")
    case .bool: return .text("Bool")
    case .value: return .text("value")
    }
  }
}

extension WordOperation {
  fileprivate var shown: Shown {
    switch self {
    case .addInt, .subtractInt, .multiplyInt: .text("\(symbol) Int")
    case .addDouble, .subtractDouble, .multiplyDouble, .divideDouble: .text("\(symbol) Double")
    case .addFloat, .subtractFloat, .multiplyFloat, .divideFloat: .text("\(symbol) Float")
    }
  }
}

extension Instruction {
  func listing(_ program: Program) -> String {
    let (name, operands) = parts(program)
    return operands.reduce(name) { $0 + " " + $1.text }
  }

  private func parts(_ program: Program) -> (String, [Shown]) {
    func global(_ index: Index) -> Shown { .text(program.globals[Int(index)].variable.name) }
    func callee(_ index: Index) -> Shown {
      let name = program.functions[Int(index)].name
      return .text("\(name)#\(index)")
    }
    func type(_ index: Index) -> Shown { .text(program.types[Int(index)].spelling) }
    func words(_ to: Slot, _ left: Slot, _ right: Slot) -> [Shown] { [.word(to), .word(left), .word(right)] }
    switch self {
    case .moveWord(let a, let b): return ("moveWord", [.word(a), .word(b)])
    case .copyValue(let a, let b): return ("copyValue", [.value(a), .value(b)])
    case .takeValue(let a, let b): return ("takeValue", [.value(a), .value(b)])
    case .clear(let a, let b): return ("clear", [.value(a), .number(b)])
    case .loadWord(let a, let b): return ("loadWord", [.word(a), .text("#\(b)")])
    case .loadValue(let a, let b): return ("loadValue", [.value(a), .text("#\(b)")])
    case .loadNothing(let a): return ("loadNothing", [.value(a)])
    case .box(let a, let b, let c): return ("box", [.value(a), .word(b), c.shown])
    case .unbox(let a, let b): return ("unbox", [.word(a), .value(b)])
    case .getGlobalWord(let a, let b): return ("getGlobalWord", [.word(a), global(b)])
    case .setGlobalWord(let a, let b): return ("setGlobalWord", [global(a), .word(b)])
    case .getGlobal(let a, let b): return ("getGlobal", [.value(a), global(b)])
    case .getOptionalGlobal(let a, let b): return ("getOptionalGlobal", [.value(a), global(b)])
    case .takeGlobal(let a, let b): return ("takeGlobal", [.value(a), global(b)])
    case .setGlobal(let a, let b): return ("setGlobal", [global(a), .value(b)])
    case .requireUnused(let a): return ("requireUnused", [global(a)])
    case .requireGlobal(let a): return ("requireGlobal", [global(a)])
    case .defineGlobal(let a): return ("defineGlobal", [global(a)])
    case .makeBox(let a): return ("makeBox", [.value(a)])
    case .getBoxWord(let a, let b): return ("getBoxWord", [.word(a), .value(b)])
    case .setBoxWord(let a, let b): return ("setBoxWord", [.value(a), .word(b)])
    case .getBox(let a, let b): return ("getBox", [.value(a), .value(b)])
    case .getOptionalBox(let a, let b): return ("getOptionalBox", [.value(a), .value(b)])
    case .requireBox(let a): return ("requireBox", [.value(a)])
    case .takeBox(let a, let b): return ("takeBox", [.value(a), .value(b)])
    case .setBox(let a, let b): return ("setBox", [.value(a), .value(b)])
    case .addInt(let a, let b, let c): return ("addInt", words(a, b, c))
    case .subtractInt(let a, let b, let c): return ("subtractInt", words(a, b, c))
    case .multiplyInt(let a, let b, let c): return ("multiplyInt", words(a, b, c))
    case .divideInt(let a, let b, let c): return ("divideInt", words(a, b, c))
    case .remainderInt(let a, let b, let c): return ("remainderInt", words(a, b, c))
    case .negateInt(let a, let b): return ("negateInt", [.word(a), .word(b)])
    case .magnitudeInt(let a, let b): return ("magnitudeInt", [.word(a), .word(b)])
    case .minimumInt(let a, let b, let c): return ("minimumInt", words(a, b, c))
    case .maximumInt(let a, let b, let c): return ("maximumInt", words(a, b, c))
    case .wrappingAddInt(let a, let b, let c): return ("wrappingAddInt", words(a, b, c))
    case .wrappingSubtractInt(let a, let b, let c): return ("wrappingSubtractInt", words(a, b, c))
    case .wrappingMultiplyInt(let a, let b, let c): return ("wrappingMultiplyInt", words(a, b, c))
    case .andInt(let a, let b, let c): return ("andInt", words(a, b, c))
    case .orInt(let a, let b, let c): return ("orInt", words(a, b, c))
    case .exclusiveOrInt(let a, let b, let c): return ("exclusiveOrInt", words(a, b, c))
    case .shiftLeftInt(let a, let b, let c): return ("shiftLeftInt", words(a, b, c))
    case .shiftRightInt(let a, let b, let c): return ("shiftRightInt", words(a, b, c))
    case .complementInt(let a, let b): return ("complementInt", [.word(a), .word(b)])
    case .lessInt(let a, let b, let c): return ("lessInt", words(a, b, c))
    case .lessOrEqualInt(let a, let b, let c): return ("lessOrEqualInt", words(a, b, c))
    case .equalInt(let a, let b, let c): return ("equalInt", words(a, b, c))
    case .notEqualInt(let a, let b, let c): return ("notEqualInt", words(a, b, c))
    case .not(let a, let b): return ("not", [.word(a), .word(b)])
    case .addDouble(let a, let b, let c): return ("addDouble", words(a, b, c))
    case .subtractDouble(let a, let b, let c): return ("subtractDouble", words(a, b, c))
    case .multiplyDouble(let a, let b, let c): return ("multiplyDouble", words(a, b, c))
    case .divideDouble(let a, let b, let c): return ("divideDouble", words(a, b, c))
    case .multiplyAdd(let a, let b, let c, let d): return ("multiplyAdd", words(a, b, c) + [.word(d)])
    case .multiplySubtract(let a, let b, let c, let d):
      return ("multiplySubtract", words(a, b, c) + [.word(d)])
    case .addProduct(let a, let b, let c, let d): return ("addProduct", words(a, b, c) + [.word(d)])
    case .subtractProduct(let a, let b, let c, let d): return ("subtractProduct", words(a, b, c) + [.word(d)])
    case .negateDouble(let a, let b): return ("negateDouble", [.word(a), .word(b)])
    case .magnitudeDouble(let a, let b): return ("magnitudeDouble", [.word(a), .word(b)])
    case .squareRootDouble(let a, let b): return ("squareRootDouble", [.word(a), .word(b)])
    case .lessDouble(let a, let b, let c): return ("lessDouble", words(a, b, c))
    case .lessOrEqualDouble(let a, let b, let c): return ("lessOrEqualDouble", words(a, b, c))
    case .equalDouble(let a, let b, let c): return ("equalDouble", words(a, b, c))
    case .notEqualDouble(let a, let b, let c): return ("notEqualDouble", words(a, b, c))
    case .addFloat(let a, let b, let c): return ("addFloat", words(a, b, c))
    case .subtractFloat(let a, let b, let c): return ("subtractFloat", words(a, b, c))
    case .multiplyFloat(let a, let b, let c): return ("multiplyFloat", words(a, b, c))
    case .divideFloat(let a, let b, let c): return ("divideFloat", words(a, b, c))
    case .negateFloat(let a, let b): return ("negateFloat", [.word(a), .word(b)])
    case .lessFloat(let a, let b, let c): return ("lessFloat", words(a, b, c))
    case .lessOrEqualFloat(let a, let b, let c): return ("lessOrEqualFloat", words(a, b, c))
    case .equalFloat(let a, let b, let c): return ("equalFloat", words(a, b, c))
    case .notEqualFloat(let a, let b, let c): return ("notEqualFloat", words(a, b, c))
    case .doubleFromInt(let a, let b): return ("doubleFromInt", [.word(a), .word(b)])
    case .floatFromInt(let a, let b): return ("floatFromInt", [.word(a), .word(b)])
    case .intFromDouble(let a, let b): return ("intFromDouble", [.word(a), .word(b)])
    case .intFromFloat(let a, let b): return ("intFromFloat", [.word(a), .word(b)])
    case .doubleFromFloat(let a, let b): return ("doubleFromFloat", [.word(a), .word(b)])
    case .floatFromDouble(let a, let b): return ("floatFromDouble", [.word(a), .word(b)])
    case .makeString(let a, let b): return ("makeString", [.value(a), .text("#\(b)")])
    case .appendString(let a, let b): return ("appendString", [.value(a), .value(b)])
    case .lessString(let a, let b, let c): return ("lessString", [.word(a), .value(b), .value(c)])
    case .lessOrEqualString(let a, let b, let c):
      return ("lessOrEqualString", [.word(a), .value(b), .value(c)])
    case .equalString(let a, let b, let c): return ("equalString", [.word(a), .value(b), .value(c)])
    case .describe(let a, let b, let c): return ("describe", [.value(a), .value(b), type(c)])
    case .describeWord(let a, let b, let c): return ("describeWord", [.value(a), .word(b), c.shown])
    case .appendWordText(let a, let b, let c): return ("appendWordText", [.value(a), .word(b), c.shown])
    case .jump(let a): return ("jump", [.to(a)])
    case .loop(let a): return ("loop", [.to(a)])
    case .jumpIf(let a, let b): return ("jumpIf", [.word(a), .to(b)])
    case .jumpUnless(let a, let b): return ("jumpUnless", [.word(a), .to(b)])
    case .jumpIfLessInt(let a, let b, let c): return ("jumpIfLessInt", [.word(a), .word(b), .to(c)])
    case .jumpIfLessOrEqualInt(let a, let b, let c):
      return ("jumpIfLessOrEqualInt", [.word(a), .word(b), .to(c)])
    case .jumpIfEqualInt(let a, let b, let c): return ("jumpIfEqualInt", [.word(a), .word(b), .to(c)])
    case .jumpIfNotEqualInt(let a, let b, let c): return ("jumpIfNotEqualInt", [.word(a), .word(b), .to(c)])
    case .jumpIfLessDouble(let a, let b, let c): return ("jumpIfLessDouble", [.word(a), .word(b), .to(c)])
    case .jumpUnlessLessDouble(let a, let b, let c):
      return ("jumpUnlessLessDouble", [.word(a), .word(b), .to(c)])
    case .jumpIfLessOrEqualDouble(let a, let b, let c):
      return ("jumpIfLessOrEqualDouble", [.word(a), .word(b), .to(c)])
    case .jumpUnlessLessOrEqualDouble(let a, let b, let c):
      return ("jumpUnlessLessOrEqualDouble", [.word(a), .word(b), .to(c)])
    case .jumpIfEqualDouble(let a, let b, let c): return ("jumpIfEqualDouble", [.word(a), .word(b), .to(c)])
    case .jumpUnlessEqualDouble(let a, let b, let c):
      return ("jumpUnlessEqualDouble", [.word(a), .word(b), .to(c)])
    case .jumpIfNothing(let a, let b): return ("jumpIfNothing", [.value(a), .to(b)])
    case .jumpIfSomething(let a, let b): return ("jumpIfSomething", [.value(a), .to(b)])
    case .countUp(let a, let b, let c): return ("countUp", [.word(a), .word(b), .to(c)])
    case .nextWord(let a, let b, let c, let d): return ("nextWord", [.word(a), .value(b), .word(c), .to(d)])
    case .nextValue(let a, let b, let c, let d):
      return ("nextValue", [.value(a), .value(b), .word(c), .to(d)])
    case .nextEntry(let a, let b, let c, let d):
      return ("nextEntry", [.value(a), .value(b), .word(c), .to(d)])
    case .requireSome(let a): return ("requireSome", [.value(a)])
    case .wrapNested(let a, let b): return ("wrapNested", [.value(a), .value(b)])
    case .unwrapNested(let a, let b): return ("unwrapNested", [.value(a), .value(b)])
    case .isNothing(let a, let b): return ("isNothing", [.word(a), .value(b)])
    case .makeArray(let a, let b, let c): return ("makeArray", [.value(a), .value(b), .number(c)])
    case .makeArrayOfWords(let a, let b, let c, let d):
      return ("makeArrayOfWords", [.value(a), .word(b), .number(c), d.shown])
    case .countArray(let a, let b): return ("countArray", [.word(a), .value(b)])
    case .elementField(let a, let b, let c, let d):
      return ("elementField", [.word(a), .value(b), .word(c), .number(d)])
    case .elementWord(let a, let b, let c): return ("elementWord", [.word(a), .value(b), .word(c)])
    case .elementValue(let a, let b, let c): return ("elementValue", [.value(a), .value(b), .word(c)])
    case .takeElement(let a, let b, let c): return ("takeElement", [.value(a), .value(b), .word(c)])
    case .setElementWord(let a, let b, let c, let d):
      return ("setElementWord", [.value(a), .word(b), .word(c), d.shown])
    case .setElementField(let a, let b, let c, let d, let e):
      return ("setElementField", [.value(a), .word(b), .number(c), .word(d), e.shown])
    case .changeElement(let a, let b, let c, let d):
      return ("changeElement", [.value(a), .word(b), .word(c), d.shown])
    case .changeElementField(let a, let b, let c, let d, let e):
      return ("changeElementField", [.value(a), .word(b), .number(c), .word(d), e.shown])
    case .changeElementByProduct(let a, let b, let c, let d, let e):
      return ("changeElementByProduct", [.value(a), .word(b), .word(c), .word(d), e.shown])
    case .changeElementFieldByProduct(let a, let b, let c, let d, let e, let f):
      return ("changeElementFieldByProduct", [.value(a), .word(b), .number(c), .word(d), .word(e), f.shown])
    case .setElementValue(let a, let b, let c): return ("setElementValue", [.value(a), .word(b), .value(c)])
    case .appendWord(let a, let b, let c): return ("appendWord", [.value(a), .word(b), c.shown])
    case .appendValue(let a, let b): return ("appendValue", [.value(a), .value(b)])
    case .appendArray(let a, let b): return ("appendArray", [.value(a), .value(b)])
    case .removeLastWord(let a, let b): return ("removeLastWord", [.word(a), .value(b)])
    case .removeLastValue(let a, let b): return ("removeLastValue", [.value(a), .value(b)])
    case .swapElements(let a, let b, let c): return ("swapElements", [.value(a), .word(b), .word(c)])
    case .makeDictionary(let a): return ("makeDictionary", [.value(a)])
    case .addKey(let a, let b, let c): return ("addKey", [.value(a), .value(b), .value(c)])
    case .valueForKey(let a, let b, let c): return ("valueForKey", [.value(a), .value(b), .value(c)])
    case .nestedValueForKey(let a, let b, let c):
      return ("nestedValueForKey", [.value(a), .value(b), .value(c)])
    case .jumpUnlessKey(let a, let b, let c): return ("jumpUnlessKey", [.value(a), .value(b), .to(c)])
    case .takeKey(let a, let b, let c): return ("takeKey", [.value(a), .value(b), .value(c)])
    case .setKey(let a, let b, let c): return ("setKey", [.value(a), .value(b), .value(c)])
    case .setNestedKey(let a, let b, let c): return ("setNestedKey", [.value(a), .value(b), .value(c)])
    case .setOptionalKey(let a, let b, let c): return ("setOptionalKey", [.value(a), .value(b), .value(c)])
    case .makeTuple(let a, let b, let c): return ("makeTuple", [.value(a), .value(b), .number(c)])
    case .fieldWord(let a, let b, let c): return ("fieldWord", [.word(a), .value(b), .number(c)])
    case .fieldValue(let a, let b, let c): return ("fieldValue", [.value(a), .value(b), .number(c)])
    case .takeField(let a, let b, let c): return ("takeField", [.value(a), .value(b), .number(c)])
    case .setFieldWord(let a, let b, let c, let d):
      return ("setFieldWord", [.value(a), .number(b), .word(c), d.shown])
    case .changeField(let a, let b, let c, let d):
      return ("changeField", [.value(a), .number(b), .word(c), d.shown])
    case .changeFieldByProduct(let a, let b, let c, let d, let e):
      return ("changeFieldByProduct", [.value(a), .number(b), .word(c), .word(d), e.shown])
    case .setFieldValue(let a, let b, let c): return ("setFieldValue", [.value(a), .number(b), .value(c)])
    case .makeEnum(let a, let b, let c, let d):
      return ("makeEnum", [.value(a), .number(b), .value(c), .number(d)])
    case .enumTag(let a, let b): return ("enumTag", [.word(a), .value(b)])
    case .payloadWord(let a, let b, let c): return ("payloadWord", [.word(a), .value(b), .number(c)])
    case .payloadValue(let a, let b, let c): return ("payloadValue", [.value(a), .value(b), .number(c)])
    case .requireOrderInt(let a, let b): return ("requireOrderInt", [.word(a), .word(b)])
    case .requireOrderDouble(let a, let b): return ("requireOrderDouble", [.word(a), .word(b)])
    case .equalValues(let a, let b, let c, let d):
      return ("equalValues", [.word(a), .value(b), .value(c), type(d)])
    case .elements(let a, let b, let c): return ("elements", [.value(a), .value(b), type(c)])
    case .call(let a, let b, let c): return ("call", [callee(a), .word(b), .value(c)])
    case .callClosure(let a, let b, let c): return ("callClosure", [.value(a), .word(b), .value(c)])
    case .callNative(let a, let b, let c):
      return ("callNative", [.text(program.natives[Int(a)].row.name), .word(b), .value(c)])
    case .makeClosure(let a, let b, let c, let d):
      return ("makeClosure", [.value(a), callee(b), .value(c), .number(d)])
    case .returnFromCall: return ("returnFromCall", [])
    case .fail(let a): return ("fail", [.text(program.messages[Int(a)])])
    case .failComparison(let a, let b, let c):
      return ("failComparison", [.text(program.messages[Int(a)]), .value(b), .value(c)])
    }
  }
}
