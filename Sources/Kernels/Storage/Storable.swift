/// A value that can be kept as bytes: in a cache, beside a page, in a checkpoint.
///
/// What was stored, read again, is equal, bit for bit, with the sign of a zero and the payload of a NaN, and is stored
/// as the same bytes again; natively and in WebAssembly. Any other bytes give a value that an initializer could have
/// made, or `nil`: reading them neither traps, nor takes more memory or time than their length justifies.
///
/// The bytes are those of one build: they carry no version. Whoever keeps them keeps them apart by build.
package protocol Storable {
  /// Whether the bytes say all about the value. A tensor that is being differentiated belongs to a tape, which they
  /// do not hold.
  var isStorable: Bool { get }
  func store(into writer: inout ByteWriter)
  init?(from reader: inout ByteReader)
}

extension Storable {
  package var isStorable: Bool { true }
}

// MARK: - Kinds without anything to them

/// By the place among the cases: a new case is stored without further work.
extension Storable where Self: CaseIterable & Equatable {
  package func store(into writer: inout ByteWriter) {
    var place: UInt8 = 0
    for other in Self.allCases {
      if other == self { break }
      place += 1
    }
    writer.write(place)
  }

  package init?(from reader: inout ByteReader) {
    guard var place = reader.read(UInt8.self) else { return nil }
    for value in Self.allCases {
      if place == 0 {
        self = value
        return
      }
      place -= 1
    }
    return nil
  }
}

extension Bool: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(UInt8(self ? 1 : 0)) }

  package init?(from reader: inout ByteReader) {
    guard let byte = reader.read(UInt8.self), byte <= 1 else { return nil }
    self = byte == 1
  }
}

// MARK: - Numbers

/// A number that is stored as its bytes, the lowest first.
package protocol StoredNumber: Storable, BitwiseCopyable {
  static var zero: Self { get }
}

extension StoredNumber {
  package func store(into writer: inout ByteWriter) {
    withUnsafeBytes(of: self) { writer.append($0) }
  }

  package init?(from reader: inout ByteReader) {
    var number = Self.zero
    let isThere = withUnsafeMutableBytes(of: &number) { reader.fill($0) }
    guard isThere else { return nil }
    self = number
  }
}

extension UInt8: StoredNumber {}
extension UInt16: StoredNumber {}
extension Int64: StoredNumber {}
extension Float: StoredNumber {}
extension Double: StoredNumber {}

/// 64 bits on every host; larger numbers than the host's are refused there.
extension Int: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(Int64(self)) }

  package init?(from reader: inout ByteReader) {
    guard let number = reader.read(Int64.self), let small = Int(exactly: number) else { return nil }
    self = small
  }
}

#if _endian(big)
  #error(
    "Numbers are copied as they lie in memory: a host that puts the highest byte first must turn them round.")
#endif

// MARK: - Made of others

extension Optional: Storable where Wrapped: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(self != nil)
    if let value = self { writer.write(value) }
  }

  package init?(from reader: inout ByteReader) {
    guard let isThere = reader.read(Bool.self) else { return nil }
    guard isThere else {
      self = .none
      return
    }
    guard let value = reader.read(Wrapped.self) else { return nil }
    self = .some(value)
  }
}

extension String: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(Array(utf8)) }

  package init?(from reader: inout ByteReader) {
    guard let run = reader.readRun() else { return nil }
    self = String(decoding: run, as: UTF8.self)
  }
}

extension ClosedRange: Storable where Bound == Double {
  package func store(into writer: inout ByteWriter) {
    writer.write(lowerBound)
    writer.write(upperBound)
  }

  package init?(from reader: inout ByteReader) {
    // Beside a NaN the comparison is false.
    guard let lower = reader.read(Double.self), let upper = reader.read(Double.self), lower <= upper else {
      return nil
    }
    self = lower...upper
  }
}
