extension Tensor: CustomStringConvertible {
  /// The elements in nested brackets, as Swift prints arrays of `Float`: `[[1.0, 2.0], [3.0, 4.0]]`.
  ///
  /// Of a tensor with more than 1000 elements, only three slices are written at each end of an axis.
  public var description: String { text(axis: 0, offset: 0, isShortened: count > longestText) }

  private func text(axis: Int, offset: Int, isShortened: Bool) -> String {
    guard axis < rank else {
      // The sign of a NaN depends on the processor.
      let element = buffer.elements[offset]
      return element.isNaN ? "nan" : "\(element)"
    }
    let extent = shape[axis]
    let stride = elementCount(Array(shape[(axis + 1)...]))
    var result = "["
    for index in 0..<extent {
      if isShortened, index >= slicesAtAnEnd, index < extent - slicesAtAnEnd {
        if index == slicesAtAnEnd { result += ", …" }
        continue
      }
      if index > 0 { result += ", " }
      result += text(axis: axis + 1, offset: offset + index * stride, isShortened: isShortened)
    }
    return result + "]"
  }
}

/// What a reader can still take in.
private let longestText = 1000
private let slicesAtAnEnd = 3
