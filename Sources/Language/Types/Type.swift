/// The static type of a value of the block language.
///
/// A checked tree holds only concrete types: parameters and variables are gone once a block is checked.
public indirect enum Type: Equatable {
  /// 64 bits on every platform.
  case int
  case double
  case float
  case bool
  case string
  case void
  /// The result of what does not return.
  case never
  case array(Type)
  case dictionary(key: Type, value: Type)
  case optional(Type)
  case tuple([TupleMember])
  case function([Type], result: Type)
  /// A struct, enum, class or protocol with its generic arguments: `Point`, `Tensor`, `ClosedRange<Double>`.
  case nominal(Nominal, [Type])
  /// A generic parameter of a library row, by its index among the row's type arguments.
  case parameter(Int, name: String)
  /// A type that inference is still looking for.
  case variable(TypeVariable)
  /// The type of what was refused; it fits everywhere, so that one mistake is reported once.
  case error
}

public struct TupleMember: Equatable {
  public var label: String?
  public var type: Type

  public init(label: String? = nil, _ type: Type) {
    self.label = label
    self.type = type
  }
}

/// A type to be found out: a generic parameter at one call.
public final class TypeVariable: Equatable {
  /// The generic parameter's name, for messages.
  public let name: String
  var binding: Type?

  init(name: String) { self.name = name }

  public static func == (left: TypeVariable, right: TypeVariable) -> Bool { left === right }
}

// MARK: - Named types

/// The declaration of a struct, enum, class or protocol, in a block or in the library.
public final class Nominal: Equatable {
  public enum Kind {
    /// Declared in a block.
    case structure
    /// Declared in a block.
    case enumeration
    /// A struct or final class of the library: opaque, known by its rows.
    case host
    /// A protocol of the library, as `Layer`; its values are those of the types that conform.
    case hostProtocol
  }

  public struct Field {
    public let name: String
    public let type: Type
    public let isConstant: Bool
    /// Evaluated anew by every initializer that leaves the field to it.
    public internal(set) var defaultValue: CheckedExpression?
    public let range: SourceRange
  }

  /// A case of an enum; its tag is its index.
  public struct Case {
    public let name: String
    public let payload: [TupleMember]
    public let rawValue: CheckedExpression?
    public let range: SourceRange
  }

  public let name: String
  public let kind: Kind
  /// Names of the generic parameters: `["Bound"]` for `Range`.
  public let genericParameters: [String]
  /// The block that declares it and where; `nil` for the library.
  public let block: Int?
  public let range: SourceRange
  /// Library protocols it conforms to, as `Layer`.
  public internal(set) var supertypes: [Nominal] = []
  /// Protocols of the standard library that it names, as `Equatable`.
  public internal(set) var conformances: [String] = []
  public internal(set) var fields: [Field] = []
  public internal(set) var cases: [Case] = []
  public internal(set) var rawType: Type?
  /// `==` of a library type.
  public internal(set) var equality: NativeRow?
  /// `static func ==` that a block's type declares for itself.
  public internal(set) var ownEquality: Function?
  /// The getter of `description` where a block's type conforms to `CustomStringConvertible`.
  public internal(set) var description: Function?
  /// Of the values that its fields have by default.
  var defaultEffects = Effects()
  /// What a block's own type offers by name.
  private(set) var members = Members()

  init(name: String, kind: Kind, genericParameters: [String] = [], block: Int? = nil, range: SourceRange) {
    self.name = name
    self.kind = kind
    self.genericParameters = genericParameters
    self.block = block
    self.range = range
  }

  public static func == (left: Nominal, right: Nominal) -> Bool { left === right }

  /// Lets go of all that may refer to it.
  func takeApart() {
    supertypes = []
    fields = []
    cases = []
    rawType = nil
    ownEquality = nil
    description = nil
    defaultEffects = Effects()
    members = Members()
  }
}

// MARK: - Spelling

extension Type {
  /// As an author writes it: `[(x: Int, y: Double)]`, `(Tensor) -> Tensor`, `Range<Int>?`.
  public var spelling: String {
    switch self {
    case .int: return "Int"
    case .double: return "Double"
    case .float: return "Float"
    case .bool: return "Bool"
    case .string: return "String"
    case .void: return "Void"
    case .never: return "Never"
    case .array(let element): return "[" + element.spelling + "]"
    case .dictionary(let key, let value): return "[" + key.spelling + ": " + value.spelling + "]"
    case .optional(let wrapped):
      if case .function = wrapped { return "(" + wrapped.spelling + ")?" }
      return wrapped.spelling + "?"
    case .tuple(let members):
      let parts = members.map { member -> String in
        if let label = member.label { return label + ": " + member.type.spelling }
        return member.type.spelling
      }
      return "(" + parts.joined(separator: ", ") + ")"
    case .function(let parameters, let result):
      return "(" + parameters.map { $0.spelling }.joined(separator: ", ") + ") -> " + result.spelling
    case .nominal(let nominal, let arguments):
      if arguments.isEmpty { return nominal.name }
      return nominal.name + "<" + arguments.map { $0.spelling }.joined(separator: ", ") + ">"
    case .parameter(_, let name): return name
    case .variable(let variable):
      if let binding = variable.binding { return binding.spelling }
      return variable.name
    case .error: return "_"
    }
  }
}
