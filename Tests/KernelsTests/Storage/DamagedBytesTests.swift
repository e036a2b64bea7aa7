import Kernels
import Testing

/// Whatever bytes there are: a value, which then can be used like any other, or none.
@Suite struct DamagedBytesTests {
  @Test(arguments: StoredSample.all)
  func `cut off anywhere`(sample: StoredSample) {
    for length in 0..<min(sample.stored.bytes.count, 400) {
      var damaged = sample.stored
      damaged.bytes = Array(damaged.bytes.prefix(length))
      #expect(sample.readAndStore(damaged) == nil)
    }
    for index in sample.stored.parts.indices {
      var damaged = sample.stored
      damaged.parts[index].removeLast()
      #expect(sample.readAndStore(damaged) == nil)
      damaged.parts.removeSubrange(index...)
      #expect(sample.readAndStore(damaged) == nil)
    }
  }

  /// Single bits, bytes, and whole numbers in the place of others.
  @Test(arguments: StoredSample.all)
  func `changed anywhere`(sample: StoredSample) {
    let numbers: [Int64] = [0, 1, -1, 2, 1 << 16, 1 << 31, 1 << 60, .max, .min, 0x7FF8_0000_0000_0001]
    var stream = RandomStream(seed: 5, for: .tensor)
    let count = sample.stored.bytes.count
    for position in 0..<count where stream.integer(below: count) < 60 {
      for change in 0..<6 {
        var damaged = sample.stored
        switch change {
        case 0: damaged.bytes[position] ^= 1 << UInt8(stream.integer(below: 8))
        case 1: damaged.bytes[position] = UInt8(stream.integer(below: 256))
        case 2: damaged.bytes.remove(at: position)
        case 3: damaged.bytes.insert(UInt8(stream.integer(below: 256)), at: position)
        default:
          let number = UInt64(bitPattern: numbers[stream.integer(below: numbers.count)])
          for byte in 0..<min(8, count - position) {
            damaged.bytes[position + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
          }
        }
        // What was read is a value: it is stored.
        if let again = sample.readAndStore(damaged) { #expect(!again.bytes.isEmpty) }
      }
    }
  }

  @Test func `layers nested without end`() {
    var bytes: [UInt8] = []
    // A block of one layer, which is a block of one layer, …
    for _ in 0..<1_000_000 { bytes += [12, 1, 0, 0, 0, 0, 0, 0, 0] }
    var reader = ByteReader([1, 0, 0, 0, 0, 0, 0, 0] + bytes)
    #expect(reader.read(Sequential.self) == nil)
    var parts = ByteReader([UInt8](repeating: 6, count: 1_000_000))
    #expect(parts.read(Schedule.self) == nil)
  }

  @Test func `blocks without layers cannot be made many`() {
    var block = Residual {}
    for _ in 0..<11 {
      let inner = block
      block = Residual {
        inner
        inner
      }
    }
    #expect(block.partCount == 4095)
    #expect(throws: KernelError.self) { try Residual.checked(layers: [block, block]) }
  }
}
