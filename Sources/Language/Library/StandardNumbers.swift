// Numbers, as Swift's standard library has them. Some of these rows have an instruction of their own, which the
// compiler finds by the declaration's text (`Intrinsics.swift`); their bodies serve where one is called as a value.

extension Family {
  static var integers: Family {
    Family(
      "extension Int",
      [
        Row("init(_ value: Int)") { call throws(Failure) in call[0] },
        Row("init(_ number: Double)") { call throws(Failure) in .int(try whole(call[0].double)) },
        Row("init(_ number: Float)") { call throws(Failure) in .int(try whole(Double(call[0].float))) },
        Row("init?(_ text: String)") { call throws(Failure) in
          Int64(call[0].string).map { .int($0) } ?? .nothing
        },
        Row("static var max: Int { get }") { call throws(Failure) in .int(Int64.max) },
        Row("static var min: Int { get }") { call throws(Failure) in .int(Int64.min) },
        Row("func isMultiple(of other: Int) -> Bool") { call throws(Failure) in
          .bool(call[0].int.isMultiple(of: call[1].int))
        },
        Row("func quotientAndRemainder(dividingBy divisor: Int) -> (quotient: Int, remainder: Int)") {
          call throws(Failure) in
          let (value, divisor) = (call[0].int, call[1].int)
          if divisor == 0 { throw Failure(Message.divisionByZero(value, "/")) }
          let (quotient, overflow) = value.dividedReportingOverflow(by: divisor)
          if overflow { throw Failure(Message.overflow(value, "/", divisor)) }
          return .object(TupleObject([.int(quotient), .int(value % divisor)]))
        },
        Row("var description: String { get }") { call throws(Failure) in Value(call[0].int.decimal) },
        Row("func signum() -> Int") { call throws(Failure) in .int(call[0].int.signum()) },
        Row("static func &+ (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int &+ call[1].int)
        },
        Row("static func &- (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int &- call[1].int)
        },
        Row("static func &* (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int &* call[1].int)
        },
        Row("static func & (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int & call[1].int)
        },
        Row("static func | (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int | call[1].int)
        },
        Row("static func ^ (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int ^ call[1].int)
        },
        Row("static func << (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int << call[1].int)
        },
        Row("static func >> (left: Int, right: Int) -> Int") { call throws(Failure) in
          .int(call[0].int >> call[1].int)
        },
        Row("prefix static func ~ (value: Int) -> Int") { call throws(Failure) in .int(~call[0].int) },
      ])
  }

  static var doubles: Family {
    Family(
      "extension Double",
      [
        Row("init(_ integer: Int)") { call throws(Failure) in .double(Double(call[0].int)) },
        Row("init(_ value: Double)") { call throws(Failure) in call[0] },
        Row("init(_ float: Float)") { call throws(Failure) in .double(Double(call[0].float)) },
        Row("init?(_ text: String)") { call throws(Failure) in
          Double(call[0].string).map { .double($0) } ?? .nothing
        },
        Row("static var pi: Double { get }") { call throws(Failure) in .double(Double.pi) },
        Row("static var infinity: Double { get }") { call throws(Failure) in .double(Double.infinity) },
        Row("static var nan: Double { get }") { call throws(Failure) in .double(Double.nan) },
        Row("static var greatestFiniteMagnitude: Double { get }") { call throws(Failure) in
          .double(Double.greatestFiniteMagnitude)
        },
        Row("static var leastNonzeroMagnitude: Double { get }") { call throws(Failure) in
          .double(Double.leastNonzeroMagnitude)
        },
        Row("static var ulpOfOne: Double { get }") { call throws(Failure) in .double(Double.ulpOfOne) },
        Row("var isNaN: Bool { get }") { call throws(Failure) in .bool(call[0].double.isNaN) },
        Row("var isFinite: Bool { get }") { call throws(Failure) in .bool(call[0].double.isFinite) },
        Row("var isInfinite: Bool { get }") { call throws(Failure) in .bool(call[0].double.isInfinite) },
        Row("var isZero: Bool { get }") { call throws(Failure) in .bool(call[0].double.isZero) },
        Row("var description: String { get }") { call throws(Failure) in Value(call[0].double.text) },
        Row("var magnitude: Double { get }") { call throws(Failure) in .double(call[0].double.magnitude) },
        Row("func squareRoot() -> Double") { call throws(Failure) in .double(call[0].double.squareRoot()) },
        Row("func rounded() -> Double") { call throws(Failure) in
          .double(call[0].double.rounded(.toNearestOrAwayFromZero))
        },
        Row("func truncatingRemainder(dividingBy divisor: Double) -> Double") { call throws(Failure) in
          .double(call[0].double.truncatingRemainder(dividingBy: call[1].double))
        },
      ])
  }

  static var floats: Family {
    Family(
      "extension Float",
      [
        Row("init(_ whole: Int)") { call throws(Failure) in .float(Float(call[0].int)) },
        Row("init(_ value: Float)") { call throws(Failure) in call[0] },
        Row("init(_ double: Double)") { call throws(Failure) in .float(Float(call[0].double)) },
        Row("init?(_ text: String)") { call throws(Failure) in
          Float(call[0].string).map { .float($0) } ?? .nothing
        },
        Row("static var pi: Float { get }") { call throws(Failure) in .float(Float.pi) },
        Row("static var infinity: Float { get }") { call throws(Failure) in .float(Float.infinity) },
        Row("static var nan: Float { get }") { call throws(Failure) in .float(Float.nan) },
        Row("static var greatestFiniteMagnitude: Float { get }") { call throws(Failure) in
          .float(Float.greatestFiniteMagnitude)
        },
        Row("static var leastNonzeroMagnitude: Float { get }") { call throws(Failure) in
          .float(Float.leastNonzeroMagnitude)
        },
        Row("static var ulpOfOne: Float { get }") { call throws(Failure) in .float(Float.ulpOfOne) },
        Row("var isNaN: Bool { get }") { call throws(Failure) in .bool(call[0].float.isNaN) },
        Row("var isFinite: Bool { get }") { call throws(Failure) in .bool(call[0].float.isFinite) },
        Row("var isInfinite: Bool { get }") { call throws(Failure) in .bool(call[0].float.isInfinite) },
        Row("var isZero: Bool { get }") { call throws(Failure) in .bool(call[0].float.isZero) },
        Row("var description: String { get }") { call throws(Failure) in Value(call[0].float.text) },
        Row("var magnitude: Float { get }") { call throws(Failure) in .float(call[0].float.magnitude) },
        Row("func squareRoot() -> Float") { call throws(Failure) in .float(call[0].float.squareRoot()) },
        Row("func rounded() -> Float") { call throws(Failure) in
          .float(call[0].float.rounded(.toNearestOrAwayFromZero))
        },
        Row("func truncatingRemainder(dividingBy divisor: Float) -> Float") { call throws(Failure) in
          .float(call[0].float.truncatingRemainder(dividingBy: call[1].float))
        },
      ])
  }

  static var booleans: Family {
    Family(
      "extension Bool",
      [Row("mutating func toggle()") { call throws(Failure) in .bool(!call[0].bool) }])
  }
}

/// The whole part, where an `Int` holds it.
private func whole(_ number: Double) throws(Failure) -> Int64 {
  guard let value = Int64(exactly: number.rounded(.towardZero)) else {
    throw Failure(Message.notAnInt(number))
  }
  return value
}
