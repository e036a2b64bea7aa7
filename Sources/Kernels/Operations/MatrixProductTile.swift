// The innermost loops of a matrix product: a tile of C, up to six rows high, stays in registers while k runs.
//
// A row of a tile is one vector as wide as a panel of B, also where that takes several registers: written so, the
// compiler keeps the products and sums of a row together. Six rows of sixteen then need the sixteen registers of
// AVX2 (twelve sums, two for B, one for A, one for a product), spill none, and run at the peak of multiplication
// and addition. Where vectors are half as long, four rows of eight leave room for what engines of WebAssembly need.

// The widest panel of B and the tallest tile whose sums stay in registers.
#if AVX2 || arch(arm64)
  let widestPanel = 16
  let tallestTile = 6
#else
  let widestPanel = 8
  let tallestTile = 4
#endif

/// A row of a tile.
protocol TileRow: SIMD<Float>, BitwiseCopyable {
  /// `self + factor · other`, product and sum each rounded. Generic vector arithmetic would go lane by lane.
  func adding(_ factor: Float, times other: Self) -> Self
  /// Stores the first `count` elements, fewer than there are.
  func write(to elements: UnsafeMutablePointer<Float>, first count: Int)
}

extension TileRow {
  @inline(__always)
  init(from elements: UnsafePointer<Float>) {
    self = UnsafeRawPointer(elements).loadUnaligned(as: Self.self)
  }

  @inline(__always)
  func write(to elements: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(elements).storeBytes(of: self, as: Self.self)
  }
}

extension SIMD2<Float>: TileRow {
  @inline(__always)
  func adding(_ factor: Float, times other: Self) -> Self { self + Self(repeating: factor) * other }

  @inline(__always)
  func write(to elements: UnsafeMutablePointer<Float>, first count: Int) {
    if count > 0 { elements[0] = self[0] }
  }
}

extension SIMD4<Float>: TileRow {
  @inline(__always)
  func adding(_ factor: Float, times other: Self) -> Self { self + Self(repeating: factor) * other }

  @inline(__always)
  func write(to elements: UnsafeMutablePointer<Float>, first count: Int) {
    storeUpToThree(self, elements, count)
  }
}

extension SIMD8<Float>: TileRow {
  @inline(__always)
  func adding(_ factor: Float, times other: Self) -> Self { self + Self(repeating: factor) * other }

  @inline(__always)
  func write(to elements: UnsafeMutablePointer<Float>, first count: Int) {
    store(self, elements, first: count)
  }
}

extension SIMD16<Float>: TileRow {
  @inline(__always)
  func adding(_ factor: Float, times other: Self) -> Self { self + Self(repeating: factor) * other }

  /// A panel of sixteen has more than eight columns.
  @inline(__always)
  func write(to elements: UnsafeMutablePointer<Float>, first count: Int) {
    lowHalf.write(to: elements)
    store(highHalf, elements + 8, first: count - 8)
  }
}

/// The heights of tiles, from the top of a matrix to its end.
enum TileHeight: Int {
  case six = 6
  case four = 4
  case two = 2
  case one = 1

  /// The height of the next tile where so many rows, at least one, remain: eight are better cut in equal halves.
  init(remaining: Int) {
    self =
      switch remaining {
      case 8: .four
      case 6... where tallestTile == 6: .six
      case 4...: .four
      case 2...: .two
      default: .one
      }
  }
}

/// A tile of C over one block of k.
struct Tile {
  let a: UnsafePointer<Float>
  /// How the elements of A lie; `nil` where they are packed.
  let aStrides: (row: Int, column: Int)?
  let b: UnsafePointer<Float>
  let bRow: Int
  let c: UnsafeMutablePointer<Float>
  let cRow: Int
  let depth: Int
  /// Whether C holds the sums over an earlier block.
  let continues: Bool

  /// Packed elements of A are read at constant distances, which spares an instruction each.
  @inline(__always)
  func run<Row: TileRow>(_ height: TileHeight, as _: Row.Type) {
    switch (height, aStrides) {
    case (.six, nil): six(Row.self, aRow: 1, aColumn: 6)
    case (.six, let strides?): six(Row.self, aRow: strides.row, aColumn: strides.column)
    case (.four, nil): four(Row.self, aRow: 1, aColumn: 4)
    case (.four, let strides?): four(Row.self, aRow: strides.row, aColumn: strides.column)
    case (.two, _): two(Row.self, aRow: aStrides?.row ?? 1, aColumn: aStrides?.column ?? 2)
    case (.one, _): one(Row.self, aColumn: aStrides?.column ?? 1)
    }
  }

  @inline(__always)
  private func six<Row: TileRow>(_: Row.Type, aRow: Int, aColumn: Int) {
    var (sum0, sum1, sum2) = (start(0, as: Row.self), start(1, as: Row.self), start(2, as: Row.self))
    var (sum3, sum4, sum5) = (start(3, as: Row.self), start(4, as: Row.self), start(5, as: Row.self))
    var (a, b) = (a, b)
    for _ in 0..<depth {
      let right = Row(from: b)
      sum0 = sum0.adding(a[0], times: right)
      sum1 = sum1.adding(a[aRow], times: right)
      sum2 = sum2.adding(a[2 * aRow], times: right)
      sum3 = sum3.adding(a[3 * aRow], times: right)
      sum4 = sum4.adding(a[4 * aRow], times: right)
      sum5 = sum5.adding(a[5 * aRow], times: right)
      a += aColumn
      b += bRow
    }
    sum0.write(to: c)
    sum1.write(to: c + cRow)
    sum2.write(to: c + 2 * cRow)
    sum3.write(to: c + 3 * cRow)
    sum4.write(to: c + 4 * cRow)
    sum5.write(to: c + 5 * cRow)
  }

  @inline(__always)
  private func four<Row: TileRow>(_: Row.Type, aRow: Int, aColumn: Int) {
    var (sum0, sum1) = (start(0, as: Row.self), start(1, as: Row.self))
    var (sum2, sum3) = (start(2, as: Row.self), start(3, as: Row.self))
    var (a, b) = (a, b)
    for _ in 0..<depth {
      let right = Row(from: b)
      sum0 = sum0.adding(a[0], times: right)
      sum1 = sum1.adding(a[aRow], times: right)
      sum2 = sum2.adding(a[2 * aRow], times: right)
      sum3 = sum3.adding(a[3 * aRow], times: right)
      a += aColumn
      b += bRow
    }
    sum0.write(to: c)
    sum1.write(to: c + cRow)
    sum2.write(to: c + 2 * cRow)
    sum3.write(to: c + 3 * cRow)
  }

  @inline(__always)
  private func two<Row: TileRow>(_: Row.Type, aRow: Int, aColumn: Int) {
    var (sum0, sum1) = (start(0, as: Row.self), start(1, as: Row.self))
    var (a, b) = (a, b)
    for _ in 0..<depth {
      let right = Row(from: b)
      sum0 = sum0.adding(a[0], times: right)
      sum1 = sum1.adding(a[aRow], times: right)
      a += aColumn
      b += bRow
    }
    sum0.write(to: c)
    sum1.write(to: c + cRow)
  }

  @inline(__always)
  private func one<Row: TileRow>(_: Row.Type, aColumn: Int) {
    var sum = start(0, as: Row.self)
    var (a, b) = (a, b)
    for _ in 0..<depth {
      sum = sum.adding(a[0], times: Row(from: b))
      a += aColumn
      b += bRow
    }
    sum.write(to: c)
  }

  @inline(__always)
  private func start<Row: TileRow>(_ row: Int, as _: Row.Type) -> Row {
    continues ? Row(from: c + row * cRow) : .zero
  }
}
