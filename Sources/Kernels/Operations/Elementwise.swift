// Loops over elements, eight at a time. Each element is computed on its own, so neither the number of lanes
// nor the handling of the last few elements can change a bit.

package typealias Lanes = SIMD8<Float>

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
func store(_ lanes: Lanes, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: lanes, as: Lanes.self)
}

/// The first `count` < 8 of eight lanes; the others are zero. No lane is chosen at run time, which would
/// send the vector through memory.
@inline(__always)
func load(_ pointer: UnsafePointer<Float>, first count: Int) -> Lanes {
  if count < 4 { return Lanes(lowHalf: loadUpToThree(pointer, count), highHalf: .zero) }
  let low = UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
  return Lanes(lowHalf: low, highHalf: loadUpToThree(pointer + 4, count - 4))
}

@inline(__always)
private func loadUpToThree(_ pointer: UnsafePointer<Float>, _ count: Int) -> SIMD4<Float> {
  switch count {
  case 3: SIMD4(pointer[0], pointer[1], pointer[2], 0)
  case 2: SIMD4(pointer[0], pointer[1], 0, 0)
  case 1: SIMD4(pointer[0], 0, 0, 0)
  default: .zero
  }
}

/// Stores the first `count` < 8 of eight lanes.
@inline(__always)
func store(_ lanes: Lanes, _ pointer: UnsafeMutablePointer<Float>, first count: Int) {
  if count < 4 { return storeUpToThree(lanes.lowHalf, pointer, count) }
  UnsafeMutableRawPointer(pointer).storeBytes(of: lanes.lowHalf, as: SIMD4<Float>.self)
  storeUpToThree(lanes.highHalf, pointer + 4, count - 4)
}

@inline(__always)
func storeUpToThree(_ lanes: SIMD4<Float>, _ pointer: UnsafeMutablePointer<Float>, _ count: Int) {
  if count > 0 { pointer[0] = lanes[0] }
  if count > 1 { pointer[1] = lanes[1] }
  if count > 2 { pointer[2] = lanes[2] }
}

/// output[i] = body(x[i])
@inline(__always)
func map(
  _ count: Int, _ x: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>, _ body: (Lanes) -> Lanes
) {
  var index = 0
  while index + 8 <= count {
    store(body(load(x + index)), output + index)
    index += 8
  }
  if index < count {
    let rest = count - index
    store(body(load(x + index, first: rest)), output + index, first: rest)
  }
}

/// How an operand walks along a result seen as [rows, columns]: the distance from row to row, and from
/// element to element (1, or 0 for an operand with a single element per row).
package struct Spread {
  let row: Int
  let element: Int
}

/// output[r, c] = body(x[r, c], y[r, c]), where x and y may be spread; not both along the columns.
@inline(__always)
func zip(
  rows: Int, columns: Int,
  _ x: UnsafePointer<Float>, _ xSpread: Spread, _ y: UnsafePointer<Float>, _ ySpread: Spread,
  into output: UnsafeMutablePointer<Float>, _ body: (Lanes, Lanes) -> Lanes
) {
  var x = x
  var y = y
  var output = output
  for _ in 0..<rows {
    if xSpread.element == 0 {
      let repeated = Lanes(repeating: x[0])
      map(columns, y, into: output) { body(repeated, $0) }
    } else if ySpread.element == 0 {
      let repeated = Lanes(repeating: y[0])
      map(columns, x, into: output) { body($0, repeated) }
    } else {
      zip(columns, x, y, into: output, body)
    }
    x += xSpread.row
    y += ySpread.row
    output += columns
  }
}

/// output[i] = body(x[i], y[i])
@inline(__always)
func zip(
  _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>,
  into output: UnsafeMutablePointer<Float>, _ body: (Lanes, Lanes) -> Lanes
) {
  var index = 0
  while index + 8 <= count {
    store(body(load(x + index), load(y + index)), output + index)
    index += 8
  }
  if index < count {
    let rest = count - index
    let lanes = body(load(x + index, first: rest), load(y + index, first: rest))
    store(lanes, output + index, first: rest)
  }
}

/// `x` where the mask is set, else `y`.
@inline(__always)
func select(_ mask: SIMDMask<SIMD8<Int32>>, _ x: Lanes, _ y: Lanes) -> Lanes {
  y.replacing(with: x, where: mask)
}

/// √x of each lane; NaN below zero, and −0 of −0.
///
/// The root is taken of magnitudes: of what may be negative, the compiler leaves one call of C's `sqrtf` for each lane,
/// because of `errno`; of what cannot be, it makes one instruction for all.
@inline(__always)
func squareRoot(_ x: Lanes) -> Lanes {
  let root = Lanes(
    x[0].magnitude.squareRoot(), x[1].magnitude.squareRoot(), x[2].magnitude.squareRoot(),
    x[3].magnitude.squareRoot(), x[4].magnitude.squareRoot(), x[5].magnitude.squareRoot(),
    x[6].magnitude.squareRoot(), x[7].magnitude.squareRoot())
  return select(x .> .zero, root, select(x .< .zero, Lanes(repeating: .nan), x))
}

/// xⁿ by squaring: the product of the powers x^(2^i) for the set bits i of n, from the lowest up.
@inline(__always)
func power(_ x: Lanes, _ exponent: UInt32) -> Lanes {
  var result = Lanes(repeating: 1)
  var square = x
  var remaining = exponent
  while remaining != 0 {
    if remaining & 1 == 1 { result *= square }
    remaining >>= 1
    if remaining != 0 { square *= square }
  }
  return result
}
