extension Tensor: Storable {
  /// Not while a tape records it.
  package var isStorable: Bool { liveNode == nil }

  /// Shape and elements; of a tensor on a tape, those alone.
  package func store(into writer: inout ByteWriter) {
    writer.write(numbers: shape.map { Int64($0) })
    writer.write(numbers: UnsafeRawBufferPointer(start: buffer.elements, count: 4 * count), count: count)
  }

  package init?(from reader: inout ByteReader) {
    guard let shape = reader.readShape() else { return nil }
    let buffer = reader.readNumbers(width: 4) { run, count in
      let buffer = Buffer(count: count)
      UnsafeMutableRawBufferPointer(start: buffer.elements, count: 4 * count).copyMemory(from: run)
      return buffer
    }
    guard let buffer, hasElements(shape, buffer.count) else { return nil }
    self.init(shape: shape, buffer: buffer)
  }
}

extension ByteReader {
  /// Dimensions that are not negative.
  mutating func readShape() -> [Int]? {
    guard let dimensions = readNumbers(of: Int64.self) else { return nil }
    var shape: [Int] = []
    for dimension in dimensions {
      guard dimension >= 0, let small = Int(exactly: dimension) else { return nil }
      shape.append(small)
    }
    return shape
  }
}

/// Whether a tensor of this shape has so many elements; also of shapes beyond counting.
func hasElements(_ shape: [Int], _ count: Int) -> Bool {
  // What has no elements has no bytes that would bound it.
  guard count > 0 else { return shape.contains(0) && (try? checkDimensions(shape)) != nil }
  var product = 1
  for dimension in shape {
    let (next, overflow) = product.multipliedReportingOverflow(by: dimension)
    guard !overflow else { return false }
    product = next
  }
  return product == count
}
