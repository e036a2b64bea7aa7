/// The text of a page that a renderer of ours wrote, section by section, as a search goes through it: what a reader sees
/// of prose, code and outputs, without what only draws.
package struct PageText {
  /// What stands under a heading.
  package struct Section: Equatable, Sendable {
    /// Of the heading; empty above the first one.
    package var anchor: String
    package var title: String
    package var text: String

    package init(anchor: String, title: String, text: String) {
      self.anchor = anchor
      self.title = title
      self.text = text
    }
  }

  package static func sections(_ html: String) -> [Section] {
    var reader = PageText(html)
    return reader.read()
  }

  /// Elements within a line: text goes on in them.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "code", "del", "em", "i", "span", "strong", "sub", "sup",
  ]
  /// Elements whose content is no text of the page.
  private static let passedOver: Set<String> = [
    "annotation", "button", "label", "script", "select", "style", "summary", "svg",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Around what may be drawn with characters, whose marks are no words.
  private static let drawing = "figure"

  private let bytes: [UInt8]
  private var position = 0
  private var sections = [Section(anchor: "", title: "", text: "")]
  private var text: [UInt8] = []
  private var isInHeading = false
  /// How many elements of these are open.
  private var depthOfFormula = 0
  private var depthOfDrawing = 0

  private init(_ html: String) { bytes = Array(html.utf8) }

  private mutating func read() -> [Section] {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    flush()
    return sections.filter { !$0.title.isEmpty || !$0.text.isEmpty }
  }

  private mutating func readText() {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    append(bytes[position..<end])
    position = end
  }

  private mutating func readTag() {
    guard let tag = nextTag() else {
      position = bytes.count
      return
    }
    if tag.name == "math" { depthOfFormula += tag.isClosing ? -1 : 1 }
    if tag.name == Self.drawing,
      tag.isClosing || depthOfDrawing > 0 || tag.attribute("class")?.hasPrefix("plot") == true
    {
      flush()
      depthOfDrawing = max(0, depthOfDrawing + (tag.isClosing ? -1 : 1))
    }
    if Self.headings.contains(tag.name) {
      flush()
      isInHeading = !tag.isClosing
      if isInHeading, let anchor = tag.attribute("id") {
        sections.append(Section(anchor: Self.decoded(anchor), title: "", text: ""))
      }
      return
    }
    if !tag.isClosing, Self.passedOver.contains(tag.name) || tag.attribute("aria-hidden") == "true" {
      return skip(tag.name)
    }
    if tag.name == "img", let description = tag.attribute("alt") { append(" \(description) ".utf8) }
    if depthOfFormula == 0, tag.name != "math", !Self.inline.contains(tag.name) {
      text.append(UInt8(ascii: " "))
    }
  }

  /// To behind the end of an element that has just been opened.
  private mutating func skip(_ name: String) {
    var depth = 1
    while depth > 0, position < bytes.count {
      guard let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else {
        position = bytes.count
        return
      }
      position = next
      guard let tag = nextTag() else {
        position = bytes.count
        return
      }
      if tag.name == name, !tag.isEmpty { depth += tag.isClosing ? -1 : 1 }
    }
  }

  // MARK: - Tags

  private struct Tag {
    var name: String
    var isClosing: Bool
    var isEmpty: Bool
    var attributes: ArraySlice<UInt8>

    /// As it is written: `&amp;` is not decoded. Bytes are compared, since formulas have thousands of tags.
    func attribute(_ name: StaticString) -> String? {
      let wanted = [UInt8(ascii: " ")] + name.withUTF8Buffer(Array.init) + Array("=\"".utf8)
      var index = attributes.startIndex
      while index + wanted.count <= attributes.endIndex {
        if attributes[index] == wanted[0], attributes[index...].starts(with: wanted) {
          let value = attributes[(index + wanted.count)...].prefix { $0 != UInt8(ascii: "\"") }
          return String(decoding: value, as: UTF8.self)
        }
        index += 1
      }
      return nil
    }
  }

  /// The tag at the position, which then stands behind it.
  private mutating func nextTag() -> Tag? {
    var end = position
    var isQuoted = false
    while end < bytes.count, isQuoted || bytes[end] != UInt8(ascii: ">") {
      if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
      end += 1
    }
    guard end < bytes.count else { return nil }
    var content = bytes[position + 1..<end]
    position = end + 1
    let isClosing = content.first == UInt8(ascii: "/")
    if isClosing { content = content.dropFirst() }
    let isEmpty = content.last == UInt8(ascii: "/")
    let name = content.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") && $0 != 10 }
    return Tag(
      name: String(decoding: name, as: UTF8.self), isClosing: isClosing, isEmpty: isEmpty,
      attributes: content.dropFirst(name.count))
  }

  // MARK: - Text

  private mutating func append(_ new: some Sequence<UInt8>) { text += new }

  /// What was gathered goes to the heading or to the text below it.
  private mutating func flush() {
    var words = Self.decoded(String(decoding: text, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
    text = []
    if depthOfDrawing > 0 { words.removeAll { !$0.contains { $0.isLetter || $0.isNumber } } }
    guard !words.isEmpty else { return }
    let new = words.joined(separator: " ")
    let last = sections.count - 1
    if isInHeading {
      sections[last].title += sections[last].title.isEmpty ? new : " " + new
    } else {
      sections[last].text += sections[last].text.isEmpty ? new : " " + new
    }
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&#39;", with: "'").replacing("&nbsp;", with: " ")
      .replacing("&amp;", with: "&")
  }
}
