/// XML 1.0 that is well-formed whatever texts go into it: the one place that escapes.
struct XMLText: Sendable {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  typealias Attribute = (String, String)

  mutating func open(_ name: String, _ attributes: [Attribute]) {
    text += "\(indentation)<\(name)\(Self.list(attributes))>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += "\(indentation)</\(name)>\n"
  }

  mutating func empty(_ name: String, _ attributes: [Attribute]) {
    text += "\(indentation)<\(name)\(Self.list(attributes))/>\n"
  }

  mutating func element(_ name: String, _ attributes: [Attribute], text content: String) {
    text += "\(indentation)<\(name)\(Self.list(attributes))>\(Self.escaped(content))</\(name)>\n"
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private static func list(_ attributes: [Attribute]) -> String {
    attributes.map { " \($0)=\"\(escaped($1, inAttribute: true))\"" }.joined()
  }

  private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      // Readers make a space of it, or end the line otherwise.
      case "\n" where inAttribute, "\t" where inAttribute, "\r": result += "&#\(scalar.value);"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      // No XML can hold these, not even escaped.
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
