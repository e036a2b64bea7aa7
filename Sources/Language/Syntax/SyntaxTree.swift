// The syntax tree: what the parser found, before anything is known about types.
//
// Closed enums throughout: when a case is added, the compiler lists the switches that must learn it.
// The parser bounds nesting, so recursion over this tree is bounded too.

/// A name as it was written, with its place.
public struct Name: Equatable, Sendable {
  public var text: String
  public var range: SourceRange

  public init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}

// MARK: - Expressions

public struct Expression {
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    /// The value without sign; a literal above `UInt64.max` was already refused.
    case integer(UInt64)
    /// The digits as written, underscores removed: `Float` and `Double` each round them once.
    case float(String)
    case string([StringPart])
    case boolean(Bool)
    case nilLiteral
    case array([Expression])
    case dictionary([DictionaryElement])
    /// A variable, function or type.
    case name(Name)
    /// `.member`, whose base comes from the context.
    case implicitMember(Name)
    case member(Expression, Name)
    /// `pair.0`
    case tupleElement(Expression, Int)
    /// Trailing closures are the last arguments.
    case call(Expression, [Argument])
    case subscripted(Expression, [Argument])
    /// Prefix `-`, `+`, `!`.
    case prefix(Name, Expression)
    /// Any infix operator but assignment, precedence already resolved; also `...`, `..<`, `??`, `&&`, `||`.
    case infix(Name, Expression, Expression)
    case ternary(Expression, Expression, Expression)
    /// `...upper` or `..<upper`
    case rangeUpTo(Name, Expression)
    /// `lower...`
    case rangeFrom(Expression)
    case closure(Closure)
    case tuple([TupleElement])
    case parenthesized(Expression)
    /// `value?` inside a chain.
    case optionalChain(Expression)
    case forceUnwrap(Expression)
    /// `&variable`, only as an argument.
    case inOut(Expression)
    case ifExpression(If)
    case switchExpression(Switch)
    /// A type where a value is expected, as in `[Double]()`.
    case type(TypeSyntax)
    /// Something that could not be parsed; a diagnostic was reported.
    case invalid
  }
}

public enum StringPart {
  /// Text with its escapes resolved.
  case text(String)
  case interpolation(Expression)
}

public struct DictionaryElement {
  public var key: Expression
  public var value: Expression

  public init(key: Expression, value: Expression) {
    self.key = key
    self.value = value
  }
}

public struct Argument {
  public var label: Name?
  public var value: Expression
  /// Stood behind the parentheses: `train { … }`.
  public var isTrailingClosure: Bool

  public init(label: Name?, value: Expression, isTrailingClosure: Bool = false) {
    self.label = label
    self.value = value
    self.isTrailingClosure = isTrailingClosure
  }
}

public struct TupleElement {
  public var label: Name?
  public var value: Expression

  public init(label: Name?, value: Expression) {
    self.label = label
    self.value = value
  }
}

public struct Closure {
  /// `nil`: no parameter list was written, `$0`, `$1`, … may be used.
  public var parameters: [ClosureParameter]?
  public var result: TypeSyntax?
  public var body: [Statement]

  public init(parameters: [ClosureParameter]?, result: TypeSyntax?, body: [Statement]) {
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

public struct ClosureParameter {
  public var name: Name
  public var type: TypeSyntax?

  public init(name: Name, type: TypeSyntax?) {
    self.name = name
    self.type = type
  }
}

// MARK: - Statements

public struct Statement {
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    case variable(VariableDeclaration)
    case function(FunctionDeclaration)
    case structure(StructureDeclaration)
    case enumeration(EnumerationDeclaration)
    case importModule(Name)
    case expression(Expression)
    /// `target = value`, or `target += value` with the operator `+`.
    case assignment(target: Expression, operation: Name?, value: Expression)
    case ifStatement(If)
    case guardStatement([Condition], otherwise: [Statement])
    case switchStatement(Switch)
    case whileLoop(label: Name?, [Condition], body: [Statement])
    case repeatLoop(label: Name?, body: [Statement], condition: Expression)
    /// `isCase`: `for case`, which passes over what does not match.
    case forLoop(
      label: Name?, isCase: Bool, Pattern, in: Expression, where: Expression?, body: [Statement])
    /// `do { … }`
    case scope([Statement])
    /// `label:` in front of an `if`, a `switch` or a `do`; loops hold theirs.
    case labelled(Name, Statement)
    case returnStatement(Expression?)
    case breakStatement(label: Name?)
    case continueStatement(label: Name?)
    case fallthroughStatement
    case invalid
  }
}

/// `if conditions { … } else …`
public struct If {
  public var conditions: [Condition]
  public var then: [Statement]
  /// `else if` is a single `if` statement in here.
  public var otherwise: [Statement]?

  public init(conditions: [Condition], then: [Statement], otherwise: [Statement]?) {
    self.conditions = conditions
    self.then = then
    self.otherwise = otherwise
  }
}

public enum Condition {
  case expression(Expression)
  /// `let x = optional`, `let x`, `var x = optional`
  case unwrap(isConstant: Bool, Name, Expression?)
  /// `let (a, b) = optional`
  case unwrapParts(Pattern, Expression)
  /// `case pattern = value`
  case matching(Pattern, Expression)
}

public struct Switch {
  public var subject: Expression
  public var cases: [SwitchCase]

  public init(subject: Expression, cases: [SwitchCase]) {
    self.subject = subject
    self.cases = cases
  }
}

public struct SwitchCase {
  /// Empty: `default`.
  public var items: [SwitchItem]
  public var body: [Statement]
  public var range: SourceRange

  public init(items: [SwitchItem], body: [Statement], range: SourceRange) {
    self.items = items
    self.body = body
    self.range = range
  }
}

public struct SwitchItem {
  public var pattern: Pattern
  public var guardExpression: Expression?

  public init(pattern: Pattern, guardExpression: Expression?) {
    self.pattern = pattern
    self.guardExpression = guardExpression
  }
}

// MARK: - Patterns

public struct Pattern {
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    case wildcard
    /// Binds a new name.
    case binding(isConstant: Bool, Name)
    case tuple([PatternElement])
    /// `.name(…)` or `Type.name(…)`; the tuple is empty where none was written.
    case enumCase(type: Name?, Name, [PatternElement])
    /// `pattern?`
    case optional(Pattern)
    /// Anything that is compared with `~=`.
    case expression(Expression)
  }
}

public struct PatternElement {
  public var label: Name?
  public var pattern: Pattern

  public init(label: Name?, pattern: Pattern) {
    self.label = label
    self.pattern = pattern
  }
}

// MARK: - Declarations

public struct VariableDeclaration {
  public var isConstant: Bool
  public var isStatic: Bool
  public var bindings: [VariableBinding]

  public init(isConstant: Bool, isStatic: Bool = false, bindings: [VariableBinding]) {
    self.isConstant = isConstant
    self.isStatic = isStatic
    self.bindings = bindings
  }
}

public struct VariableBinding {
  public var pattern: Pattern
  public var type: TypeSyntax?
  public var initializer: Expression?
  /// The body of a computed property (`var x: Int { … }`).
  public var getter: [Statement]?

  public init(pattern: Pattern, type: TypeSyntax?, initializer: Expression?, getter: [Statement]? = nil) {
    self.pattern = pattern
    self.type = type
    self.initializer = initializer
    self.getter = getter
  }
}

public struct FunctionDeclaration {
  public enum Kind { case function, initializer, method, mutatingMethod, staticMethod }

  public var kind: Kind
  /// An operator's symbol, or `init`.
  public var name: Name
  public var generics: [GenericParameter]
  public var parameters: [Parameter]
  public var result: TypeSyntax?
  /// `init?`, which only native types have.
  public var isFailable = false
  /// Absent only in the signatures of native functions.
  public var body: [Statement]?

  public init(
    kind: Kind, name: Name, generics: [GenericParameter], parameters: [Parameter], result: TypeSyntax?,
    body: [Statement]?
  ) {
    self.kind = kind
    self.name = name
    self.generics = generics
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

/// `T` or `T: Comparable`; accepted only in the signatures of native functions.
public struct GenericParameter {
  public var name: Name
  public var constraint: Name?

  public init(name: Name, constraint: Name?) {
    self.name = name
    self.constraint = constraint
  }
}

public struct Parameter {
  /// `nil` for `_`.
  public var label: Name?
  public var name: Name
  public var type: TypeSyntax
  public var isInOut: Bool
  /// `@LayerBuilder` in front of a closure's type.
  public var builder: Name?
  public var defaultValue: Expression?

  public init(
    label: Name?, name: Name, type: TypeSyntax, isInOut: Bool = false, builder: Name? = nil,
    defaultValue: Expression? = nil
  ) {
    self.label = label
    self.name = name
    self.type = type
    self.isInOut = isInOut
    self.builder = builder
    self.defaultValue = defaultValue
  }
}

public struct StructureDeclaration {
  public var name: Name
  public var conformances: [Name]
  /// `variable`, `function` and nested `enumeration`/`structure` statements.
  public var members: [Statement]

  public init(name: Name, conformances: [Name], members: [Statement]) {
    self.name = name
    self.conformances = conformances
    self.members = members
  }
}

public struct EnumerationDeclaration {
  public var name: Name
  /// A raw type (`Int`, `String`) or protocols such as `Equatable`.
  public var inherits: [Name]
  public var cases: [EnumerationCase]
  public var members: [Statement]

  public init(name: Name, inherits: [Name], cases: [EnumerationCase], members: [Statement]) {
    self.name = name
    self.inherits = inherits
    self.cases = cases
    self.members = members
  }
}

public struct EnumerationCase {
  public var name: Name
  public var payload: [TupleTypeElement]
  public var rawValue: Expression?

  public init(name: Name, payload: [TupleTypeElement], rawValue: Expression?) {
    self.name = name
    self.payload = payload
    self.rawValue = rawValue
  }
}

// MARK: - Types

public struct TypeSyntax {
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind {
    /// `Int`, `KeyValuePairs<String, Run>`; `any P` is written down as `P`.
    case named(Name, [TypeSyntax])
    case array(TypeSyntax)
    case dictionary(key: TypeSyntax, value: TypeSyntax)
    case optional(TypeSyntax)
    case tuple([TupleTypeElement])
    case function([TypeSyntax], result: TypeSyntax)
    case invalid
  }
}

public struct TupleTypeElement {
  public var label: Name?
  public var type: TypeSyntax

  public init(label: Name?, type: TypeSyntax) {
    self.label = label
    self.type = type
  }
}
