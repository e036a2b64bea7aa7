// The typed tree: what the checker proved, and all that the bytecode compiler reads.
//
// Names are resolved, defaults filled in, conversions explicit, sugar lowered. Every expression has its
// type and its range; a node that can fail at run time reports its own range.

/// A block without errors.
public struct CheckedBlock {
  public let index: Int
  public let statements: [CheckedStatement]
  /// Variables of the block's top level, in source order; later blocks can use them.
  public let globals: [Variable]
  /// Functions, methods, getters and initializers declared in the block, local ones included.
  public let functions: [Function]
  /// For a block that is one expression: that expression. It is not among the statements.
  public let value: CheckedExpression?
  /// Earlier blocks whose names it uses, or that changed such a name in place.
  let uses: Set<Int>
  /// Variables of earlier blocks that it may change in place.
  public let changes: [Variable]
  /// Whether later blocks can call functions or use types that it declares.
  public let declaresCode: Bool
  let declarations: NoteDeclarations

  /// Blocks whose structs and enums the values of its variables are made of.
  public var typeBlocks: Set<Int> {
    var search = TypeBlocks()
    for variable in globals + changes { search.visit(variable.type) }
    return search.blocks
  }

  /// What is blamed when the block as a whole cannot run.
  var start: SourceRange { value?.range ?? statements.first?.range ?? SourceRange(0, 0) }
}

// MARK: - Variables and functions

public final class Variable {
  public enum Place: Equatable {
    /// Lives as long as the program; belongs to that block.
    case global(block: Int)
    /// A parameter or a local of the function (or of the block's top level) that declares it.
    case local
  }

  public let name: String
  public internal(set) var type: Type
  /// `let`, a parameter, or a name bound by a pattern.
  public let isConstant: Bool
  public let place: Place
  public let range: SourceRange
  /// A local that a closure or a local function uses: it lives in a box and is shared by reference.
  public internal(set) var isCaptured = false
  /// A global that a function may read before its declaration has run: the machine has to check.
  public internal(set) var mayBeReadEarly = false
  /// A function or closure changes it: whoever calls that need not know.
  public internal(set) var isChangedByFunctions = false
  /// How many functions enclose the declaration.
  let depth: Int
  /// Its number among the block's declarations; zero for what a function begins with.
  var order = 0

  init(name: String, type: Type, isConstant: Bool, place: Place, depth: Int, range: SourceRange) {
    self.name = name
    self.type = type
    self.isConstant = isConstant
    self.place = place
    self.depth = depth
    self.range = range
  }
}

/// A function, method, initializer, getter or closure with a body.
public final class Function {
  public enum Kind {
    case function
    /// `self` is the first parameter.
    case method
    /// `self` is the first parameter, and `inout`.
    case mutatingMethod
    /// `self` is a local that starts with unset fields, and the result.
    case initializer(Nominal, selfVariable: Variable)
    case closure
  }

  public struct Parameter {
    public let label: String?
    public let variable: Variable
    public let isInOut: Bool
    public internal(set) var defaultValue: CheckedExpression?
  }

  public let name: String
  public let kind: Kind
  public internal(set) var parameters: [Parameter]
  public internal(set) var result: Type
  /// The block that declares it.
  public let block: Int
  public let range: SourceRange
  public internal(set) var body: [CheckedStatement] = []
  /// Locals of enclosing functions that the body uses, also through the local functions that it calls;
  /// each is boxed. In order of first use.
  public internal(set) var captures: [Variable] = []
  var effects = Effects()
  /// How many functions enclose the body, itself included.
  let depth: Int

  init(
    name: String, kind: Kind, parameters: [Parameter], result: Type, block: Int, depth: Int,
    range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
    self.result = result
    self.block = block
    self.depth = depth
    self.range = range
  }

  /// Lets go of all that may refer to it.
  func takeApart() {
    parameters = []
    result = .void
    body = []
    captures = []
    effects = Effects()
  }
}

/// A row of the library with its types resolved.
public final class NativeRow {
  public let declaration: StaticString
  public let body: Row.Body
  public let name: String
  /// The receiver comes first, inout; the native returns the new receiver, with a result the tuple of both.
  public let isMutating: Bool
  /// `Void` included in "no".
  public let hasResult: Bool
  /// What a block calls its arguments, the receiver included: for messages.
  public let argumentNames: [String]

  init(
    declaration: StaticString, body: @escaping Row.Body, name: String, isMutating: Bool, hasResult: Bool,
    argumentNames: [String]
  ) {
    self.declaration = declaration
    self.body = body
    self.name = name
    self.isMutating = isMutating
    self.hasResult = hasResult
    self.argumentNames = argumentNames
  }
}

// MARK: - Expressions

public struct CheckedExpression {
  public let kind: Kind
  public let type: Type
  public let range: SourceRange

  public init(_ kind: Kind, _ type: Type, _ range: SourceRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  public indirect enum Kind {
    // Literals.
    case integer(Int64)
    case double(Double)
    case float(Float)
    case boolean(Bool)
    case string(String)
    /// Parts print as `print` would, by their static types.
    case interpolation([InterpolationPart])
    case nilLiteral
    case array([CheckedExpression])
    /// A dictionary, or `KeyValuePairs`, as the type says.
    case dictionary([CheckedDictionaryElement])
    case tuple([CheckedExpression])
    /// `Range` or `ClosedRange`, as the type says; fails when the upper bound is below the lower.
    case range(CheckedExpression, CheckedExpression)

    // Reading.
    case variable(Variable)
    case field(CheckedExpression, Int)
    case tupleElement(CheckedExpression, Int)
    /// Fails out of bounds.
    case arrayElement(CheckedExpression, index: CheckedExpression)
    /// An optional.
    case dictionaryValue(CheckedExpression, key: CheckedExpression)
    case dictionaryValueOrDefault(CheckedExpression, key: CheckedExpression, fallback: CheckedExpression)
    /// `value!`; fails on `nil`.
    case unwrap(CheckedExpression)

    // Operators.
    case binary(Primitive, CheckedExpression, CheckedExpression)
    case negate(PrimitiveType, CheckedExpression)
    case not(CheckedExpression)
    /// Short-circuit.
    case and(CheckedExpression, CheckedExpression)
    case or(CheckedExpression, CheckedExpression)
    /// `==` and `!=` on anything but primitives, member by member, by the operands' static type
    /// (both have the same); library types compare by `Nominal.equality`.
    case equality(CheckedExpression, CheckedExpression, isNegated: Bool)
    /// `optional ?? fallback`; the fallback is evaluated only on `nil`. When the whole is an optional,
    /// so is the fallback, and the left side keeps its wrapping.
    case coalesce(CheckedExpression, CheckedExpression)
    case ternary(CheckedExpression, CheckedExpression, CheckedExpression)
    /// `base?.…`: when the base is `nil`, so is the whole; else the variable (a constant local) holds what the
    /// base wraps, and the whole is the body, which is an optional already (or `Void` in a statement).
    case optionalChain(CheckedExpression, Variable, body: CheckedExpression)

    // Conversions.
    /// `T` to `T?`
    case wrap(CheckedExpression)
    /// To a protocol that the type conforms to; element-wise inside arrays and optionals. The value stays as it is.
    case upcast(CheckedExpression)
    /// Element by element: `[Int]` to `[Int?]`, tuples, …; the variable stands for one element in the body.
    case mapElements(CheckedExpression, Variable, body: CheckedExpression)
    /// A range, dictionary (tuples `(key:, value:)`) or `KeyValuePairs` to an array.
    case elements(CheckedExpression)

    // Calls.
    /// The receiver first, then the parameters in order; an `inOut` argument only for `.function`.
    case call(Callee, [CheckedExpression])
    /// A mutating row applied to a place; its value is the row's result.
    case mutate(LValue, NativeRow, typeArguments: [Type], [CheckedExpression])
    /// A struct of a block from its fields, in order.
    case structure(Nominal, [CheckedExpression])
    case enumeration(Nominal, tag: Int, payload: [CheckedExpression])
    /// `value.rawValue`
    case rawValue(CheckedExpression)
    /// `Enum(rawValue:)`, an optional.
    case fromRawValue(Nominal, CheckedExpression)
    case closure(Function)
    /// A declared function as a value.
    case function(Function)
    case inOut(LValue)
    /// `if` or `switch` as an expression: each way through the statement ends in `yield`, or does not end.
    case statement(CheckedStatement)
    /// The language's own `expect`; its type is `Void`.
    case expect(Expectation)
  }
}

public enum InterpolationPart {
  case text(String)
  case value(CheckedExpression)
}

public struct CheckedDictionaryElement {
  public let key: CheckedExpression
  public let value: CheckedExpression
}

public enum Callee {
  case native(NativeRow, typeArguments: [Type])
  case function(Function)
  /// A closure or function held as a value.
  case value(CheckedExpression)
}

/// What `expect` checks. Of a comparison both sides are kept, evaluated once, for the message.
public indirect enum Expectation {
  case condition(CheckedExpression)
  /// The variables hold the sides' values while the condition, which reads them, is evaluated.
  case comparison(
    left: CheckedExpression, Variable, right: CheckedExpression, Variable, operation: String,
    condition: CheckedExpression)
}

/// An operation of the machine on two operands of one type.
public struct Primitive: Equatable {
  public enum Operation {
    case add, subtract, multiply, divide, remainder
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  }

  public let operation: Operation
  public let type: PrimitiveType

  public init(_ operation: Operation, _ type: PrimitiveType) {
    self.operation = operation
    self.type = type
  }
}

public enum PrimitiveType { case int, double, float, bool, string }

// MARK: - Places

/// Something that can be assigned or changed in place: a variable and the way from there.
public struct LValue {
  public enum Step {
    case field(Int)
    case tupleElement(Int)
    /// Fails out of bounds.
    case arrayElement(CheckedExpression)
    /// An optional; assigning `nil` removes the key.
    case dictionaryValue(CheckedExpression)
    /// Reading a missing key gives the fallback.
    case dictionaryValueOrDefault(CheckedExpression, fallback: CheckedExpression)
    /// Fails on `nil`.
    case unwrap
  }

  public struct PlacedStep {
    public let step: Step
    /// The type of what it leads to.
    public let type: Type
    public let range: SourceRange
  }

  public let variable: Variable
  public internal(set) var steps: [PlacedStep]
  public internal(set) var type: Type
  public internal(set) var range: SourceRange
}

// MARK: - Statements

public struct CheckedStatement {
  public let kind: Kind
  public let range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    /// Without initializer the variable is assigned later, before any use.
    case variable(Variable, CheckedExpression?)
    /// A pattern that cannot fail: `let (a, b) = pair`
    case destructure(CheckedPattern, CheckedExpression)
    /// The value, if any, is dropped.
    case expression(CheckedExpression)
    case assign(LValue, CheckedExpression)
    /// `place operation= value`
    case modify(LValue, Modification, CheckedExpression)
    case ifStatement([CheckedCondition], then: [CheckedStatement], otherwise: [CheckedStatement])
    /// What the conditions bind stays in scope behind it; the body does not end.
    case guardStatement([CheckedCondition], otherwise: [CheckedStatement])
    case switchStatement(CheckedSwitch)
    case whileLoop(JumpTarget, [CheckedCondition], body: [CheckedStatement])
    case repeatLoop(JumpTarget, body: [CheckedStatement], condition: CheckedExpression)
    case forLoop(CheckedFor)
    /// `do { … }`, or an `if` with a label; only a `break` with that label leaves it.
    case scope(JumpTarget, [CheckedStatement])
    case returnStatement(CheckedExpression?)
    case breakStatement(JumpTarget)
    case continueStatement(JumpTarget)
    case fallthroughStatement
    /// The value of an `if` or `switch` expression.
    case yield(CheckedExpression)
    /// Appends to an array held by a local: what a result builder collects.
    case append(Variable, CheckedExpression)
    /// A local function comes into being here; its captures exist from here on.
    case localFunction(Function)
  }
}

/// A statement that `break` or `continue` names.
public final class JumpTarget {
  public let label: String?

  init(label: String?) { self.label = label }
}

public enum Modification {
  case primitive(Primitive)
  /// A row `+`; its result is assigned.
  case native(NativeRow, typeArguments: [Type])
  /// A row `+=`, whose receiver is the first parameter, inout; it returns the new receiver.
  case mutating(NativeRow, typeArguments: [Type])
}

public enum CheckedCondition {
  case expression(CheckedExpression)
  /// `let x = optional`
  case unwrap(Variable, CheckedExpression)
  case matching(CheckedPattern, CheckedExpression)
}

public struct CheckedFor {
  /// What is iterated; the sequence's type decides: `Array`, `Range<Int>`, `ClosedRange<Int>`, `Dictionary`
  /// (elements are `(key:, value:)` tuples), `KeyValuePairs` (the same).
  public let sequence: CheckedExpression
  public let pattern: CheckedPattern
  public let elementType: Type
  public let condition: CheckedExpression?
  public let body: [CheckedStatement]
  public let target: JumpTarget
}

public struct CheckedSwitch {
  /// Evaluated once.
  public let subject: CheckedExpression
  public let cases: [CheckedCase]
  public let target: JumpTarget
}

public struct CheckedCase {
  /// Tried in order; `default` is one alternative with `.any`. All bind the same variables.
  public let alternatives: [Alternative]
  public let body: [CheckedStatement]
  public let range: SourceRange

  public struct Alternative {
    public let pattern: CheckedPattern
    public let condition: CheckedExpression?
  }
}

public indirect enum CheckedPattern {
  case any
  case bind(Variable)
  case tuple([CheckedPattern])
  case enumCase(tag: Int, payload: [CheckedPattern])
  /// An optional with a value that matches.
  case some(CheckedPattern)
  case none
  /// The value is put into the local, then the condition says whether it matches: `case 3`, `case 0..<5`.
  case test(Variable, CheckedExpression)
}
