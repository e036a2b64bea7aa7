// Strings, as far as they go without characters: a string is a text, not a collection.

extension Family {
  static var strings: Family {
    Family(
      "extension String",
      [
        Row("init<T>(_ value: T)") { call throws(Failure) in
          Value(try call.text(of: call[0], type: call.typeArguments[0]))
        },
        Row("init<T>(describing value: T)") { call throws(Failure) in
          Value(try call.text(of: call[0], type: call.typeArguments[0]))
        },
        Row("init(repeating text: String, count: Int)") { call throws(Failure) in
          let (text, count) = (call[0].string, call[1].int)
          if count < 0 { throw Failure("`count: \(count)` is negative") }
          let (bytes, overflow) = count.multipliedReportingOverflow(by: Int64(max(1, text.utf8.count)))
          try call.charge(text: overflow ? Int.max : Int(clamping: bytes))
          return Value(String(repeating: text, count: Int(count)))
        },
        Row("var count: Int { get }") { call throws(Failure) in
          let text = call[0].string
          try call.charge(steps: text.utf8.count / 8)
          return .int(Int64(text.count))
        },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in .bool(call[0].string.isEmpty) },
        Row("mutating func append(_ other: String)") { call throws(Failure) in
          try call.charge(text: call[0].string.utf8.count + call[1].string.utf8.count)
          return Value(call[0].string + call[1].string)
        },
        Row("func uppercased() -> String") { call throws(Failure) in
          try call.charge(text: call[0].string.utf8.count)
          return Value(call[0].string.uppercased())
        },
        Row("func lowercased() -> String") { call throws(Failure) in
          try call.charge(text: call[0].string.utf8.count)
          return Value(call[0].string.lowercased())
        },
        Row("func hasPrefix(_ prefix: String) -> Bool") { call throws(Failure) in
          try call.charge(steps: call[1].string.utf8.count / 8)
          return .bool(call[0].string.hasPrefix(call[1].string))
        },
        Row("func contains(_ other: String) -> Bool") { call throws(Failure) in
          let (text, part) = (Array(call[0].string), Array(call[1].string))
          try call.charge(elements: text.count + part.count)
          if part.count > text.count { return .bool(false) }
          for start in 0...text.count - part.count where try call.continues(text, at: start, with: part) {
            return .bool(true)
          }
          return .bool(false)
        },
        Row("func split(separator: String) -> [String]") { call throws(Failure) in
          try call.parts()
        },
        Row("func hasSuffix(_ suffix: String) -> Bool") { call throws(Failure) in
          try call.charge(steps: call[1].string.utf8.count / 8)
          return .bool(call[0].string.hasSuffix(call[1].string))
        },
      ])
  }
}

extension NativeCall {
  /// The text between separators, without empty parts, as Swift's `split` leaves them out.
  fileprivate func parts() throws(Failure) -> Value {
    let (text, separator) = (Array(self[0].string), Array(self[1].string))
    if separator.isEmpty { return list(text.isEmpty ? [] : [self[0]]) }
    try charge(elements: text.count + separator.count)
    var parts: [Value] = []
    var part = ""
    var index = 0
    while index < text.count {
      if try continues(text, at: index, with: separator) {
        if !part.isEmpty { parts.append(Value(part)) }
        part = ""
        index += separator.count
      } else {
        part.append(text[index])
        index += 1
      }
    }
    if !part.isEmpty { parts.append(Value(part)) }
    try charge(elements: 4 * parts.count)
    return list(parts)
  }

  /// Whether `part` stands in the text at a place.
  fileprivate func continues(
    _ text: [Character], at start: Int, with part: [Character]
  ) throws(Failure) -> Bool {
    guard part.count <= text.count - start else { return false }
    var count = 0
    while count < part.count, text[start + count] == part[count] { count += 1 }
    try charge(steps: 1 + count)
    return count == part.count
  }

  /// Counts making or reading a text of so many bytes.
  func charge(text bytes: Int) throws(Failure) {
    try charge(bytes: bytes)
    try charge(steps: bytes / 8)
  }
}
