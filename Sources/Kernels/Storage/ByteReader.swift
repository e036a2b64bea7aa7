/// Reads what a `ByteWriter` wrote; `nil` where the bytes end too early, or are none that it writes.
///
///     var reader = ByteReader(bytes) { index in partNumber(index) }
///     reader.read(Sequential.self)
package struct ByteReader {
  private let bytes: [UInt8]
  private let part: (Int) -> [UInt8]?
  private var position = 0
  private var depth = 0

  /// - Parameter part: gives a part by its index, `nil` where there is none; asked for any number.
  package init(_ bytes: [UInt8], part: @escaping (Int) -> [UInt8]? = { _ in nil }) {
    self.bytes = bytes
    self.part = part
  }

  package init(_ bytes: [UInt8], parts: [[UInt8]]) {
    self.init(bytes) { parts.indices.contains($0) ? parts[$0] : nil }
  }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func read<Value: Storable>(_ type: Value.Type) -> Value? { Value(from: &self) }

  /// Bytes that were written as a run.
  package mutating func readRun() -> [UInt8]? {
    guard let length = read(Int64.self), length >= 0, length <= Int64(bytes.count - position) else {
      return nil
    }
    defer { position += Int(length) }
    return Array(bytes[position..<position + Int(length)])
  }

  /// Room is made while values are read, not as their number promises.
  package mutating func readArray<Value: Storable>(of type: Value.Type) -> [Value]? {
    guard let count = read(Int64.self), count >= 0 else { return nil }
    var values: [Value] = []
    // Every value has a byte, so that this ends with the bytes.
    for _ in 0..<count {
      guard let value = Value(from: &self) else { return nil }
      values.append(value)
    }
    return values
  }

  package mutating func readNumbers<Number: StoredNumber>(of type: Number.Type) -> [Number]? {
    readNumbers(width: MemoryLayout<Number>.size) { run, count in
      [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(from: run)
        initialized = count
      }
    }
  }

  /// Hands on the bytes of numbers that are known to be there.
  mutating func readNumbers<Result>(
    width: Int, _ body: (_ run: UnsafeRawBufferPointer, _ count: Int) -> Result
  ) -> Result? {
    guard let count = read(Int.self), count >= 0 else { return nil }
    let (length, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow else { return nil }
    guard length < ByteWriter.smallestPart else {
      guard let index = read(Int.self), let content = part(index), content.count == length else { return nil }
      return content.withUnsafeBytes { body($0, count) }
    }
    guard length <= bytes.count - position else { return nil }
    defer { position += length }
    return bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[position..<position + length]), count)
    }
  }

  /// Copies the next bytes, if there are enough.
  mutating func fill(_ memory: UnsafeMutableRawBufferPointer) -> Bool {
    guard memory.count <= bytes.count - position else { return false }
    bytes.withUnsafeBytes {
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + memory.count]))
    }
    position += memory.count
    return true
  }

  /// Reads a value that may hold others of its own kind, as deep as any that can be made, and not as deep as bytes may
  /// say.
  package mutating func nested<Value>(_ read: (inout ByteReader) -> Value?) -> Value? {
    guard depth < 100 else { return nil }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }
}
