// Dictionaries, optionals, ranges, and labelled pairs.

extension Family {
  /// Their order is that in which the keys came; Swift promises none, so a program that agrees with Swift does not
  /// let it show.
  static var dictionaries: Family {
    Family(
      "extension Dictionary",
      [
        Row("init()") { call throws(Failure) in .object(DictionaryObject()) },
        Row(
          "init<Key: Hashable, Element>(grouping values: Sequence<Element>, by keyForValue: (Element) -> Key) -> [Key: [Element]]"
        ) {
          call throws(Failure) in
          try call.grouped()
        },
        Row("init<Key: Hashable>(uniqueKeysWithValues entries: Sequence<(Key, Value)>)") {
          call throws(Failure) in
          let result = DictionaryObject()
          for entry in call[0].array {
            try call.charge(elements: 4)
            let (key, value) = (entry.tuple[0], entry.tuple[1])
            if !result.set(try call.machine.key(key), value) {
              throw Failure("`uniqueKeysWithValues:` has the same key twice")
            }
          }
          return .object(result)
        },
        Row("var count: Int { get }") { call throws(Failure) in .int(Int64(call[0].dictionary.count)) },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in .bool(call[0].dictionary.count == 0) },
        Row("var keys: [Key] { get }") { call throws(Failure) in
          try call.charge(elements: call[0].dictionary.count)
          return list(call[0].dictionary.entries.map { $0.key })
        },
        Row("var values: [Value] { get }") { call throws(Failure) in
          try call.charge(elements: call[0].dictionary.count)
          return list(call[0].dictionary.entries.map { $0.value })
        },
        Row("func mapValues<T>(_ transform: (Value) -> T) -> [Key: T]") { call throws(Failure) in
          let result = DictionaryObject()
          return try call.machine.holding([.object(result)]) { () throws(Failure) in
            for (key, value) in call[0].dictionary.entries {
              try call.charge(elements: 4)
              let value = try call.invoke(call[1], [value])
              result.set(try call.machine.key(key), value)
            }
            return .object(result)
          }
        },
        Row("func filter(_ isIncluded: ((key: Key, value: Value)) -> Bool) -> [Key: Value]") {
          call throws(Failure) in
          let result = DictionaryObject()
          return try call.machine.holding([.object(result)]) { () throws(Failure) in
            for (key, value) in call[0].dictionary.entries {
              try call.charge(elements: 4)
              if try call.invoke(call[1], [.object(TupleObject([key, value]))]).bool {
                result.set(try call.machine.key(key), value)
              }
            }
            return .object(result)
          }
        },
        Row("mutating func removeAll()") { call throws(Failure) in .object(DictionaryObject()) },
        Row("mutating func removeValue(forKey key: Key) -> Value?") { call throws(Failure) in
          try call.charge(elements: 4 * call[0].dictionary.placeCount)
          let copy = call[0].dictionary.copy()
          let removed = copy.remove(try call.machine.key(call[1]))
          let value: Value
          if let removed {
            value = call.typeArguments[1].isAbsentable ? .object(SomeObject(removed)) : removed
          } else {
            value = .nothing
          }
          return .object(TupleObject([.object(copy), value]))
        },
      ])
  }

  static var optionals: Family {
    Family(
      "extension Optional",
      [
        Row("init(_ value: Wrapped)") { call throws(Failure) in
          call.typeArguments[0].isAbsentable ? .object(SomeObject(call[0])) : call[0]
        },
        Row("func map<T>(_ transform: (Wrapped) -> T) -> T?") { call throws(Failure) in
          if call[0].isNothing { return .nothing }
          let value = try call.invoke(call[1], [call[0].unwrapped(call.typeArguments[0])])
          return call.typeArguments[1].isAbsentable ? .object(SomeObject(value)) : value
        },
      ])
  }

  static var ranges: Family {
    Family(
      "extension Range",
      [
        Row("var lowerBound: Bound { get }") { call throws(Failure) in call[0].bounds.lower },
        Row("var upperBound: Bound { get }") { call throws(Failure) in call[0].bounds.upper },
        Row("func contains(_ element: Bound) -> Bool") { call throws(Failure) in
          let (lower, upper) = call[0].bounds
          let type = call.typeArguments[0]
          if try call.machine.less(call[1], lower, type) { return .bool(false) }
          return .bool(try call.machine.less(call[1], upper, type))
        },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in
          let (lower, upper) = call[0].bounds
          return .bool(try !call.machine.less(lower, upper, call.typeArguments[0]))
        },
        Row("var count: Int { get }") { call throws(Failure) in
          let (lower, upper) = call[0].bounds
          guard case .int = lower else { throw Failure("only a range of whole numbers has a count") }
          let (count, overflow) = upper.int.subtractingReportingOverflow(lower.int)
          if overflow { throw Failure(Message.overflow(upper.int, "-", lower.int)) }
          return .int(count)
        },
      ])
  }

  static var closedRanges: Family {
    Family(
      "extension ClosedRange",
      [
        Row("var lowerBound: Bound { get }") { call throws(Failure) in call[0].bounds.lower },
        Row("var upperBound: Bound { get }") { call throws(Failure) in call[0].bounds.upper },
        Row("func contains(_ element: Bound) -> Bool") { call throws(Failure) in
          let (lower, upper) = call[0].bounds
          let type = call.typeArguments[0]
          if try call.machine.less(call[1], lower, type) { return .bool(false) }
          return .bool(try !call.machine.less(upper, call[1], type))
        },
      ])
  }

  /// What a range of whole numbers has of an array.
  static func rangeTransformations(_ declaration: StaticString, isClosed: Bool) -> Family {
    Family(
      declaration,
      [
        Row("func map<Bound: Int, T>(_ transform: (Int) -> T) -> [T]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            try call.eachInteger(isClosed) { (number) throws(Failure) in
              try call.charge(elements: 1)
              result.append(try call.invoke(call[1], [.int(number)]))
              return true
            }
          }
        },
        Row("func filter<Bound: Int>(_ isIncluded: (Int) -> Bool) -> [Int]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            try call.eachInteger(isClosed) { (number) throws(Failure) in
              if try call.invoke(call[1], [.int(number)]).bool {
                try call.charge(elements: 1)
                result.append(.int(number))
              }
              return true
            }
          }
        },
        Row("func reduce<Bound: Int, T>(_ initial: T, _ combine: (T, Int) -> T) -> T") {
          call throws(Failure) in
          var result = call[1]
          try call.eachInteger(isClosed) { (number) throws(Failure) in
            result = try call.invoke(call[2], [result, .int(number)])
            return true
          }
          return result
        },
        Row("func allSatisfy<Bound: Int>(_ predicate: (Int) -> Bool) -> Bool") { call throws(Failure) in
          var holds = true
          try call.eachInteger(isClosed) { (number) throws(Failure) in
            holds = try call.invoke(call[1], [.int(number)]).bool
            return holds
          }
          return .bool(holds)
        },
        Row("func contains<Bound: Int>(where predicate: (Int) -> Bool) -> Bool") { call throws(Failure) in
          var isFound = false
          try call.eachInteger(isClosed) { (number) throws(Failure) in
            isFound = try call.invoke(call[1], [.int(number)]).bool
            return !isFound
          }
          return .bool(isFound)
        },
        Row("func reversed<Bound: Int>() -> [Int]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            try call.eachInteger(isClosed) { (number) throws(Failure) in
              try call.charge(elements: 1)
              result.append(.int(number))
              return true
            }
            result.reverse()
          }
        },
      ])
  }

  static var keyValuePairs: Family {
    Family(
      "extension KeyValuePairs",
      [
        Row("var count: Int { get }") { call throws(Failure) in .int(Int64(call[0].array.count)) },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in .bool(call[0].array.isEmpty) },
      ])
  }
}

extension NativeCall {
  /// The elements by the key that a closure gives them.
  fileprivate func grouped() throws(Failure) -> Value {
    let groups = DictionaryObject()
    return try machine.holding([.object(groups)]) { () throws(Failure) in
      for element in self[0].array {
        try charge(elements: 1)
        let key = try machine.key(try invoke(self[1], [element]))
        if let group = groups[key] {
          unsafeDowncast(group.object, to: ArrayObject.self).append(element)
        } else {
          try charge(elements: 5)
          groups.set(key, list([element]))
        }
      }
      return .object(groups)
    }
  }

  /// Calls `body` with each number of the range, for as long as it gives `true`.
  fileprivate func eachInteger(_ isClosed: Bool, _ body: (Int64) throws(Failure) -> Bool) throws(Failure) {
    let (lower, upper) = self[0].bounds
    var number = lower.int
    while isClosed ? number <= upper.int : number < upper.int {
      guard try body(number), number != .max else { return }
      number += 1
    }
  }
}
