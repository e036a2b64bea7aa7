/// Something that can be called, whatever stands behind it: a row of the library, a function of a block,
/// a struct's fields, a case of an enum.
final class Callable {
  enum Target {
    case native(NativeRow)
    case function(Function)
    /// A struct of a block from its fields, in order.
    case memberwise(Nominal)
    case enumCase(Nominal, tag: Int)
    case rawValue(Nominal)
    case allCases(Nominal)
  }

  struct Parameter {
    let label: String?
    let name: String
    let type: Type
    var isInOut = false
    /// Its closure is a list of values, one a line.
    var isBuilder = false
    var defaultValue: DefaultValue?
  }

  final class DefaultValue {
    enum Content {
      /// In a row of the library: checked by each checker that fills it in, as checkers share the rows. Numbered
      /// among all that the library has.
      case written(Expression, number: Int)
      case checked(CheckedExpression)
    }

    let content: Content

    init(_ content: Content) { self.content = content }
  }

  struct Generic {
    let name: String
    var constraints: [Constraint] = []
  }

  enum Constraint {
    /// A protocol of the standard library.
    case standard(String)
    /// A protocol of the library.
    case conforms(Nominal)
    case same(Type)
  }

  let name: String
  let parameters: [Parameter]
  let result: Type
  /// The receiver's first.
  let generics: [Generic]
  /// The type whose member it is, in terms of its generic parameters.
  let receiver: Type?
  let target: Target
  let isStatic: Bool
  let isMutating: Bool
  let isProperty: Bool
  /// Where it is declared; the library has no place.
  let block: Int?
  let range: SourceRange

  init(
    name: String, parameters: [Parameter], result: Type, generics: [Generic] = [], receiver: Type? = nil,
    target: Target, isStatic: Bool = false, isMutating: Bool = false, isProperty: Bool = false,
    block: Int? = nil, range: SourceRange = SourceRange(0, 0)
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.generics = generics
    self.receiver = receiver
    self.target = target
    self.isStatic = isStatic
    self.isMutating = isMutating
    self.isProperty = isProperty
    self.block = block
    self.range = range
  }

  /// `sgd(learningRate:momentum:)`
  var fullName: String {
    if parameters.isEmpty { return name + "()" }
    return name + "(" + parameters.map { ($0.label ?? "_") + ":" }.joined() + ")"
  }

  /// `func noise(batchSize: Int) -> Double`, for completion.
  var spelling: String {
    if isProperty { return (isStatic ? "static var " : "var ") + name + ": " + result.spelling }
    let list = parameters.map { parameter -> String in
      let label = parameter.label == parameter.name ? "" : (parameter.label ?? "_") + " "
      return label + parameter.name + ": " + (parameter.isInOut ? "inout " : "") + parameter.type.spelling
    }
    let arrow = result == .void || name == "init" ? "" : " -> " + result.spelling
    let head = name == "init" ? "" : isStatic ? "static func " : isMutating ? "mutating func " : "func "
    return head + name + "(" + list.joined(separator: ", ") + ")" + arrow
  }

  /// The type of the function as a value.
  var functionType: Type { .function(parameters.map { $0.type }, result: result) }
}

/// What a type offers, by name.
final class Members {
  var methods: [String: [Callable]] = [:]
  var properties: [String: Callable] = [:]
  var staticMethods: [String: [Callable]] = [:]
  var staticProperties: [String: Callable] = [:]
  var initializers: [Callable] = []
  var subscripts: [Callable] = []
  var types: [String: Type] = [:]

  func add(_ signature: Callable) {
    if signature.name == "init" {
      initializers.append(signature)
    } else if signature.name == "subscript" {
      subscripts.append(signature)
    } else if signature.isProperty {
      if signature.isStatic {
        staticProperties[signature.name] = signature
      } else {
        properties[signature.name] = signature
      }
    } else if signature.isStatic {
      staticMethods[signature.name, default: []].append(signature)
    } else {
      methods[signature.name, default: []].append(signature)
    }
  }

  /// For suggestions; sorted, so that nothing depends on a dictionary's order.
  var instanceNames: [String] { (Array(methods.keys) + Array(properties.keys)).sorted() }
  var staticNames: [String] { (Array(staticMethods.keys) + Array(staticProperties.keys)).sorted() }
}
