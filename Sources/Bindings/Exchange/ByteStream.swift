/// Numbers and texts as bytes: whole numbers are 64-bit little-endian, texts and byte runs have their length in
/// front.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int64) {
    var rest = UInt64(bitPattern: number)
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func write(_ run: [UInt8]) {
    write(Int64(run.count))
    bytes += run
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }
}

/// Reads what `ByteWriter` wrote; `nil` where the bytes end too early.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func readNumber() -> Int64? {
    guard bytes.count - position >= 8 else { return nil }
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(bytes[position + index]) << (8 * UInt64(index)) }
    position += 8
    return Int64(bitPattern: number)
  }

  mutating func readRun() -> [UInt8]? {
    guard let length = readNumber(), length >= 0, length <= Int64(bytes.count - position) else { return nil }
    defer { position += Int(length) }
    return Array(bytes[position..<position + Int(length)])
  }

  mutating func readText() -> String? { readRun().map { String(decoding: $0, as: UTF8.self) } }
}
