// What instructions need that is more than a line.

extension Machine {
  /// Constants into the registers of a function that starts.
  @inline(__always)
  func load(_ function: Int, _ w: UnsafeMutablePointer<Int64>) {
    let entry = linked.functions[function]
    var target = UnsafeMutableRawPointer(w + entry.firstConstant)
    var group = entry.constants
    while group < entry.constantsEnd {
      target.storeBytes(of: group.pointee, as: SIMD4<Int64>.self)
      target += MemoryLayout<SIMD4<Int64>>.size
      group += 1
    }
  }

  /// Pushes the frame of a function whose arguments are in place.
  @inline(__always)
  func enter(
    _ function: Int, _ w: UnsafeMutablePointer<Int64>, _ v: UnsafeMutablePointer<Value>
  ) throws(Failure) {
    let entry = linked.functions[function]
    let words = w - stack.words
    let values = v - stack.values
    if frames.count >= budget.depth { throw Failure(Message.depth(budget.depth)) }
    try stack.require(words + entry.wordCount, values + entry.valueCount, budget)
    if steps >= checkpoint { try check() }
    frames.push(Frame(function: function, pc: 0, words: words, values: values))
    load(function, w)
  }

  @inline(never)
  func check(_ steps: Int64) throws(Failure) {
    self.steps = steps
    try check()
  }

  func place(
    _ captures: [Value], of function: Int, _ w: UnsafeMutablePointer<Int64>, _ v: UnsafeMutablePointer<Value>
  ) {
    for (place, value) in zip(program.functions[function].captures, captures) {
      if place.representation.isWord { w[place.slot] = value.word } else { v[place.slot] = value }
    }
  }

  /// Calls a native with the arguments of its window, and leaves the result there.
  func callNative(
    _ site: NativeSite, _ w: UnsafeMutablePointer<Int64>, _ v: UnsafeMutablePointer<Value>
  ) throws(Failure) {
    var arguments: [Value] = []
    arguments.reserveCapacity(site.arguments.count)
    var word = 1
    var value = 1
    for representation in site.arguments {
      if representation.isWord {
        arguments.append(representation.value(of: w[word]))
        word += 1
      } else {
        arguments.append(v.take(value))
        value += 1
      }
    }
    let result = try site.row.body(
      NativeCall(
        arguments: arguments, typeArguments: site.typeArguments, machine: self,
        argumentNames: site.row.argumentNames))
    if !failureStack.isEmpty { failureStack = [] }
    if site.result.isWord {
      w[0] = result.word
    } else {
      try charge(bytes: result.size)
      if case .object(let object) = result, object.kind == .host,
        unsafeDowncast(object, to: HostObject.self).bytesOfWork > budget.bytes
      {
        throw Failure(Message.bytes(budget.bytes))
      }
      v[0] = result
    }
  }

  // MARK: - Strings

  /// What comparing two texts counts: they may be equal up to the end of the shorter one.
  @inline(__always)
  static func steps(comparing left: String, _ right: String) -> Int64 {
    Int64(min(left.utf8.count, right.utf8.count) / 8)
  }

  func append(
    _ added: String, toStringIn slot: UnsafeMutablePointer<Value>, _ steps: inout Int64
  ) throws(Failure) {
    var bytes = Int64(added.utf8.count)
    if !slot.holdsUniqueObject {
      let text = slot.string(0).text
      bytes += Int64(text.utf8.count)
      try charge(bytes: MemoryAccount.object + bytes)
      slot.pointee = Value(text)
    } else {
      try charge(bytes: bytes)
    }
    steps &+= bytes / 8
    slot.string(0).append(added)
  }

  static func text(_ word: Int64, _ representation: Representation) -> String {
    switch representation.value(of: word) {
    case .int(let value): return value.decimal
    case .double(let value): return value.text
    case .float(let value): return value.text
    case .bool(let value): return value ? "true" : "false"
    case .nothing, .object: return ""
    }
  }

  static func integer(_ value: Double) throws(Failure) -> Int64 {
    // Both bounds are exact: -2⁶³ is an Int, 2⁶³ is not.
    guard value > -9_223_372_036_854_777_856, value < 9_223_372_036_854_775_808 else {
      throw Failure(Message.notAnInt(value))
    }
    return Int64(value)
  }

  // MARK: - Changing in place

  /// Takes values out of adjacent registers.
  func taken(_ first: UnsafeMutablePointer<Value>, _ count: Int) throws(Failure) -> [Value] {
    try charge(bytes: MemoryAccount.object + MemoryAccount.element * Int64(count))
    var result: [Value] = []
    result.reserveCapacity(count)
    for index in 0..<count { result.append(first.take(index)) }
    return result
  }

  /// The array in a register, copied first when anything else refers to it. Borrowed: the register keeps it alive, so
  /// that changing an element counts no reference.
  @inline(__always)
  func uniqueArray(
    _ slot: UnsafeMutablePointer<Value>, _ steps: inout Int64
  ) throws(Failure) -> Unmanaged<ArrayObject> {
    if !slot.holdsUniqueObject { try copyArray(slot, &steps) }
    return slot.array(0)
  }

  @inline(never)
  private func copyArray(_ slot: UnsafeMutablePointer<Value>, _ steps: inout Int64) throws(Failure) {
    let array = slot.array(0).takeUnretainedValue()
    try charge(bytes: MemoryAccount.element * Int64(array.count))
    steps &+= Int64(array.count)
    if steps >= checkpoint { try check(steps) }
    slot.pointee = .object(array.copy())
  }

  /// The dictionary in a register, as `uniqueArray`.
  @inline(__always)
  func uniqueDictionary(
    _ slot: UnsafeMutablePointer<Value>, _ steps: inout Int64
  ) throws(Failure) -> Unmanaged<DictionaryObject> {
    if !slot.holdsUniqueObject { try copyDictionary(slot, &steps) }
    return slot.dictionary(0)
  }

  @inline(never)
  private func copyDictionary(_ slot: UnsafeMutablePointer<Value>, _ steps: inout Int64) throws(Failure) {
    let dictionary = slot.dictionary(0).takeUnretainedValue()
    // The places of removed entries are copied, too, but they do not count: a dictionary that was stored has none.
    let entries = Int64(dictionary.count)
    try charge(bytes: MemoryAccount.entry * entries)
    steps &+= entries
    if steps >= checkpoint { try check(steps) }
    slot.pointee = .object(dictionary.copy())
  }

  func set(
    _ key: DictionaryKey, to value: Value, in slot: UnsafeMutablePointer<Value>, _ steps: inout Int64
  ) throws(Failure) {
    let isNew = try uniqueDictionary(slot, &steps)._withUnsafeGuaranteedRef { $0.set(key, value) }
    if isNew { try charge(bytes: MemoryAccount.entry) }
  }

  func remove(
    _ key: DictionaryKey, from slot: UnsafeMutablePointer<Value>, _ steps: inout Int64
  ) throws(Failure) {
    _ = try uniqueDictionary(slot, &steps)._withUnsafeGuaranteedRef { $0.remove(key) }
  }

  // MARK: - Sequences

  /// What a `for` loop over the value would see.
  func elements(of value: Value, _ type: Type) throws(Failure) -> Value {
    switch type {
    case .dictionary:
      let entries = value.dictionary.entries
      try charge(steps: entries.count)
      try charge(bytes: (MemoryAccount.object + 3 * MemoryAccount.element) * Int64(entries.count))
      return .object(ArrayObject(entries.map { .object(TupleObject([$0.key, $0.value])) }))
    case .nominal(let nominal, _) where nominal.isRange:
      let lower = value.bounds.lower.int
      let upper = value.bounds.upper.int
      let (difference, overflows) = upper.subtractingReportingOverflow(lower)
      let count = nominal.name == "Range" ? difference : difference &+ 1
      if overflows || count < 0 || count > budget.bytes { throw Failure(Message.bytes(budget.bytes)) }
      try charge(bytes: MemoryAccount.object + MemoryAccount.element * count)
      try charge(steps: Int(count))
      return .object(ArrayObject((0..<count).lazy.map { .int(lower + $0) }))
    case .array, .nominal: return value
    case .int, .double, .float, .bool, .string, .void, .never, .optional, .tuple, .function, .parameter,
      .variable,
      .error:
      fatalError("no sequence")
    }
  }
}

extension Value {
  /// What a new value is charged.
  var size: Int64 {
    guard case .object(let object) = self else { return 0 }
    switch object.kind {
    case .array:
      return MemoryAccount.list(unsafeDowncast(object, to: ArrayObject.self))
    case .string:
      return MemoryAccount.object + Int64(unsafeDowncast(object, to: StringObject.self).text.utf8.count)
    case .dictionary:
      return MemoryAccount.object + MemoryAccount.entry
        * Int64(unsafeDowncast(object, to: DictionaryObject.self).count)
    case .host: return MemoryAccount.object + unsafeDowncast(object, to: HostObject.self).byteCount
    case .tuple: return MemoryAccount.list(unsafeDowncast(object, to: TupleObject.self).elements)
    case .enumeration, .some, .closure, .box: return MemoryAccount.object
    }
  }
}

extension UnsafeMutablePointer<Value> {
  /// The tuple or struct in a register, as `uniqueArray`.
  @inline(__always)
  var uniqueTuple: Unmanaged<TupleObject> {
    if !holdsUniqueObject { pointee = .object(tuple(0).takeUnretainedValue().copy()) }
    return tuple(0)
  }
}
