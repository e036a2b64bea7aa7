/// The declaration of a native function or property, as a library row writes it.
public enum Signature {
  case function(FunctionDeclaration)
  case property(isStatic: Bool, Name, TypeSyntax)
}

/// What a library family extends.
public struct FamilyHead {
  public enum Kind: Sendable { case free, structure, enumeration, finalClass, protocolType, extensionOf }

  public var kind: Kind
  public var name: Name
  public var generics: [GenericParameter]
  public var inherits: [Name]
}

extension Parser {
  /// Reads a row's declaration. The text is ours: a mistake in it is found by the tests that parse every row.
  package static func parseSignature(_ text: String) -> (signature: Signature?, diagnostics: [Diagnostic]) {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    var parser = Parser(tokens: tokens, diagnostics: diagnostics)
    let signature = parser.signature()
    if parser.current.kind != .endOfFile { parser.fail(expected: "the end of the declaration") }
    return (parser.diagnostics.isEmpty ? signature : nil, parser.diagnostics)
  }

  package static func parseFamilyHead(_ text: String) -> (head: FamilyHead?, diagnostics: [Diagnostic]) {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    var parser = Parser(tokens: tokens, diagnostics: diagnostics)
    if parser.current.kind == .endOfFile {
      let nowhere = Name("", SourceRange(0, 0))
      return (FamilyHead(kind: .free, name: nowhere, generics: [], inherits: []), diagnostics)
    }
    if parser.current.text == "final" { parser.advance() }
    let kind: FamilyHead.Kind
    switch parser.advance().text {
    case "struct": kind = .structure
    case "enum": kind = .enumeration
    case "class": kind = .finalClass
    case "protocol": kind = .protocolType
    case "extension": kind = .extensionOf
    default:
      parser.fail(expected: "`struct`, `enum`, `class`, `protocol` or `extension`")
      return (nil, parser.diagnostics)
    }
    let name = parser.name(expecting: "the name of a type")
    let generics = parser.generics()
    let head = FamilyHead(kind: kind, name: name, generics: generics, inherits: parser.inheritance())
    return (parser.diagnostics.isEmpty ? head : nil, parser.diagnostics)
  }

  private mutating func signature() -> Signature? {
    var isStatic = false
    var isMutating = false
    while ["static", "mutating", "prefix"].contains(current.text) {
      switch advance().text {
      case "static": isStatic = true
      case "mutating": isMutating = true
      default: break
      }
    }
    switch current.text {
    case "var", "let":
      advance()
      let name = self.name(expecting: "the name of the property", keywordsAllowed: true)
      require(":")
      let type = self.type()
      if take("{") {
        advance()
        require("}")
      }
      return .property(isStatic: isStatic, name, type)
    case "init", "subscript":
      let token = advance()
      let isInitializer = token.text == "init"
      let isFailable = isInitializer && take(operator: "?")
      let generics = self.generics()
      var declaration = functionTail(
        kind: isInitializer ? .initializer : .method, name: Name(token.text, token.range), generics: generics,
        requiresBody: false)
      declaration.isFailable = isFailable
      return .function(declaration)
    case "func":
      advance()
      let token = advance()
      let generics = self.generics()
      return .function(
        functionTail(
          kind: isStatic ? .staticMethod : isMutating ? .mutatingMethod : .method,
          name: Name(token.text, token.range), generics: generics, requiresBody: false))
    default:
      fail(expected: "a declaration")
      return nil
    }
  }

  private mutating func generics() -> [GenericParameter] {
    guard take(operator: "<") else { return [] }
    var result: [GenericParameter] = []
    repeat {
      let name = self.name(expecting: "a generic parameter")
      let constraint = take(":") ? self.name(expecting: "a protocol") : nil
      result.append(GenericParameter(name: name, constraint: constraint))
    } while !isPanicking && take(",")
    if !take(operator: ">") { fail(expected: "`>`") }
    return result
  }
}
