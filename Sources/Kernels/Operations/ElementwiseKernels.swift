// One small function for each elementwise operation: inside one large switch, the compiler would leave the
// bodies of the loops as calls.

extension Instruction {
  @inline(never)
  func addition() { elementwise { $0 + $1 } }

  /// x + y, where the elements of y are one per column, and its ReLU.
  @inline(never)
  func additionAndRectification(into rectified: UnsafeMutablePointer<Float>) {
    for row in 0..<rows {
      let (input, sums, results) = (x + row * columns, output + row * columns, rectified + row * columns)
      eachLanes(columns) { column, lanes in
        let sum = read(input, column, lanes) + read(y, column, lanes)
        write(sum, sums, column, lanes)
        write(select(sum .< .zero, .zero, sum), results, column, lanes)
      }
    }
  }

  @inline(never)
  func subtraction() { elementwise { $0 - $1 } }

  @inline(never)
  func multiplication() { elementwise { $0 * $1 } }

  @inline(never)
  func division() { elementwise { $0 / $1 } }

  @inline(never)
  func equality() { elementwise { select($0 .== $1, Lanes(repeating: 1), .zero) } }

  @inline(never)
  func addition(of constant: Float) { elementwise { $0 + constant } }

  @inline(never)
  func multiplication(by constant: Float) { elementwise { $0 * constant } }

  @inline(never)
  func division(by constant: Float) { elementwise { $0 / constant } }

  @inline(never)
  func subtraction(from constant: Float) { elementwise { constant - $0 } }

  @inline(never)
  func division(into constant: Float) { elementwise { constant / $0 } }

  @inline(never)
  func power(of exponent: UInt32) { elementwise { Kernels.power($0, exponent) } }

  @inline(never)
  func power(of exponent: Double) {
    let factor = Float(exponent)
    @inline(__always)
    func power(_ lanes: SIMD8<Float>) -> SIMD8<Float> { exp(log(lanes) * factor) }
    mapEach(x, output, resultCount, power)
  }

  @inline(never)
  func negation() { elementwise { -$0 } }

  @inline(never)
  func exponential() { mapEach(x, output, resultCount, Kernels.exp) }

  @inline(never)
  func logarithm() { mapEach(x, output, resultCount, Kernels.log) }

  @inline(never)
  func hyperbolicTangent() { mapEach(x, output, resultCount, Kernels.tanh) }

  @inline(never)
  func logistic() { mapEach(x, output, resultCount, Kernels.sigmoid) }

  @inline(never)
  func sine() { elementwise { sin($0) } }

  @inline(never)
  func cosine() { elementwise { cos($0) } }

  @inline(never)
  func root() { elementwise { squareRoot($0) } }

  @inline(never)
  func squaring() { elementwise { $0 * $0 } }

  @inline(never)
  func magnitude() { elementwise { select($0 .< .zero, -$0, $0) + Lanes.zero } }

  @inline(never)
  func signs() {
    elementwise { select($0 .> .zero, Lanes(repeating: 1), select($0 .< .zero, Lanes(repeating: -1), $0)) }
  }

  @inline(never)
  func rectification() { elementwise { select($0 .< .zero, .zero, $0) } }

  @inline(never)
  func rectification(slope: Float) { elementwise { select($0 .< .zero, $0 * slope, $0) } }

  @inline(never)
  func rectificationGradient() { elementwise { select($1 .> .zero, $0, .zero) } }

  /// The same, and its sums over the rows, each in order of the rows, starting from zero. `rows` rows of equal length.
  @inline(never)
  func rectificationGradientAndSum(into sums: UnsafeMutablePointer<Float>) {
    eachLanes(columns) { column, lanes in
      var total = Lanes.zero
      for row in 0..<rows {
        let place = row * columns + column
        let gradient = select(read(y, place, lanes) .> .zero, read(x, place, lanes), .zero)
        write(gradient, output, place, lanes)
        total += gradient
      }
      write(total, sums, column, lanes)
    }
  }

  @inline(never)
  func rectificationGradient(slope: Float) { elementwise { select($1 .> .zero, $0, $0 * slope) } }

  @inline(__always)
  private func elementwise(_ body: (Lanes) -> Lanes) {
    map(resultCount, x, into: output, body)
  }

  @inline(__always)
  private func elementwise(_ body: (Lanes, Lanes) -> Lanes) {
    zip(rows: rows, columns: columns, x, xSpread, y, ySpread, into: output, body)
  }
}
