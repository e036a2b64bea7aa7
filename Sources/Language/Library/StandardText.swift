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
          try call.charge(bytes: overflow ? Int.max : Int(clamping: bytes))
          return Value(String(repeating: text, count: Int(count)))
        },
        Row("var count: Int { get }") { call throws(Failure) in
          let text = call[0].string
          try call.charge(steps: text.utf8.count / 8)
          return .int(Int64(text.count))
        },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in .bool(call[0].string.isEmpty) },
        Row("func uppercased() -> String") { call throws(Failure) in
          try call.charge(bytes: call[0].string.utf8.count)
          return Value(call[0].string.uppercased())
        },
        Row("func lowercased() -> String") { call throws(Failure) in
          try call.charge(bytes: call[0].string.utf8.count)
          return Value(call[0].string.lowercased())
        },
        Row("func hasPrefix(_ prefix: String) -> Bool") { call throws(Failure) in
          .bool(call[0].string.hasPrefix(call[1].string))
        },
        Row("func hasSuffix(_ suffix: String) -> Bool") { call throws(Failure) in
          .bool(call[0].string.hasSuffix(call[1].string))
        },
      ])
  }
}
