/// What a link in a note may point at.
package enum LinkTarget: Equatable {
  /// Another site, mail, or whatever else the reader's browser knows the scheme of.
  case remote
  /// A place in the same page.
  case place(String)
  /// A file beside the note, percent-encoding resolved, with the place in it.
  case file(path: String, fragment: String?)
  /// A scheme that no page should follow.
  case forbidden(scheme: String)

  /// As cmark has it: what could run something, or show another document under this page's name.
  private static let forbiddenSchemes: Set<String> = ["javascript", "vbscript", "file", "data"]

  package init(_ target: String) {
    if let scheme = Self.scheme(of: target) {
      self = Self.forbiddenSchemes.contains(scheme) ? .forbidden(scheme: scheme) : .remote
    } else if target.hasPrefix("//") {
      self = .remote
    } else if target.hasPrefix("#") {
      self = .place(Self.decoded(String(target.dropFirst())))
    } else {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      self = .file(
        path: Self.decoded(String(parts.first ?? "")),
        fragment: parts.count > 1 ? Self.decoded(String(parts[1])) : nil)
    }
  }

  /// The target as it stands in the page: `other.md#place` is `other.html#place` there. `folder` leads from the page
  /// to the folder of the note: empty, or with a slash at its end.
  static func inPage(_ target: String, from folder: String = "") -> String {
    switch LinkTarget(target) {
    case .remote, .place: return encoded(target)
    case .forbidden: return "#"
    case .file:
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let path = parts.first, path.lowercased().hasSuffix(".md") else {
        return encoded(folder + target)
      }
      return encoded(folder + path.dropLast(3) + ".html" + (parts.count > 1 ? "#\(parts[1])" : ""))
    }
  }

  private static func scheme(of target: String) -> String? {
    // Browsers skip white space and control characters in front of a scheme and inside it.
    let text = target.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.first, first.properties.isAlphabetic, first.isASCII,
      scheme.allSatisfy({
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil
            || "+-.".unicodeScalars.contains($0))
      })
    else { return nil }
    return String(String.UnicodeScalarView(scheme)).lowercased()
  }

  /// Percent-encodes what no address may hold; what is encoded already stays.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]".utf8.contains(byte)
      if isPlain {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
