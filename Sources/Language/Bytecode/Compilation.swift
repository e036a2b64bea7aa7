/// Makes the code of a block and of all functions that it can reach.
final class Compilation {
  let program: Program
  /// Blocks whose variables and functions cannot be used, because they failed.
  let failedBlocks: Set<Int>
  /// Where something did not fit into the instructions' operands.
  private(set) var tooLarge: RuntimeError.Place?
  private var formulas: [ObjectIdentifier: Formula?] = [:]
  private var prepared: Set<ObjectIdentifier> = []
  private var waiting: [(source: Function, code: CodeFunction)] = []

  init(_ program: Program, failedBlocks: Set<Int>) {
    self.program = program
    self.failedBlocks = failedBlocks
  }

  /// - Parameter firstGlobal: Where on the stack the block's registers begin, among words and values.
  /// - Returns: The index of the block's top level.
  func compile(_ block: CheckedBlock, firstWord: Int, firstValue: Int) -> Int {
    let code = CodeFunction(name: "", block: block.index)
    let compiler = Compiler(self, function: code, source: nil)
    for variable in block.globals {
      compiler.declareGlobal(variable, firstWord: firstWord, firstValue: firstValue)
    }
    let index = program.add(code, for: nil)
    compiler.topLevel(block)
    finish()
    return index
  }

  /// What a call of the function may be replaced by.
  func formula(of function: Function) -> Formula? {
    if let known = formulas[ObjectIdentifier(function)] { return known }
    let formula = Formula(function)
    formulas[ObjectIdentifier(function)] = .some(formula)
    return formula
  }

  /// The function's index; its code is made later.
  func index(of function: Function) -> Int {
    if let index = program.index(of: function) { return index }
    let code = CodeFunction(name: function.name, block: function.block)
    waiting.append((function, code))
    return program.add(code, for: function)
  }

  func noteTooLarge(_ function: CodeFunction, _ range: SourceRange) {
    if tooLarge == nil {
      tooLarge = RuntimeError.Place(function: function.name, block: function.block, range: range)
    }
  }

  /// Sees to it that the code exists which printing or comparing values of the type may call.
  func prepare(_ type: Type) {
    switch type {
    case .int, .double, .float, .bool, .string, .void, .never, .function, .parameter, .variable, .error: break
    case .array(let element): prepare(element)
    case .optional(let wrapped): prepare(wrapped)
    case .dictionary(let key, let value):
      prepare(key)
      prepare(value)
    case .tuple(let members): for member in members { prepare(member.type) }
    case .nominal(let nominal, let arguments):
      for argument in arguments { prepare(argument) }
      guard nominal.block != nil, prepared.insert(ObjectIdentifier(nominal)).inserted else { return }
      for function in [nominal.description, nominal.ownEquality] {
        if let function { _ = index(of: function) }
      }
      for field in nominal.fields { prepare(field.type) }
      for one in nominal.cases {
        for member in one.payload { prepare(member.type) }
      }
    }
  }

  func index(ofType type: Type) -> Index {
    prepare(type)
    return program.add(type)
  }

  func index(of site: NativeSite) -> Index {
    for type in site.typeArguments { prepare(type) }
    return program.add(site)
  }

  /// Makes the code of every function that was named.
  func finish() {
    while let (source, code) = waiting.popLast() {
      Compiler(self, function: code, source: source).body(of: source)
    }
  }

  /// Whether a captured variable lives in a box. Constants are captured by value, unless they get their
  /// value only after the closure exists.
  func isBoxed(_ variable: Variable) -> Bool {
    variable.isCaptured
      && !(variable.isConstant && !program.assignedLater.contains(ObjectIdentifier(variable)))
  }
}

/// Where the arguments of a call stand in the callee's registers.
struct CallLayout {
  private(set) var parameters: [CodeFunction.Place] = []
  private(set) var captures: [CodeFunction.Place] = []
  private(set) var wordCount = 1
  private(set) var valueCount = 1
  private(set) var firstReleased = 1

  /// The layout of a closure of some function type.
  init(_ types: [Type]) {
    for type in types { parameters.append(place(Representation(type))) }
  }

  /// `inout` values come first, so that a return can release the rest in one go.
  init(_ function: Function, _ compilation: Compilation) {
    let representations = function.parameters.map { Representation($0.variable.type) }
    parameters = representations.map { CodeFunction.Place(representation: $0, slot: 0) }
    for (index, parameter) in function.parameters.enumerated() where parameter.isInOut {
      parameters[index] = place(representations[index])
    }
    firstReleased = valueCount
    for (index, parameter) in function.parameters.enumerated() where !parameter.isInOut {
      parameters[index] = place(representations[index])
    }
    for variable in function.captures {
      captures.append(place(compilation.isBoxed(variable) ? .value : Representation(variable.type)))
    }
  }

  private mutating func place(_ representation: Representation) -> CodeFunction.Place {
    if representation.isWord {
      wordCount += 1
      return CodeFunction.Place(representation: representation, slot: Slot(truncatingIfNeeded: wordCount - 1))
    }
    valueCount += 1
    return CodeFunction.Place(representation: representation, slot: Slot(truncatingIfNeeded: valueCount - 1))
  }
}
