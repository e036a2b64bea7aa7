/// What the checker finds wrong with a block. The wording of all of it is here.
enum TypeProblem {
  // Names.
  case notFound(String, nearest: String?, advice: String?)
  case redeclared(String, block: Int?)
  case declaredHere(String)
  case unknownType(String, nearest: String?, advice: String?)
  case notAType(String)
  case typeAsValue(String)
  case missingTypeArguments(String, Int)
  case unknownModule(String)
  case selfOutsideType
  case noMember(String, of: String, nearest: String?, advice: String?)
  case memberOfOptional(String, String)
  case noStaticMember(String, of: String, nearest: String?, all: [String])
  case instanceMemberOfType(String, String)
  case implicitMemberWithoutType(String)
  case methodNotCalled(String)
  case ambiguousFunction(String)
  case notSupported(String, instead: String = "")

  // Types.
  case cannotConvert(String, to: String, hint: String?)
  case optionalNotUnwrapped(String, wanted: String)
  case nilForNonOptional(String)
  case nilWithoutType
  case emptyLiteral(String)
  case emptyDictionaryWanted
  case fractionForInt(String, String)
  case integerTooLarge
  case notHashable(String)
  case notConforming(String, to: String, for: String)
  case elementsMustBe(String, found: String, for: String)
  case cannotInfer(in: String, hasClosure: Bool)
  case typeTooLarge
  case cannotPrint(String)
  case tupleLabel(String, wanted: String)
  case tupleTooShort(Int, String)
  case notOptional(String, String)
  case unwrapsNonOptional(String)
  case voidVariable

  // Operators.
  case operands(String, String, String, hint: String?)
  case operand(String, String)
  case optionalOperand(String, String, String)
  case operatorWithoutType(String)
  case notEquatable(String, String)
  case comparedWithNil(String)
  case coalescingNonOptional(String)

  // Calls.
  case missingArgument(String, isLabeled: Bool, in: String)
  case extraArgument(String)
  case takesNoArguments(String)
  case missingLabel(String, in: String)
  case noLabel(String, in: String, nearest: String?, needsNone: Bool)
  case labelTwice(String)
  case argumentOrder(String, in: String)
  case noOverload(String, types: [String], allowed: [String])
  case noFunctionFits(String, String)
  case noInitializer(String)
  case notCallable(String, hasArguments: Bool)
  case labelForClosure(String)
  case argumentCount(wanted: Int, found: Int)
  case caseWithoutPayload(String)
  case noSubscript(String)
  case subscriptOfOptional(String, String)
  case misplacedInOut
  case missingInOut
  case needlessInOut
  case lentTwice(String)

  // Closures.
  case notAFunctionType(String)
  case shorthandOutsideClosure(String)
  case noShorthand(String, count: Int)
  case shorthandWithoutType
  case shorthandCount(wanted: Int, found: Int)
  case closureParameters(wanted: Int, found: Int)
  case closureIgnoresParameters(Int)
  case closureParameterWithoutType(String)
  case closureParameterType(String, String, wanted: String)

  // Changing.
  case changeOfConstant(String)
  case mutatingOnConstant(String, String)
  case changeOfSelf
  case changeOfValue(String)
  case notAssignable
  case assignedToItself
  case assignedTwice(String)
  case usedBeforeAssigned(String, isConstant: Bool)
  case variableWithoutType

  // Statements.
  case missingReturn(String, isClosure: Bool)
  case returnOutsideFunction
  case returnWithoutValue(String)
  case returnFromVoid
  case guardFallsThrough
  case outsideLoop(String)
  case unknownLabel(String, nearest: String?)
  case misplacedFallthrough
  case emptyCase
  case notExhaustive([String])
  case notIterable(String)
  case misplacedBranches
  case branchNotExpression
  case ifWithoutElse
  case neverExecuted
  case unusedResult(String)
  case unusedValue(String)

  // Patterns.
  case refutablePattern
  case tuplePattern(Int, String)
  case casePayload(String, wanted: Int, found: Int)
  case bindingMissing(String)
  case bindingOfOtherType(String, String, String)

  // Declarations of types.
  case notAProtocol(String)
  case holdsItself(String)
  case enumHoldsItself(String)
  case membersNotConforming(String, to: String, member: String, String)
  case storedInEnum(String)
  case staticWithoutValue(String)
  case fieldNotSet(String)
  case selfNotSet
  case selfUsedEarly(field: String?)
  case rawValueWithoutType(String)
  case rawValueTwice(String)
  case missingRawValue(String)
  case caseIterableWithPayload(String)

  var isWarning: Bool {
    switch self {
    case .neverExecuted, .unusedResult, .unusedValue, .coalescingNonOptional, .voidVariable: return true
    default: return false
    }
  }

  var message: String {
    switch self {
    case .notFound(let name, let nearest, let advice):
      return "cannot find `\(name)` in scope" + TypeProblem.suggestion(nearest, advice)
    case .redeclared(let name, let block):
      return block.map { "`\(name)` is already declared in block \($0 + 1)" }
        ?? "`\(name)` is already declared"
    case .declaredHere(let name): return "`\(name)` is declared here"
    case .unknownType(let name, let nearest, let advice):
      return "cannot find the type `\(name)`" + TypeProblem.suggestion(nearest, advice)
    case .notAType(let name): return "`\(name)` is not a type"
    case .typeAsValue(let name): return "`\(name)` is a type; to make a value of it, write `\(name)(…)`"
    case .missingTypeArguments(let name, let count):
      return "`\(name)` needs \(count == 1 ? "a type" : "\(count) types") in angle brackets, as in "
        + "`\(name)<\(count == 1 ? "Double" : "String, Double")>`"
    case .unknownModule(let name):
      return "there is no module `\(name)` in a note; only `import Kernels` is accepted"
    case .selfOutsideType: return "`self` exists only inside the methods of a type"
    case .noMember(let name, let type, let nearest, let advice):
      return "`\(type)` has no member `\(name)`" + TypeProblem.suggestion(nearest, advice)
    case .memberOfOptional(let name, let type):
      return
        "`\(name)` is a member of the value inside `\(type)`; unwrap it with `?.\(name)`, `if let` or `!`"
    case .noStaticMember(let name, let type, let nearest, let all):
      let listed =
        nearest == nil && !all.isEmpty ? "; there are " + TypeProblem.list(all.map { "." + $0 }) : ""
      return "`.\(name)` is not a member of `\(type)`" + TypeProblem.suggestion(nearest.map { "." + $0 })
        + listed
    case .instanceMemberOfType(let name, let type):
      return "`\(name)` belongs to a value of `\(type)`, not to the type itself"
    case .implicitMemberWithoutType(let name):
      return "the type that `.\(name)` belongs to cannot be told from here; write it out"
    case .methodNotCalled(let name): return "`\(name)` is a method; call it with `\(name)(…)`"
    case .ambiguousFunction(let name):
      return "there are several functions `\(name)`; say which by giving the type"
    case .notSupported(let what, let instead): return refusal(of: what, instead: instead)

    case .cannotConvert(let found, "Bool", nil) where ["Int", "Double", "Float"].contains(found):
      return "expected `Bool`, found `\(found)`; compare it, as in `!= 0`"
    case .cannotConvert(let found, "Bool", nil) where found.hasSuffix("?"):
      return "expected `Bool`, found `\(found)`; compare it, as in `!= nil`"
    case .cannotConvert(let found, let wanted, nil) where "[" + found + "]" == wanted:
      return "expected `\(wanted)`, found `\(found)`; put it into brackets"
    case .cannotConvert(let found, let wanted, nil) where "[" + wanted + "]" == found:
      return "expected `\(wanted)`, found `\(found)`; take one of its elements, as in `a[0]`"
    case .cannotConvert(let found, let wanted, let hint):
      return "expected `\(wanted)`, found `\(found)`" + (hint.map { "; convert with `\($0)`" } ?? "")
    case .optionalNotUnwrapped(let found, let wanted):
      return "expected `\(wanted)`, found the optional `\(found)`; unwrap it with `??`, `if let` or `!`"
    case .nilForNonOptional(let type):
      return "`nil` is not \(TypeProblem.article(type)); only an optional, `\(type)?`, can be `nil`"
    case .nilWithoutType:
      return "the type of this `nil` cannot be told from here; write it out, as in `let x: Int? = nil`"
    case .emptyLiteral(let text):
      return text == "[]"
        ? "the type of this empty array cannot be told from here; write it out, as in `let x: [Double] = []`"
        : "the type of this empty dictionary cannot be told from here; write it out, as in `let x: [String: Int] = [:]`"
    case .emptyDictionaryWanted: return "an empty dictionary is written `[:]`"
    case .fractionForInt(let digits, let type):
      return
        "`\(digits)` is not a value of `\(type)`; a number with a point or an exponent is a `Double`"
    case .integerTooLarge: return "this number does not fit into `Int`; the largest is 9223372036854775807"
    case .notHashable(let type): return "`\(type)` cannot be the key of a dictionary; keys are `Hashable`"
    case .notConforming(let type, let name, let function):
      return "`\(function)` needs values that \(TypeProblem.ability(name)); "
        + "\(TypeProblem.article(type)) is not `\(name)`"
    case .elementsMustBe(let wanted, let found, let function):
      return "`\(function)` is for elements of type `\(wanted)`; these are `\(found)`"
    case .cannotInfer(let function, let hasClosure):
      return hasClosure
        ? "what the closure of this `\(function)` gives cannot be told from here; write its type, as in `{ x -> Double in … }`"
        : "what this `\(function)` gives cannot be told from here; write its type, as in `let x: Double = …`"
    case .typeTooLarge:
      return "the type of this has more than \(Type.mostParts) parts; keep values together in a struct"
    case .cannotPrint(let type): return "a function (`\(type)`) has no text"
    case .tupleLabel(let label, let wanted): return "the part is labelled `\(wanted):`, not `\(label):`"
    case .tupleTooShort(let index, let type): return "`\(type)` has no part `.\(index)`"
    case .notOptional(let mark, let type):
      return "`\(mark)` needs an optional; this is \(TypeProblem.article(type))"
    case .unwrapsNonOptional(let type):
      return "`let … =` in a condition unwraps an optional; this is \(TypeProblem.article(type))"
    case .voidVariable: return "this has no value to keep (`Void`)"

    case .operands("^", let left, let right, _):
      return TypeProblem.operands("^", left, right) + "; a power is `pow(x, 2)`, a square `x * x`"
    case .operands(let operation, let left, let right, _) where left == "Void" || right == "Void":
      return TypeProblem.operands(operation, left, right) + "; a function without `->` gives nothing back"
    case .operands(let operation, let left, let right, _)
    where left.hasPrefix("() ->") || right.hasPrefix("() ->"):
      return TypeProblem.operands(operation, left, right) + "; call the function with `()`"
    case .operands(let operation, let left, let right, let hint):
      return TypeProblem.operands(operation, left, right) + (hint.map { "; convert with `\($0)`" } ?? "")
    case .operand(let operation, let type):
      return "`\(operation)` cannot stand before \(TypeProblem.article(type))"
    case .optionalOperand(let operation, let type, let wrapped):
      return
        "`\(operation)` needs \(TypeProblem.article(wrapped)), and `\(type)` may be `nil`; unwrap it with `??`, `if let` or `!`"
    case .operatorWithoutType(let name): return "the types that `\(name)` works on cannot be told from here"
    case .notEquatable(let type, let operation):
      return "`\(operation)` needs values that can be compared; `\(type)` is not `Equatable`"
    case .comparedWithNil(let type): return "\(TypeProblem.article(type)) is never `nil`"
    case .coalescingNonOptional(let type):
      return
        "`??` needs an optional on its left; this is \(TypeProblem.article(type)), and the right side is never used"

    case .missingArgument(let label, let isLabeled, let function):
      return "missing argument `\(label)\(isLabeled ? ":" : "")` in call to `\(function)`"
    case .extraArgument(let function): return "one argument too many in call to `\(function)`"
    case .takesNoArguments(let function): return "`\(function)` takes no arguments"
    case .missingLabel(let label, let function):
      return "missing argument label `\(label):` in call to `\(function)`"
    case .noLabel(let label, let function, let nearest, let needsNone):
      let advice = needsNone ? "; leave the label out" : TypeProblem.suggestion(nearest.map { $0 + ":" })
      return "no argument label `\(label)` in `\(function)`" + advice
    case .labelTwice(let label): return "argument `\(label):` is given twice"
    case .argumentOrder(let label, let function):
      return "argument `\(label):` is not in its place; the order is `\(function)`"
    case .noOverload(let name, let types, let allowed):
      return "`\(name)` cannot be called with (\(types.joined(separator: ", "))); it takes "
        + TypeProblem.list(allowed, joint: "or")
    case .noFunctionFits(let name, let type): return "no `\(name)` has the type `\(type)`"
    case .noInitializer(let type): return "\(TypeProblem.article(type)) cannot be made with `\(type)(…)`"
    case .notCallable(let type, let hasArguments):
      let isNumber = ["Int", "Double", "Float"].contains(type)
      return "this is \(TypeProblem.article(type)), not a function"
        + (!hasArguments ? "; leave out the parentheses" : isNumber ? "; a product needs its `*`" : "")
    case .labelForClosure(let label): return "a closure's arguments have no labels; leave out `\(label):`"
    case .argumentCount(let wanted, let found):
      return "expected \(TypeProblem.count(wanted, "argument")), found \(found)"
    case .caseWithoutPayload(let name): return "`.\(name)` holds no values; leave out the parentheses"
    case .noSubscript(let type):
      return "\(TypeProblem.article(type)) cannot be indexed with `[…]`"
        + (type.hasPrefix("(") ? "; its parts are `.0`, `.1` and so on" : "")
    case .subscriptOfOptional(let type, let wrapped):
      return "`\(type)` may be `nil`; unwrap it before indexing the `\(wrapped)`"
    case .misplacedInOut: return "`&` is only for arguments of `inout` parameters"
    case .missingInOut: return "this argument is changed by the call; write `&` in front of it"
    case .needlessInOut: return "this parameter is not `inout`; leave out the `&`"
    case .lentTwice(let name):
      return
        "`\(name)` would be changed in two ways at once; keep a part of it in a `var` of its own, and lend that"

    case .notAFunctionType(let type): return "expected `\(type)`, found a closure"
    case .shorthandOutsideClosure(let name):
      return "`\(name)` exists only in a closure that does not name its parameters"
    case .noShorthand(let name, let count):
      return "there is no `\(name)`: this closure has \(TypeProblem.count(count, "parameter"))"
    case .shorthandWithoutType:
      return "the types of this closure's parameters cannot be told from here; write `{ (x: Double) in … }`"
    case .shorthandCount(let wanted, let found):
      return "this closure gets \(TypeProblem.count(wanted, "argument")), and uses \(found)"
    case .closureParameters(let wanted, let found):
      return "this closure gets \(TypeProblem.count(wanted, "argument")), and names \(found)"
    case .closureIgnoresParameters(let count):
      let names = Array(repeating: "_", count: count).joined(separator: ", ")
      return
        "this closure gets \(TypeProblem.count(count, "argument")); to ignore \(count == 1 ? "it" : "them"), "
        + "begin it with `\(names) in`"
    case .closureParameterWithoutType(let name):
      return "the type of `\(name)` cannot be told from here; write it out, as in `(\(name): Double) in`"
    case .closureParameterType(let name, let found, let wanted):
      return "`\(name)` is \(TypeProblem.article(wanted)) here, not \(TypeProblem.article(found))"

    case .changeOfConstant(let name):
      return "`\(name)` is a constant and cannot be changed; declare it with `var`"
    case .mutatingOnConstant(let method, let name):
      return "`\(method)` changes its value, and `\(name)` is a constant; declare it with `var`"
    case .changeOfSelf: return "this method may not change `self`; mark it `mutating`"
    case .changeOfValue(let method):
      return "`\(method)` changes a value in place; keep the value in a `var` first"
    case .notAssignable: return "this cannot be assigned to"
    case .assignedToItself: return "this gives a variable the value that it has"
    case .assignedTwice(let name): return "the constant `\(name)` may be given a value only once"
    case .usedBeforeAssigned(let name, let isConstant):
      return
        "\(isConstant ? "constant" : "variable") `\(name)` is used before it has a value on every way here"
    case .variableWithoutType: return "a variable needs a value or a type"

    case .missingReturn(let type, let isClosure):
      return
        "missing `return`: \(isClosure ? "this closure" : "this function") must give \(TypeProblem.article(type)) on every way through it"
    case .returnOutsideFunction: return "`return` is only allowed inside a function"
    case .returnWithoutValue(let type): return "`return` needs a value of type `\(type)` here"
    case .returnFromVoid: return "this function gives nothing back; declare its result with `-> …`"
    case .guardFallsThrough:
      return "the body of `guard` must leave: with `return`, `break`, `continue` or `fatalError`"
    case .outsideLoop(let word):
      return "`\(word)` is only allowed inside a loop"
        + (word == "break"
          ? " or a `switch`; an `if` or a `do` is left with its label, as in `break label`" : "")
    case .unknownLabel(let label, let nearest):
      return "there is no statement with the label `\(label)` around this" + TypeProblem.suggestion(nearest)
    case .misplacedFallthrough: return "`fallthrough` may only end a `case` that another follows"
    case .emptyCase: return "a `case` needs at least one statement; write `break` to do nothing"
    case .notExhaustive(let missing):
      if missing == ["_"] { return "this `switch` does not cover every value; add `default:`" }
      return "this `switch` does not cover every value; missing: " + TypeProblem.list(missing)
    case .notIterable(let type):
      return "`for` cannot go through \(TypeProblem.article(type))"
        + (type == "Int" ? "; count with `0..<n`" : "")
        + (type == "String" ? "; a text is no list of characters here; take it apart with `split`" : "")
        + (type.hasSuffix("Range<Double>") ? "; take steps with `stride(from: 0, to: 1, by: 0.1)`" : "")
    case .misplacedBranches:
      return "`if` and `switch` give a value only where it is assigned or returned; give it a name first"
    case .branchNotExpression: return "each branch must be a single expression here"
    case .ifWithoutElse: return "an `if` that gives a value needs an `else`"
    case .neverExecuted: return "this will never be executed"
    case .unusedResult(let name): return "result of call to `\(name)` is unused"
    case .unusedValue(let type): return "this value (`\(type)`) is unused"

    case .refutablePattern:
      return "this pattern may fail to match; use it in `if case`, `for case` or `switch`"
    case .tuplePattern(let count, let type):
      return "this takes apart \(TypeProblem.count(count, "value")), and `\(type)` does not hold as many"
    case .casePayload(let name, let wanted, let found):
      return "`.\(name)` holds \(TypeProblem.count(wanted, "value")), and the pattern names \(found)"
    case .bindingMissing(let name): return "`\(name)` must be bound by every pattern of this `case`"
    case .bindingOfOtherType(let name, let first, let found):
      return
        "`\(name)` is \(TypeProblem.article(first)) in one pattern of this `case` and \(TypeProblem.article(found)) in another"

    case .notAProtocol(let name): return "a struct cannot inherit from `\(name)`"
    case .holdsItself(let name):
      return
        "`\(name)` cannot hold itself, not even through other types; an array of them, `[\(name)]`, can stand here"
    case .enumHoldsItself(let name):
      return refusal(of: "an enum that holds itself", instead: "`\(name)` can hold an array, `[\(name)]`")
    case .membersNotConforming(let name, let conformance, let member, let type):
      return
        "`\(name)` cannot be `\(conformance)`: its `\(member)` holds \(TypeProblem.article(type)), which is not `\(conformance)`"
    case .storedInEnum(let name): return "an enum stores values only in its cases; `\(name)` must be computed"
    case .staticWithoutValue(let name): return "the static constant `\(name)` needs a value"
    case .fieldNotSet(let name): return "the initializer ends before `self.\(name)` has a value"
    case .selfNotSet: return "the initializer ends before `self` has a value"
    case .selfUsedEarly(let field):
      return "`self` is used before \(field.map { "`self." + $0 + "`" } ?? "it") has a value"
    case .rawValueWithoutType(let name): return "`\(name)` has no raw type; write it as `enum \(name): Int`"
    case .rawValueTwice(let name): return "`\(name)` has this raw value already"
    case .missingRawValue(let name): return "`\(name)` needs a raw value"
    case .caseIterableWithPayload(let name):
      return "an enum is `CaseIterable` only without values in its cases; `\(name)` holds some"
    }
  }

  // MARK: - Phrases

  /// The type's name with `a` or `an` in front.
  private static func article(_ type: String) -> String {
    guard let first = type.utf8.first else { return type }
    return ("AEIOaeio".utf8.contains(first) ? "an `" : "a `") + type + "`"
  }

  /// What values of the types that conform to a protocol can do.
  private static func ability(_ conformance: String) -> String {
    switch conformance {
    case "Equatable": return "can be compared with `==`"
    case "Comparable": return "can be ordered with `<`"
    case "Hashable": return "can be keys of a dictionary"
    case "SignedNumeric", "Numeric": return "are numbers"
    default: return "are `\(conformance)`"
    }
  }

  /// What a word of another language is called here, or else the nearest name.
  private static func suggestion(_ nearest: String?, _ advice: String? = nil) -> String {
    if let advice { return "; " + advice }
    return nearest.map { "; did you mean `\($0)`?" } ?? ""
  }

  private static func list(_ names: [String], joint: String = "and") -> String {
    let quoted = names.map { "`" + $0 + "`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " " + joint + " " + last
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    (number == 0 ? "no" : String(number)) + " " + noun + (number == 1 ? "" : "s")
  }

  private static func operands(_ operation: String, _ left: String, _ right: String) -> String {
    switch operation {
    case "+": return "cannot add `\(left)` and `\(right)`"
    case "-": return "cannot subtract `\(right)` from `\(left)`"
    case "*": return "cannot multiply `\(left)` and `\(right)`"
    case "/": return "cannot divide `\(left)` by `\(right)`"
    case "<", "<=", ">", ">=", "==", "!=":
      return "cannot compare `\(left)` and `\(right)` with `\(operation)`"
    case "form a range of": return "a range needs two bounds of one type, not `\(left)` and `\(right)`"
    default: return "`\(operation)` does not work on `\(left)` and `\(right)`"
    }
  }
}
