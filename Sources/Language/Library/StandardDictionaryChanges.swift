// What joins dictionaries, and changes their entries one by one.

extension Family {
  static var dictionaryChanges: Family {
    Family(
      "extension Dictionary",
      [
        Row(
          "init<Key: Hashable>(_ entries: Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) -> Value)"
        ) {
          call throws(Failure) in
          try call.joined(DictionaryObject(), call[0].array.map { ($0.tuple[0], $0.tuple[1]) }, by: call[1])
        },
        Row(
          "func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value) -> [Key: Value]"
        ) {
          call throws(Failure) in
          try call.charge(elements: 4 * call[0].dictionary.placeCount)
          return try call.joined(call[0].dictionary.copy(), call[1].dictionary.entries, by: call[2])
        },
        Row("mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value)") {
          call throws(Failure) in
          try call.charge(elements: 4 * call[0].dictionary.placeCount)
          return try call.joined(call[0].dictionary.copy(), call[1].dictionary.entries, by: call[2])
        },
        Row("func compactMapValues<T>(_ transform: (Value) -> T?) -> [Key: T]") { call throws(Failure) in
          let result = DictionaryObject()
          return try call.machine.holding([.object(result)]) { () throws(Failure) in
            for (key, value) in call[0].dictionary.entries {
              try call.charge(elements: 4)
              let value = try call.invoke(call[1], [value])
              if !value.isNothing {
                result.set(try call.machine.key(key), value.unwrapped(call.typeArguments[2]))
              }
            }
            return .object(result)
          }
        },
        Row("mutating func updateValue(_ value: Value, forKey key: Key) -> Value?") { call throws(Failure) in
          try call.charge(elements: 4 * call[0].dictionary.placeCount + 4)
          let copy = call[0].dictionary.copy()
          let key = try call.machine.key(call[2])
          let old = copy[key]
          copy.set(key, call[1])
          let wraps = call.typeArguments[1].isAbsentable
          let value: Value = old.map { wraps ? .object(SomeObject($0)) : $0 } ?? .nothing
          return .object(TupleObject([.object(copy), value]))
        },
      ])
  }
}

extension NativeCall {
  /// The entries put into a dictionary; where a key is there already, `combine` gets the old and the new value.
  fileprivate func joined(
    _ result: DictionaryObject, _ entries: [(key: Value, value: Value)], by combine: Value
  ) throws(Failure) -> Value {
    try machine.holding([.object(result)]) { () throws(Failure) in
      for entry in entries {
        try charge(elements: 4)
        let key = try machine.key(entry.key)
        if let old = result[key] {
          result.set(key, try invoke(combine, [old, entry.value]))
        } else {
          result.set(key, entry.value)
        }
      }
      return .object(result)
    }
  }
}
