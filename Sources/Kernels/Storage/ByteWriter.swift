/// Values as bytes: numbers with their lowest byte first, whole ones in 64 bits, lengths in front.
///
///     var writer = ByteWriter()
///     writer.write(model)
///     writer.bytes, writer.parts
///
/// Long runs of numbers (the elements of a tensor, the labels of a data set) are not among the bytes: they are *parts*,
/// to which the bytes point by index. Values that are much alike share their parts, so whoever keeps each part once,
/// under a name that follows from its content, keeps a data set once however many values hold it.
public struct ByteWriter {
  package private(set) var bytes: [UInt8] = []
  /// Each different from the others.
  package private(set) var parts: [[UInt8]] = []
  private var partsByChecksum: [UInt64: [Int]] = [:]

  /// A run of so many bytes is a part.
  package static let smallestPart = 4096

  package init() {}

  package mutating func write<Value: Storable>(_ value: Value) { value.store(into: &self) }

  /// A run that stays among the bytes, whatever its length.
  package mutating func write(_ run: [UInt8]) {
    write(Int64(run.count))
    bytes += run
  }

  package mutating func write<Value: Storable>(_ values: [Value]) {
    write(Int64(values.count))
    for value in values { write(value) }
  }

  /// The numbers of one kind, as a part where they are many.
  package mutating func write<Number: StoredNumber>(numbers: [Number]) {
    numbers.withUnsafeBytes { write(numbers: $0, count: numbers.count) }
  }

  mutating func write(numbers run: UnsafeRawBufferPointer, count: Int) {
    write(Int64(count))
    if run.count < ByteWriter.smallestPart { append(run) } else { write(Int64(indexOfPart(run))) }
  }

  mutating func append(_ run: UnsafeRawBufferPointer) { bytes.append(contentsOf: run) }
}

extension ByteWriter {
  /// A number that differs where bytes or parts do, but for rare chance: to compare, not to name.
  package var checksum: UInt64 {
    parts.reduce(bytes.withUnsafeBytes { mixed($0) }) { sum, part in
      mixed(sum, part.withUnsafeBytes { mixed($0) })
    }
  }
}

// MARK: - Parts

extension ByteWriter {
  private mutating func indexOfPart(_ run: UnsafeRawBufferPointer) -> Int {
    let key = mixed(run)
    for index in partsByChecksum[key] ?? [] where equalBytes(parts[index], run) { return index }
    parts.append(Array(run))
    partsByChecksum[key, default: []].append(parts.count - 1)
    return parts.count - 1
  }
}

private func equalBytes(_ part: [UInt8], _ run: UnsafeRawBufferPointer) -> Bool {
  guard part.count == run.count else { return false }
  return part.withUnsafeBytes { part in
    var offset = 0
    while offset + 8 <= run.count {
      let word = run.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard part.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == word else { return false }
      offset += 8
    }
    return part[offset...].elementsEqual(run[offset...])
  }
}

private func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
  let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
  return product ^ (product >> 32)
}

private func mixed(_ run: UnsafeRawBufferPointer) -> UInt64 {
  var sum = UInt64(run.count)
  var offset = 0
  while offset + 8 <= run.count {
    sum = mixed(sum, run.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    offset += 8
  }
  while offset < run.count {
    sum = mixed(sum, UInt64(run[offset]))
    offset += 1
  }
  return sum
}
