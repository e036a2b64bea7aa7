/// The lines that open a packed data set, checked against each other and against the number of bytes.
struct PackedHeader {
  enum Encoding {
    case uint8
    case float32

    /// Bytes per number.
    var width: Int {
      switch self {
      case .uint8: 1
      case .float32: 4
      }
    }
  }

  enum TargetKind {
    case classes(Int)
    case values(columns: Int)
  }

  /// The first line: what the format is called, and its version.
  static let magic = "notes-data 1"

  let name: String
  let rows: Int
  let featureShape: [Int]
  let target: TargetKind
  let encoding: Encoding
  let divisor: Float
  /// Where the numbers begin.
  let byteCount: Int

  init(_ bytes: [UInt8]) throws(KernelError) {
    var lines = try HeaderLines(bytes)
    name = try lines.take("name")
    // For readers; nothing is computed from them.
    for key in ["title", "origin", "licence"] { _ = try lines.take(key) }
    rows = try lines.takeCount("rows")
    featureShape = try lines.takeShape("features")
    if lines.nextKey == "classes" {
      let classes = try lines.takeCount("classes")
      guard classes <= 256 else { throw lines.wrong("at most 256 classes") }
      target = .classes(classes)
    } else {
      target = .values(columns: try lines.takeCount("targets"))
    }
    switch try lines.take("encoding") {
    case "uint8": encoding = .uint8
    case "float32": encoding = .float32
    default: throw lines.wrong("uint8 or float32")
    }
    divisor = Float(try lines.takeCount("divisor"))
    byteCount = try lines.end()
    try checkByteCount(bytes.count - byteCount)
  }

  /// The sizes multiply to exactly the bytes that are there. In 64 bits, with overflow looked for: the header may
  /// say anything.
  private func checkByteCount(_ available: Int) throws(KernelError) {
    var perRow: Int64 = Int64(encoding.width)
    var overflow = false
    for extent in featureShape {
      let product = perRow.multipliedReportingOverflow(by: Int64(extent))
      perRow = product.partialValue
      overflow = overflow || product.overflow
    }
    let targetBytes: Int64
    switch target {
    case .classes: targetBytes = 1
    case .values(let columns): targetBytes = Int64(columns) * Int64(encoding.width)
    }
    let row = perRow.addingReportingOverflow(targetBytes)
    let total = row.partialValue.multipliedReportingOverflow(by: Int64(rows))
    guard !overflow, !row.overflow, !total.overflow, total.partialValue == Int64(available) else {
      throw .wrongByteCount(found: available, expected: overflow || total.overflow ? nil : total.partialValue)
    }
  }
}

/// The header's `key: value` lines, in their fixed order.
private struct HeaderLines {
  private let lines: [(key: String, value: String)]
  private let byteCount: Int
  private var position = 0

  /// A header is short; whatever goes on longer is not one.
  private static let longestHeader = 4096

  init(_ bytes: [UInt8]) throws(KernelError) {
    var lines: [(key: String, value: String)] = []
    var start = 0
    var number = 1
    let limit = min(bytes.count, HeaderLines.longestHeader)
    while true {
      var end = start
      while end < limit, bytes[end] != 10 { end += 1 }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard end < limit else {
        throw .malformedText(
          line: number, column: 1, found: excerpt(text), expected: "a header that ends with an empty line")
      }
      if number == 1 {
        guard text == PackedHeader.magic else {
          throw .malformedText(
            line: 1, column: 1, found: excerpt(text), expected: "\"\(PackedHeader.magic)\"")
        }
      } else if text.isEmpty {
        byteCount = end + 1
        break
      } else {
        guard let colon = bytes[start..<end].firstIndex(of: 58), colon + 1 < end, bytes[colon + 1] == 32
        else {
          throw .malformedText(line: number, column: 1, found: excerpt(text), expected: "\"key: value\"")
        }
        lines.append(
          (
            String(decoding: bytes[start..<colon], as: UTF8.self),
            String(decoding: bytes[(colon + 2)..<end], as: UTF8.self)
          ))
      }
      start = end + 1
      number += 1
    }
    self.lines = lines
  }

  var nextKey: String { position < lines.count ? lines[position].key : "" }

  mutating func take(_ key: String) throws(KernelError) -> String {
    guard position < lines.count, lines[position].key == key else {
      // The first line is the magic one.
      throw .malformedText(line: position + 2, column: 1, found: excerpt(nextKey), expected: "\"\(key): …\"")
    }
    position += 1
    return lines[position - 1].value
  }

  /// A positive count that fits 32 bits.
  mutating func takeCount(_ key: String) throws(KernelError) -> Int {
    guard let count = Int32(try take(key)), count > 0 else { throw wrong("a count from 1 up") }
    return Int(count)
  }

  /// Extents with `x` between them.
  mutating func takeShape(_ key: String) throws(KernelError) -> [Int] {
    var shape: [Int] = []
    for part in try take(key).split(separator: "x", omittingEmptySubsequences: false) {
      guard let extent = Int32(part), extent > 0 else { throw wrong("a shape such as 8x8") }
      shape.append(Int(extent))
    }
    return shape
  }

  /// What is wrong with the value of the line that was taken last.
  func wrong(_ expected: String) -> KernelError {
    let line = lines[position - 1]
    return .malformedText(
      line: position + 1, column: line.key.count + 3, found: excerpt(line.value), expected: expected)
  }

  /// Checks that nothing is left, and says where the numbers begin.
  func end() throws(KernelError) -> Int {
    guard position == lines.count else {
      throw .malformedText(line: position + 2, column: 1, found: excerpt(nextKey), expected: "the empty line")
    }
    return byteCount
  }
}

/// The beginning of a text, short enough for a message.
func excerpt(_ text: String) -> String {
  text.count <= 40 ? text : String(text.prefix(40)) + "…"
}
