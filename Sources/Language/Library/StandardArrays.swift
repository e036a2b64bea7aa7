// Arrays: reading and changing. What takes a closure is in `StandardTransformations.swift`.

extension Family {
  static var arrays: Family {
    Family(
      "extension Array",
      [
        Row("init()") { call throws(Failure) in list([]) },
        Row("init(_ elements: Sequence<Element>)") { call throws(Failure) in
          try call.charge(elements: call[0].array.count)
          return call[0]
        },
        Row("init(repeating element: Element, count: Int)") { call throws(Failure) in
          try call.repeated()
        },
        Row("var count: Int { get }") { call throws(Failure) in .int(Int64(call[0].array.count)) },
        Row("var isEmpty: Bool { get }") { call throws(Failure) in .bool(call[0].array.isEmpty) },
        Row("var first: Element? { get }") { call throws(Failure) in call.optional(call[0].array.first) },
        Row("var last: Element? { get }") { call throws(Failure) in call.optional(call[0].array.last) },
        Row("var indices: Range<Int> { get }") { call throws(Failure) in
          .object(TupleObject([.int(0), .int(Int64(call[0].array.count))]))
        },
        Row("subscript(_ range: Range<Int>) -> [Element]") { call throws(Failure) in
          let (lower, upper) = call[1].bounds
          return try call.part(lower.int, upper.int)
        },
        Row("subscript(_ range: ClosedRange<Int>) -> [Element]") { call throws(Failure) in
          let (lower, upper) = call[1].bounds
          return try call.part(lower.int, upper.int == .max ? .max : upper.int + 1)
        },
        // `a[2...]`, `a[..<5]` and `a[...4]` are these three.
        Row("func suffix(from start: Int) -> [Element]") { call throws(Failure) in
          try call.part(call[1].int, Int64(call[0].array.count))
        },
        Row("func prefix(upTo end: Int) -> [Element]") { call throws(Failure) in try call.part(0, call[1].int)
        },
        Row("func prefix(through end: Int) -> [Element]") { call throws(Failure) in
          try call.part(0, call[1].int == .max ? .max : call[1].int + 1)
        },
        Row("func prefix(_ count: Int) -> [Element]") { call throws(Failure) in
          try call.kept { Array($0.prefix($1)) }
        },
        Row("func suffix(_ count: Int) -> [Element]") { call throws(Failure) in
          try call.kept { Array($0.suffix($1)) }
        },
        Row("func dropFirst() -> [Element]") { call throws(Failure) in
          try call.charge(elements: call[0].array.count)
          return list(Array(call[0].array.dropFirst()))
        },
        Row("func dropFirst(_ count: Int) -> [Element]") { call throws(Failure) in
          try call.kept { Array($0.dropFirst($1)) }
        },
        Row("func dropLast() -> [Element]") { call throws(Failure) in
          try call.charge(elements: call[0].array.count)
          return list(Array(call[0].array.dropLast()))
        },
        Row("func dropLast(_ count: Int) -> [Element]") { call throws(Failure) in
          try call.kept { Array($0.dropLast($1)) }
        },
        Row("func reversed() -> [Element]") { call throws(Failure) in
          try call.charge(elements: call[0].array.count)
          return list(Array(call[0].array.reversed()))
        },
        Row("func enumerated() -> [(offset: Int, element: Element)]") { call throws(Failure) in
          try call.charge(elements: 2 * call[0].array.count)
          return list(
            call[0].array.enumerated().map { .object(TupleObject([.int(Int64($0.offset)), $0.element])) })
        },
        Row("static func + (left: [Element], right: [Element]) -> [Element]") { call throws(Failure) in
          try call.charge(elements: call[0].array.count + call[1].array.count)
          return list(Array(call[0].array) + Array(call[1].array))
        },
        Row("func joined<Element: String>(separator: String = \"\") -> String") { call throws(Failure) in
          let (parts, separator) = (call[0].array, call[1].string)
          var bytes = 0
          for part in parts {
            let added = part.string.utf8.count + separator.utf8.count
            try call.charge(text: added)
            bytes += added
          }
          var text = ""
          text.reserveCapacity(bytes)
          for (index, part) in parts.enumerated() {
            if index > 0 { text += separator }
            text += part.string
          }
          return Value(text)
        },
      ])
  }

  static var arrayChanges: Family {
    Family(
      "extension Array",
      [
        Row("mutating func append(_ element: Element)") { call throws(Failure) in
          try call.changed { $0.append(call[1]) }
        },
        Row("mutating func append(contentsOf elements: Sequence<Element>)") { call throws(Failure) in
          try call.charge(elements: call[1].array.count)
          return try call.changed { $0 += Array(call[1].array) }
        },
        Row("mutating func insert(_ element: Element, at index: Int)") { call throws(Failure) in
          let index = call[2].int
          guard (0...Int64(call[0].array.count)).contains(index) else {
            throw Failure(Message.indexOutOfRange(index, call[0].array.count))
          }
          return try call.changed { $0.insert(call[1], at: Int(index)) }
        },
        Row("mutating func insert(contentsOf elements: Sequence<Element>, at index: Int)") {
          call throws(Failure) in
          let index = call[2].int
          guard (0...Int64(call[0].array.count)).contains(index) else {
            throw Failure(Message.indexOutOfRange(index, call[0].array.count))
          }
          try call.charge(elements: call[1].array.count)
          return try call.changed { $0.insert(contentsOf: Array(call[1].array), at: Int(index)) }
        },
        Row("mutating func remove(at index: Int) -> Element") { call throws(Failure) in
          let index = call[1].int
          guard (0..<Int64(call[0].array.count)).contains(index) else {
            throw Failure(Message.indexOutOfRange(index, call[0].array.count))
          }
          var elements = Array(call[0].array)
          try call.charge(elements: elements.count)
          let removed = elements.remove(at: Int(index))
          return .object(TupleObject([list(elements), removed]))
        },
        Row("mutating func removeLast() -> Element") { call throws(Failure) in
          var elements = Array(call[0].array)
          try call.charge(elements: elements.count)
          guard let last = elements.popLast() else { throw Failure("`removeLast` of an empty array") }
          return .object(TupleObject([list(elements), last]))
        },
        Row("mutating func popLast() -> Element?") { call throws(Failure) in
          var elements = Array(call[0].array)
          try call.charge(elements: elements.count)
          let last = elements.popLast()
          return .object(TupleObject([list(elements), call.optional(last)]))
        },
        Row("mutating func removeLast(_ count: Int)") { call throws(Failure) in
          let count = call[1].int
          guard (0...Int64(call[0].array.count)).contains(count) else {
            throw Failure("`removeLast(\(count))` of an array of \(call[0].array.count)")
          }
          return try call.changed { $0.removeLast(Int(count)) }
        },
        Row("mutating func removeFirst(_ count: Int)") { call throws(Failure) in
          let count = call[1].int
          guard (0...Int64(call[0].array.count)).contains(count) else {
            throw Failure("`removeFirst(\(count))` of an array of \(call[0].array.count)")
          }
          return try call.changed { $0.removeFirst(Int(count)) }
        },
        Row("mutating func removeAll(where shouldBeRemoved: (Element) -> Bool)") { call throws(Failure) in
          try call.gathering { (result) throws(Failure) in
            for element in call[0].array {
              try call.charge(elements: 1)
              if try !call.invoke(call[1], [element]).bool { result.append(element) }
            }
          }
        },
        Row("mutating func removeFirst() -> Element") { call throws(Failure) in
          var elements = Array(call[0].array)
          guard let first = elements.first else { throw Failure("`removeFirst` of an empty array") }
          try call.charge(elements: elements.count)
          elements.removeFirst()
          return .object(TupleObject([list(elements), first]))
        },
        Row("mutating func removeAll()") { call throws(Failure) in list([]) },
        Row("mutating func reverse()") { call throws(Failure) in try call.changed { $0.reverse() } },
        Row("mutating func swapAt(_ first: Int, _ second: Int)") { call throws(Failure) in
          let count = call[0].array.count
          for index in [call[1].int, call[2].int] where !(0..<Int64(count)).contains(index) {
            throw Failure(Message.indexOutOfRange(index, count))
          }
          return try call.changed { $0.swapAt(Int(call[1].int), Int(call[2].int)) }
        },
        Row("static func += (left: inout [Element], right: Sequence<Element>)") { call throws(Failure) in
          try call.charge(elements: call[1].array.count)
          return try call.changed { $0 += Array(call[1].array) }
        },
        Row("mutating func sort<Element: Comparable>()") { call throws(Failure) in
          list(try call.sortedByValue())
        },
        Row("mutating func sort(by areInIncreasingOrder: (Element, Element) -> Bool)") {
          call throws(Failure) in
          list(
            try call.sorted { (left, right) throws(Failure) in try call.invoke(call[1], [left, right]).bool })
        },
      ])
  }
}

extension NativeCall {
  /// An element that may be missing, as an optional of the row's first generic parameter.
  func optional(_ element: Value?) -> Value {
    guard let element else { return .nothing }
    return typeArguments[0].isAbsentable ? .object(SomeObject(element)) : element
  }

  fileprivate func part(_ lower: Int64, _ upper: Int64) throws(Failure) -> Value {
    let elements = self[0].array
    guard lower >= 0, upper <= Int64(elements.count), lower <= upper else {
      throw Failure("range \(lower)..<\(upper) is out of bounds: the array has \(elements.count) elements")
    }
    try charge(elements: Int(upper - lower))
    return list(Array(elements[Int(lower)..<Int(upper)]))
  }

  fileprivate func kept(_ choose: (ArrayObject, Int) -> [Value]) throws(Failure) -> Value {
    let count = self[1].int
    if count < 0 { throw Failure("a count of elements cannot be negative: \(count)") }
    let kept = choose(self[0].array, Int(clamping: count))
    try charge(elements: kept.count)
    return list(kept)
  }

  fileprivate func changed(_ change: (inout [Value]) -> Void) throws(Failure) -> Value {
    var elements = Array(self[0].array)
    // The native works on a copy.
    try charge(elements: 1 + elements.count)
    change(&elements)
    return list(elements)
  }

  /// In the order of the elements themselves, which are `Comparable`.
  func sortedByValue() throws(Failure) -> [Value] {
    try sorted { (left, right) throws(Failure) in try machine.less(left, right, typeArguments[0]) }
  }

  /// Stable merge sort: the order of equal elements stays, as Swift's own sort keeps it; an order that is none
  /// gives some order, and ends.
  func sorted(_ isLess: (Value, Value) throws(Failure) -> Bool) throws(Failure) -> [Value] {
    var elements = Array(self[0].array)
    try charge(elements: elements.count)
    var merged = elements
    var width = 1
    while width < elements.count {
      var start = 0
      while start < elements.count {
        let middle = min(start + width, elements.count)
        let end = min(start + 2 * width, elements.count)
        var (left, right) = (start, middle)
        for position in start..<end {
          try charge(steps: 1)
          let takesRight: Bool
          if left == middle {
            takesRight = true
          } else if right == end {
            takesRight = false
          } else {
            takesRight = try isLess(elements[right], elements[left])
          }
          merged[position] = elements[takesRight ? right : left]
          if takesRight { right += 1 } else { left += 1 }
        }
        start = end
      }
      swap(&elements, &merged)
      width *= 2
    }
    return elements
  }
}
