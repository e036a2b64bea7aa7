// The packed format: a few lines of text, an empty line, then raw numbers. Small enough for a page to download.
//
//     notes-data 1
//     name: digits
//     title: 8×8 handwritten digits
//     origin: …
//     licence: …
//     rows: 1797
//     features: 8x8
//     classes: 10                 or   targets: 1
//     encoding: uint8             or   float32
//     divisor: 16
//
// Then all features, row by row, then all labels or targets. `uint8`: a byte per feature, divided by `divisor`, and
// a byte per label. `float32`: four bytes per number, little-endian; labels are a byte all the same.

extension Dataset {
  /// Reads the packed format. Whatever the bytes are, the result is data or an error.
  package init(packed bytes: [UInt8]) throws(KernelError) {
    let header = try PackedHeader(bytes)
    let features = elementCount(header.featureShape)
    var reader = PackedReader(bytes: bytes, position: header.byteCount)
    let inputs = reader.numbers(header.rows * features, encoding: header.encoding, divisor: header.divisor)
    if let index = inputs.firstIndex(where: { !$0.isFinite }) {
      throw .invalidElement(row: index / features, found: "\(inputs[index])", expected: "a finite feature")
    }
    let target: Target
    switch header.target {
    case .classes(let classes):
      let labels = reader.labels(header.rows)
      if let row = labels.firstIndex(where: { $0 >= classes }) {
        throw .invalidElement(row: row, found: "\(labels[row])", expected: "a class from 0 to \(classes - 1)")
      }
      target = .labels(labels, classes: classes)
    case .values(let columns):
      let values = reader.numbers(header.rows * columns, encoding: header.encoding, divisor: 1)
      if let index = values.firstIndex(where: { !$0.isFinite }) {
        throw .invalidElement(row: index / columns, found: "\(values[index])", expected: "a finite target")
      }
      target = .values(Tensor(values, shape: [header.rows, columns]))
    }
    self.init(
      name: header.name, inputs: Tensor(inputs, shape: [header.rows, features]), target: target,
      featureShape: header.featureShape)
  }
}

/// Takes numbers from bytes whose count was checked before.
private struct PackedReader {
  let bytes: [UInt8]
  var position: Int

  mutating func numbers(_ count: Int, encoding: PackedHeader.Encoding, divisor: Float) -> [Float] {
    var numbers: [Float] = []
    numbers.reserveCapacity(count)
    switch encoding {
    case .uint8:
      for index in 0..<count { numbers.append(Float(bytes[position + index]) / divisor) }
    case .float32:
      for index in 0..<count {
        let at = position + 4 * index
        let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
        let high = UInt32(bytes[at + 2]) | UInt32(bytes[at + 3]) << 8
        numbers.append(Float(bitPattern: low | high << 16) / divisor)
      }
    }
    position += count * encoding.width
    return numbers
  }

  mutating func labels(_ count: Int) -> [Int] {
    let labels = bytes[position..<(position + count)].map { Int($0) }
    position += count
    return labels
  }
}
