import Kernels
import Language

extension Family {
  static var columns: Family {
    Family(
      "struct Column: Equatable",
      [
        Row("init(_ name: String, _ values: [Double], digits: Int = 4, unit: String = \"\")") {
          call throws(Failure) in
          let digits = try call.digits(2)
          return Value(boxing: Column(call.string(0), call[1].doubles, digits: digits, unit: call.string(3)))
        },
        Row("init(_ name: String, _ values: [Int], unit: String = \"\")") { call in
          // The language's integers have 64 bits everywhere, the kernels' `Int` has not.
          Value(
            boxing: Column(
              name: call.string(0), values: .integers(call[1].array.map { $0.int }), unit: call.string(2)))
        },
        Row("init(_ name: String, _ values: [String])") { call in
          Value(boxing: Column(call.string(0), call[1].strings))
        },
        Row("init(_ name: String, _ values: [Double?], digits: Int = 4, unit: String = \"\")") {
          call throws(Failure) in
          let digits = try call.digits(2)
          let numbers = call[1].array.map { $0.optional?.double }
          return Value(boxing: Column(call.string(0), numbers, digits: digits, unit: call.string(3)))
        },
        Row("var name: String { get }") { call in Value(call[0].unboxed(as: Column.self).name) },
        Row("var unit: String { get }") { call in Value(call[0].unboxed(as: Column.self).unit) },
        Row("var count: Int { get }") { call in Value(call[0].unboxed(as: Column.self).count) },
        Row("static func == (_ left: Column, _ right: Column) -> Bool") { call in
          .bool(call[0].unboxed(as: Column.self) == call[1].unboxed())
        },
      ])
  }

  static var tables: Family {
    Family(
      "struct Table: Equatable",
      [
        Row("init(_ columns: [Column], title: String = \"\")") { call in
          Value(boxing: Table(call[0].eachUnboxed(), title: call.string(1)))
        },
        Row("var columns: [Column] { get }") { call in
          Value(boxingEach: call[0].unboxed(as: Table.self).columns)
        },
        Row("var rowCount: Int { get }") { call in Value(call[0].unboxed(as: Table.self).rowCount) },
        Row("static func == (_ left: Table, _ right: Table) -> Bool") { call in
          .bool(call[0].unboxed(as: Table.self) == call[1].unboxed())
        },
      ])
  }
}

extension NativeCall {
  /// Digits after the point; a `Double` has no more than this that mean anything.
  fileprivate func digits(_ index: Int) throws(Failure) -> Int {
    let digits = self[index].int
    guard (0...17).contains(digits) else {
      throw Failure("digits: \(digits) is not allowed; it must be from 0 to 17")
    }
    return Int(digits)
  }
}
