// What walks an array with a closure, and what compares its elements.

extension Family {
  static var arrayTransformations: Family {
    Family(
      "extension Array",
      [
        Row("func map<T>(_ transform: (Element) -> T) -> [T]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            for element in call[0].array {
              try call.charge(elements: 1)
              result.append(try call.invoke(call[1], [element]))
            }
          }
        },
        Row("func filter(_ isIncluded: (Element) -> Bool) -> [Element]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            for element in call[0].array where try call.invoke(call[1], [element]).bool {
              try call.charge(elements: 1)
              result.append(element)
            }
          }
        },
        Row("func reduce<T>(_ initial: T, _ combine: (T, Element) -> T) -> T") { call throws(Failure) in
          var result = call[1]
          for element in call[0].array {
            try call.charge(steps: 1)
            result = try call.invoke(call[2], [result, element])
          }
          return result
        },
        Row("func forEach(_ body: (Element) -> Void)") { call throws(Failure) in
          for element in call[0].array { _ = try call.invoke(call[1], [element]) }
          return .nothing
        },
        Row("func flatMap<T>(_ transform: (Element) -> [T]) -> [T]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            for element in call[0].array {
              let part = try call.invoke(call[1], [element]).array
              try call.charge(elements: part.count)
              result.append(contentsOf: part)
            }
          }
        },
        Row("func compactMap<T>(_ transform: (Element) -> T?) -> [T]") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            for element in call[0].array {
              let value = try call.invoke(call[1], [element])
              try call.charge(elements: 1)
              if !value.isNothing { result.append(value.unwrapped(call.typeArguments[1])) }
            }
          }
        },
        Row("func allSatisfy(_ predicate: (Element) -> Bool) -> Bool") { call throws(Failure) in
          for element in call[0].array where try !call.invoke(call[1], [element]).bool { return .bool(false) }
          return .bool(true)
        },
        Row("func count(where predicate: (Element) -> Bool) -> Int") { call throws(Failure) in
          var count: Int64 = 0
          for element in call[0].array where try call.invoke(call[1], [element]).bool { count += 1 }
          return .int(count)
        },
        Row("func contains(where predicate: (Element) -> Bool) -> Bool") { call throws(Failure) in
          .bool(try call.firstIndex() != nil)
        },
        Row("func first(where predicate: (Element) -> Bool) -> Element?") { call throws(Failure) in
          call.optional(try call.firstIndex().map { call[0].array[$0] })
        },
        Row("func firstIndex(where predicate: (Element) -> Bool) -> Int?") { call throws(Failure) in
          try call.firstIndex().map { .int(Int64($0)) } ?? .nothing
        },
        Row("func last(where predicate: (Element) -> Bool) -> Element?") { call throws(Failure) in
          call.optional(try call.lastIndex().map { call[0].array[$0] })
        },
        Row("func lastIndex(where predicate: (Element) -> Bool) -> Int?") { call throws(Failure) in
          try call.lastIndex().map { .int(Int64($0)) } ?? .nothing
        },
        Row("func prefix(while predicate: (Element) -> Bool) -> [Element]") { call throws(Failure) in
          let end = try call.firstIndex(isWanted: false) ?? call[0].array.count
          try call.charge(elements: end)
          return list(Array(call[0].array.prefix(end)))
        },
        Row("func drop(while predicate: (Element) -> Bool) -> [Element]") { call throws(Failure) in
          let start = try call.firstIndex(isWanted: false) ?? call[0].array.count
          try call.charge(elements: call[0].array.count - start)
          return list(Array(call[0].array.dropFirst(start)))
        },
        Row("func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]") {
          call throws(Failure) in
          list(
            try call.sorted { (left, right) throws(Failure) in try call.invoke(call[1], [left, right]).bool })
        },
        Row("func min(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?") {
          call throws(Failure) in
          try call.best { (one, best) throws(Failure) in try call.invoke(call[1], [one, best]).bool }
        },
        Row("func max(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?") {
          call throws(Failure) in
          try call.best { (one, best) throws(Failure) in try call.invoke(call[1], [best, one]).bool }
        },
      ])
  }

  static var arrayComparisons: Family {
    Family(
      "extension Array",
      [
        Row("func contains<Element: Equatable>(_ element: Element) -> Bool") { call throws(Failure) in
          .bool(try call.position() != nil)
        },
        Row("func firstIndex<Element: Equatable>(of element: Element) -> Int?") { call throws(Failure) in
          try call.position().map { .int(Int64($0)) } ?? .nothing
        },
        Row("func lastIndex<Element: Equatable>(of element: Element) -> Int?") { call throws(Failure) in
          let elements = call[0].array
          for index in elements.indices.reversed() {
            try call.charge(steps: 1)
            if try call.areEqual(elements[index], call[1], type: call.typeArguments[0]) {
              return .int(Int64(index))
            }
          }
          return .nothing
        },
        Row("func sorted<Element: Comparable>() -> [Element]") { call throws(Failure) in
          list(try call.sortedByValue())
        },
        Row("func min<Element: Comparable>() -> Element?") { call throws(Failure) in
          try call.best { (one, best) throws(Failure) in
            try call.machine.less(one, best, call.typeArguments[0])
          }
        },
        Row("func max<Element: Comparable>() -> Element?") { call throws(Failure) in
          try call.best { (one, best) throws(Failure) in
            try call.machine.less(best, one, call.typeArguments[0])
          }
        },
      ])
  }
}

extension NativeCall {
  /// Of the elements for which the predicate gives `isWanted`.
  fileprivate func firstIndex(isWanted: Bool = true) throws(Failure) -> Int? {
    for (index, element) in self[0].array.enumerated()
    where try invoke(self[1], [element]).bool == isWanted {
      return index
    }
    return nil
  }

  fileprivate func lastIndex() throws(Failure) -> Int? {
    let elements = self[0].array
    for index in elements.indices.reversed() where try invoke(self[1], [elements[index]]).bool {
      return index
    }
    return nil
  }

  fileprivate func position() throws(Failure) -> Int? {
    for (index, element) in self[0].array.enumerated() {
      try charge(steps: 1)
      if try areEqual(element, self[1], type: typeArguments[0]) { return index }
    }
    return nil
  }

  /// The first element that no later one is better than.
  fileprivate func best(
    _ isBetter: (_ one: Value, _ best: Value) throws(Failure) -> Bool
  ) throws(Failure) -> Value {
    guard var best = self[0].array.first else { return .nothing }
    try charge(steps: self[0].array.count)
    for element in self[0].array.dropFirst() where try isBetter(element, best) { best = element }
    return optional(best)
  }
}
