/// Checks one block after the other in a growing program.
///
/// Inference goes both ways: the expected type comes down, and what does not need one comes up. An expression is
/// first *prepared* (`Prepared`): what its parts alone decide is decided, literals and closures stay open. Then it is
/// *completed* with the type that its surroundings expect. Each part is prepared once and completed once, so that
/// overloads cost the number of candidates and not its power.
final class Checker {
  let library: LibraryTable
  let inference = Unification()
  /// Defaults of the library's rows, by number, that have been filled in once.
  var libraryDefaults: [CheckedExpression?]

  // The program so far.
  let declarations = NoteDeclarations()
  var globals: [String: Global] = [:]
  /// Whether a type was declared whose name begins with a small letter; the library has none.
  var hasSmallTypes = false
  /// The last block that may have changed a variable of an earlier one. Itself it depends on the changes before.
  var lastChanger: [ObjectIdentifier: Int] = [:]

  // The block at hand.
  var block = 0
  var diagnostics: [Diagnostic] = []
  var usedBlocks: Set<Int> = []
  var changedVariables: [Variable] = []
  /// What the default values at hand do, one within the other.
  var defaultEffects: [Effects] = []
  var scopes: [Scope] = []
  var contexts: [FunctionContext] = []
  var blockFunctions: [Function] = []
  /// Calls of functions, and closures that are made.
  var functionUses: [FunctionUse] = []
  /// How many variables have been declared.
  var declaredCount = 0
  var blockGlobals: [Variable] = []
  /// Bodies of the block's functions, checked when all its names are known.
  var postponed: [() -> Void] = []
  /// Static constants without a written type.
  var postponedStatics: [() -> Void] = []
  /// Structs and enums of the block with their declarations.
  var typesOfBlock: [(nominal: Nominal, statement: Statement)] = []
  /// Structs whose fields' defaults are not checked yet.
  var openStructures: [ObjectIdentifier: () -> Void] = [:]
  /// Keys of dictionaries in the declarations of types, until it is known what those conform to.
  var isDescribingTypes = false
  var waitingKeys: [(type: Type, range: SourceRange)] = []
  /// What the alternatives of a `case` bind in common.
  var sharedBindings = SharedBindings.none
  /// Variables declared without a value, and how many loops stood around them.
  var waiting: [ObjectIdentifier: Int] = [:]
  /// `static func ==` and its like, declared by types of blocks.
  var ownOperators: [String: [Callable]] = [:]
  /// Links of the optional chain at hand, innermost chain last.
  var chains: [[ChainLink]] = []
  /// Names that the block declares.
  var definedNames: [String] = []
  /// What the leading dots of implicit members stand for, innermost last.
  var implicitBases: [Type] = []
  /// How many closures are being tried out; bounds the work, since each try checks a body again.
  var trials = 0
  /// What was found out during a trial, and stays.
  var lasting = Findings()

  struct ChainLink {
    var base: CheckedExpression
    let variable: Variable
    /// What is inside is changed where it is, and not read from the variable.
    var isChanged = false
  }

  init(library: LibraryTable) {
    self.library = library
    libraryDefaults = Array(repeating: nil, count: library.defaultCount)
  }

  var context: FunctionContext { contexts[contexts.count - 1] }

  // MARK: - Reports

  func report(_ problem: TypeProblem, _ range: SourceRange, notes: [Diagnostic.Note] = []) {
    diagnostics.append(
      Diagnostic(problem.isWarning ? .warning : .error, problem.message, range, notes: notes))
  }

  /// An expression in place of one that was refused.
  func refused(_ range: SourceRange) -> CheckedExpression { CheckedExpression(.nilLiteral, .error, range) }

  func refused(_ problem: TypeProblem, _ range: SourceRange, notes: [Diagnostic.Note] = [])
    -> CheckedExpression
  {
    report(problem, range, notes: notes)
    return refused(range)
  }

  func declared(_ name: String, block: Int?, _ range: SourceRange) -> [Diagnostic.Note] {
    guard let declaring = block else { return [] }
    let other = declaring == self.block ? nil : declaring
    return [Diagnostic.Note(TypeProblem.declaredHere(name).message, range, block: other)]
  }

  func add(_ function: Function) {
    blockFunctions.append(function)
    declarations.add(function)
  }

  // MARK: - Scopes

  func withScope<Result>(_ body: () -> Result) -> Result {
    scopes.append(Scope(depth: context.depth))
    defer { scopes.removeLast() }
    return body()
  }

  /// Works at the block's top level, wherever the checker is at the moment.
  func atTopLevel(_ work: () -> Void) {
    let saved = (scopes, contexts, chains)
    scopes = [scopes[0]]
    contexts = [contexts[0]]
    chains = []
    work()
    let top = scopes[0]
    (scopes, contexts, chains) = saved
    scopes[0] = top
  }

  func newLocal(_ name: String, _ type: Type, isConstant: Bool = true, _ range: SourceRange) -> Variable {
    Variable(
      name: name, type: type, isConstant: isConstant, place: .local, depth: context.depth, range: range)
  }

  var isAtTopLevel: Bool { scopes.count == 1 }

  /// Brings a variable into the innermost scope; at the top level it becomes a global.
  func declare(_ name: Name, _ type: Type, isConstant: Bool) -> Variable {
    let place: Variable.Place = isAtTopLevel ? .global(block: block) : .local
    let variable = Variable(
      name: name.text, type: type, isConstant: isConstant, place: place, depth: context.depth,
      range: name.range)
    if isAtTopLevel { blockGlobals.append(variable) }
    declaredCount += 1
    variable.order = declaredCount
    enter(name, .variable(variable))
    return variable
  }

  func enter(_ name: Name, _ entity: Entity) {
    if name.text == "_" { return }
    if let earlier = scopes[scopes.count - 1].names[name.text], !merges(earlier, entity) {
      report(.redeclared(name.text, block: nil), name.range, notes: noteAt(earlier, name.text))
      return
    }
    if isAtTopLevel, let earlier = globals[name.text], !merges(earlier.entity, entity) {
      if case .refused = earlier.entity {
      } else {
        report(
          .redeclared(name.text, block: earlier.block), name.range,
          notes: declared(name.text, block: earlier.block, earlier.range))
      }
    }
    if case .functions(let added) = entity,
      case .functions(let present) = scopes[scopes.count - 1].names[name.text]
    {
      scopes[scopes.count - 1].names[name.text] = .functions(present + added)
    } else {
      scopes[scopes.count - 1].names[name.text] = entity
    }
  }

  /// Functions of one name live side by side when their labels or types differ.
  private func merges(_ earlier: Entity, _ entity: Entity) -> Bool {
    guard case .functions(let present) = earlier, case .functions(let added) = entity else { return false }
    return !present.contains { one in
      added.contains { $0.fullName == one.fullName && $0.functionType == one.functionType }
    }
  }

  private func noteAt(_ entity: Entity, _ name: String) -> [Diagnostic.Note] {
    switch entity {
    case .variable(let variable): return declared(name, block: block, variable.range)
    case .functions(let signatures): return declared(name, block: signatures[0].block, signatures[0].range)
    case .type(.nominal(let nominal, _)): return declared(name, block: nominal.block, nominal.range)
    case .type, .refused: return []
    }
  }

  /// Innermost first, then earlier blocks, then the library.
  func lookUp(_ name: String) -> Entity? {
    var overloads: [Callable] = []
    for scope in scopes.reversed() {
      guard let entity = scope.names[name] else { continue }
      guard case .functions(let signatures) = entity else {
        return overloads.isEmpty ? entity : .functions(overloads)
      }
      overloads += signatures
    }
    if let global = globals[name] {
      if case .functions(let signatures) = global.entity {
        overloads += signatures
      } else if overloads.isEmpty {
        return global.entity
      }
    }
    if let functions = library.functions[name] {
      return .functions(overloads.isEmpty ? functions : overloads + functions)
    }
    if !overloads.isEmpty { return .functions(overloads) }
    if let type = library.types[name] { return .type(type) }
    return nil
  }

  /// All names that could have been meant.
  func namesInScope() -> [String] {
    var names: Set<String> = []
    for scope in scopes { names.formUnion(scope.names.keys) }
    names.formUnion(globals.keys)
    names.formUnion(library.functions.keys)
    names.formUnion(library.types.keys)
    if let members = context.selfType.flatMap({ membersOf($0).first?.members }) {
      names.formUnion(members.instanceNames)
    }
    return names.sorted()
  }

  // MARK: - Uses

  /// Notes that the block reads a variable, and captures it where a function stands between.
  func use(_ variable: Variable, _ range: SourceRange) {
    switch variable.place {
    case .global(let owner):
      if owner != block { depend(on: variable, of: owner) }
      noteEffect(reads: variable)
      touch(variable.type)
      if owner == block, context.function == nil, context.flow.unassigned.contains(ObjectIdentifier(variable))
      {
        reportUnassigned(variable, range)
      }
    case .local:
      capture(variable)
      touch(variable.type)
      if variable.depth == context.depth, context.flow.unassigned.contains(ObjectIdentifier(variable)) {
        reportUnassigned(variable, range)
      }
    }
  }

  /// Once for each variable; a constant may still get its value.
  private func reportUnassigned(_ variable: Variable, _ range: SourceRange) {
    report(.usedBeforeAssigned(variable.name, isConstant: variable.isConstant), range)
    if !variable.isConstant { context.flow.unassigned.remove(ObjectIdentifier(variable)) }
  }

  func capture(_ variable: Variable) {
    guard case .local = variable.place, variable.depth < context.depth else { return }
    variable.isCaptured = true
    for context in contexts where context.depth > variable.depth {
      if !context.captures.contains(where: { $0 === variable }) { context.captures.append(variable) }
    }
  }

  func change(_ variable: Variable) {
    guard case .global(let owner) = variable.place else { return }
    noteEffect(changes: variable)
    guard owner != block else { return }
    // What it holds afterwards may be what it held before: not every change is made in every run.
    depend(on: variable, of: owner)
    if !changedVariables.contains(where: { $0 === variable }) { changedVariables.append(variable) }
  }

  /// The value of an earlier block's variable comes from that block, or from the last one that changed it.
  private func depend(on variable: Variable, of owner: Int) {
    usedBlocks.insert(owner)
    if let changer = lastChanger[ObjectIdentifier(variable)] { usedBlocks.insert(changer) }
  }

  private func noteEffect(reads: Variable? = nil, changes: Variable? = nil) {
    func note(in effects: inout Effects) {
      if let variable = reads { effects.read(variable) }
      if let variable = changes {
        effects.change(variable)
        variable.isChangedByFunctions = true
      }
    }
    for context in contexts {
      if let function = context.function { note(in: &function.effects) }
    }
    for index in defaultEffects.indices { note(in: &defaultEffects[index]) }
  }

  /// Checks a value that takes effect elsewhere: wherever a function is called, or an instance is made.
  func withEffects<Result>(of body: () -> Result) -> (Result, Effects) {
    defaultEffects.append(Effects())
    let result = body()
    return (result, defaultEffects.removeLast())
  }

  /// A function of a block is called or taken as a value.
  func use(_ function: Function, _ range: SourceRange) {
    call(function)
    touch(function.result)
    noteUse(of: function, range)
  }

  /// Notes what a call brings along, also one that nobody wrote.
  private func call(_ function: Function) {
    for context in contexts { context.function?.effects.call(function) }
    for index in defaultEffects.indices { defaultEffects[index].call(function) }
    guard function.block != block else { return }
    usedBlocks.insert(function.block)
    take(function.effects)
  }

  private func take(_ effects: Effects) {
    for variable in effects.reads {
      guard case .global(let owner) = variable.place else { continue }
      if owner != block { depend(on: variable, of: owner) }
      noteEffect(reads: variable)
    }
    for variable in effects.changes { change(variable) }
  }

  /// Values of the type may be printed, compared and made: that calls what the block wrote which declares it.
  private func touch(_ type: Type) {
    var search = TypeBlocks()
    search.visit(type)
    for nominal in search.nominals { callImplicitly(nominal) }
  }

  private func callImplicitly(_ nominal: Nominal) {
    // Those of the block at hand are checked in it.
    if let function = nominal.description { call(function) }
    if let function = nominal.ownEquality { call(function) }
    take(nominal.defaultEffects)
    for function in nominal.defaultEffects.callees { call(function) }
  }

  func use(_ nominal: Nominal) {
    guard let owner = nominal.block else { return }
    if owner != block { usedBlocks.insert(owner) }
    callImplicitly(nominal)
  }
}
