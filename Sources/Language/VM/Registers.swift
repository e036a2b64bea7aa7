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
    guard case .object(var object) = move() else { fatalError("no object") }
    let isUnique = isKnownUniquelyReferenced(&object)
    // Consumed: otherwise Swift 6.3 for WebAssembly keeps a copy all along, and nothing is ever unique.
    initialize(to: .object(consume object))
    return isUnique
  }

  @inline(__always)
  func object<Kind: Object, Index: BinaryInteger>(_ slot: Index, _ kind: Kind.Type) -> Kind {
    guard case .object(let object) = self[Int(slot)] else { fatalError("no object") }
    return unsafeDowncast(object, to: kind)
  }

  @inline(__always)
  func array<Index: BinaryInteger>(_ slot: Index) -> ArrayObject { object(slot, ArrayObject.self) }

  @inline(__always)
  func tuple<Index: BinaryInteger>(_ slot: Index) -> TupleObject { object(slot, TupleObject.self) }

  /// Borrowed: the register keeps it alive, so that looking something up counts no reference.
  @inline(__always)
  func dictionary<Index: BinaryInteger>(_ slot: Index) -> Unmanaged<DictionaryObject> {
    Unmanaged.passUnretained(object(slot, DictionaryObject.self))
  }

  @inline(__always)
  func string(_ slot: Slot) -> StringObject { object(slot, StringObject.self) }

  @inline(__always)
  func enumeration(_ slot: Slot) -> EnumObject { object(slot, EnumObject.self) }

  @inline(__always)
  func box(_ slot: Slot) -> BoxObject { object(slot, BoxObject.self) }
}

extension Value {
  /// A member of the tuple or struct that is a word.
  @inline(__always)
  func memberWord(_ index: Slot) -> Int64 {
    guard case .object(let object) = self else { mismatch() }
    return unsafeDowncast(object, to: TupleObject.self).word(Int(index))
  }
}
