// Reading registers by what the compiler knows is in them.

extension UnsafeMutablePointer where Pointee == Int64 {
  @inline(__always)
  subscript(slot: Slot) -> Int64 {
    get { self[Int(slot)] }
    nonmutating set { self[Int(slot)] = newValue }
  }

  @inline(__always)
  func double(_ slot: Slot) -> Double { Double(word: self[Int(slot)]) }

  @inline(__always)
  func set(_ slot: Slot, _ value: Double) { self[Int(slot)] = Int64(bitPattern: value.bitPattern) }

  @inline(__always)
  func float(_ slot: Slot) -> Float { Float(word: self[Int(slot)]) }

  @inline(__always)
  func set(_ slot: Slot, _ value: Float) { self[Int(slot)] = Int64(value.bitPattern) }
}

extension UnsafeMutablePointer where Pointee == Value {
  @inline(__always)
  subscript(slot: Slot) -> Value {
    get { self[Int(slot)] }
    nonmutating set { self[Int(slot)] = newValue }
  }

  /// The value, leaving nothing.
  @inline(__always)
  func take<Index: BinaryInteger>(_ slot: Index) -> Value {
    let place = self + Int(slot)
    let value = place.move()
    place.initialize(to: .nothing)
    return value
  }

  /// Whether nothing else refers to the object in the register.
  @inline(__always)
  var holdsUniqueObject: Bool {
    assert(pointee.isObject)
    // Asked where it lies: taking it out and putting it back makes the next access wait for memory, and Swift 6.3 for
    // WebAssembly keeps a copy all along, so that nothing is ever unique.
    return withMemoryRebound(to: Object.self, capacity: 1) { isKnownUniquelyReferenced(&$0.pointee) }
  }

  // The checker has proved what is in a register. It keeps the object alive: looking at it counts no reference.

  @inline(__always)
  private func object<Kind: Object>(_ slot: some BinaryInteger, _ kind: Kind.Type) -> Unmanaged<Kind> {
    let place = self + Int(slot)
    assert(place.pointee.isObject)
    return UnsafeRawPointer(place).load(as: Unmanaged<Kind>.self)
  }

  @inline(__always)
  func array(_ slot: some BinaryInteger) -> Unmanaged<ArrayObject> { object(slot, ArrayObject.self) }

  @inline(__always)
  func tuple(_ slot: some BinaryInteger) -> Unmanaged<TupleObject> { object(slot, TupleObject.self) }

  @inline(__always)
  func dictionary(_ slot: some BinaryInteger) -> Unmanaged<DictionaryObject> {
    object(slot, DictionaryObject.self)
  }

  @inline(__always)
  func string(_ slot: Slot) -> StringObject { object(slot, StringObject.self).takeUnretainedValue() }

  @inline(__always)
  func enumeration(_ slot: Slot) -> EnumObject { object(slot, EnumObject.self).takeUnretainedValue() }

  @inline(__always)
  func box(_ slot: Slot) -> BoxObject { object(slot, BoxObject.self).takeUnretainedValue() }
}
