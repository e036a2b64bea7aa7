/// The one place where HTML comes to be. Names of elements and attributes are literals of ours; all else is
/// escaped on its way in.
package struct HTMLWriter {
  package private(set) var html = ""

  package init() {}

  package struct Attribute {
    var name: StaticString
    /// `nil` for an attribute without value.
    var value: String?

    package init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    /// An attribute that is there or not, as `open`.
    package init(flag name: StaticString) {
      self.name = name
      value = nil
    }
  }

  package mutating func text(_ text: String) { escape(text) }

  package mutating func open(_ element: StaticString, _ attributes: [Attribute] = []) {
    html += "<"
    append(element)
    for attribute in attributes {
      html += " "
      append(attribute.name)
      guard let value = attribute.value else { continue }
      html += "=\""
      escape(value)
      html += "\""
    }
    html += ">"
  }

  package mutating func close(_ element: StaticString) {
    html += "</"
    append(element)
    html += ">"
  }

  /// An element around what `content` writes.
  package mutating func element(
    _ element: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    open(element, attributes)
    content(&self)
    close(element)
  }

  /// An element around a text.
  package mutating func element(_ element: StaticString, _ attributes: [Attribute] = [], text: String) {
    open(element, attributes)
    escape(text)
    close(element)
  }

  /// A line end between elements, for whoever reads the source.
  package mutating func newline() { html += "\n" }

  /// HTML that a renderer of ours wrote: another writer's, or the typesetter's.
  package mutating func trusted(_ html: String) { self.html += html }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { html += String(decoding: $0, as: UTF8.self) }
  }

  private mutating func escape(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    html += String(decoding: bytes, as: UTF8.self)
  }
}
