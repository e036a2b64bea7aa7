// Sums have one defined order, which no processor changes:
//
// - along the last dimension (not counting dimensions of 1 after it), eight partial sums by index mod 8, each in order of the index, starting from
//   zero, then combined as ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
// - along another dimension, each output in order of the index, starting from zero.

/// The sum of `count` adjacent elements, in the order above.
@inline(__always)
func sum(_ x: UnsafePointer<Float>, _ count: Int) -> Float {
  if count < 8 { return combined(Lanes.zero + load(x, first: count)) }
  return sumOfMany(x, count)
}

private func sumOfMany(_ x: UnsafePointer<Float>, _ count: Int) -> Float {
  var partial = Lanes.zero
  var index = 0
  while index + 8 <= count {
    partial += load(x + index)
    index += 8
  }
  if index < count { partial += load(x + index, first: count - index) }
  return combined(partial)
}

/// ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))
@inline(__always)
func combined(_ partial: Lanes) -> Float {
  let four = partial.lowHalf + partial.highHalf
  let two = four.lowHalf + four.highHalf
  return two[0] + two[1]
}

/// [outer, extent, inner] → [outer, inner]
func sum(_ x: UnsafePointer<Float>, _ spans: Spans, into output: UnsafeMutablePointer<Float>) {
  let (extent, inner) = (spans.extent, spans.inner)
  if inner == 1 {
    for outer in 0..<spans.outer { output[outer] = sum(x + outer * extent, extent) }
    return
  }
  for outer in 0..<spans.outer {
    let source = x + outer * extent * inner
    let target = output + outer * inner
    var column = 0
    while column + 8 <= inner {
      var total = Lanes.zero
      for row in 0..<extent { total += load(source + row * inner + column) }
      store(total, target + column)
      column += 8
    }
    if column < inner {
      let rest = inner - column
      var total = Lanes.zero
      for row in 0..<extent { total += load(source + row * inner + column, first: rest) }
      store(total, target + column, first: rest)
    }
  }
}

/// [outer, inner] → [outer, extent, inner]
func expand(_ x: UnsafePointer<Float>, _ spans: Spans, into output: UnsafeMutablePointer<Float>) {
  let (extent, inner) = (spans.extent, spans.inner)
  for outer in 0..<spans.outer {
    let target = output + outer * extent * inner
    if inner == 1 {
      target.update(repeating: x[outer], count: extent)
    } else {
      for time in 0..<extent { (target + time * inner).update(from: x + outer * inner, count: inner) }
    }
  }
}

/// The largest of `count` > 0 elements; NaN if one of them is. Nothing is rounded, so the order shows at
/// most in the sign of a zero: the first of several equal elements counts.
func maximum(_ x: UnsafePointer<Float>, _ count: Int) -> Float {
  var largest = x[0]
  var hasNaN = largest != largest
  for index in 1..<max(count, 1) {
    let candidate = x[index]
    largest = candidate > largest ? candidate : largest
    hasNaN = hasNaN || candidate != candidate
  }
  return hasNaN ? .nan : largest
}

/// The smallest of `count` > 0 elements; see `maximum`.
func minimum(_ x: UnsafePointer<Float>, _ count: Int) -> Float {
  var smallest = x[0]
  var hasNaN = smallest != smallest
  for index in 1..<max(count, 1) {
    let candidate = x[index]
    smallest = candidate < smallest ? candidate : smallest
    hasNaN = hasNaN || candidate != candidate
  }
  return hasNaN ? .nan : smallest
}
