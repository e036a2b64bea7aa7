extension Instruction {
  /// Computes all elements of the result. `step` counts the replays of a tape: it is what makes each
  /// dropout mask a new one.
  func run(scratch: UnsafeMutablePointer<Float>, step: UInt64) {
    switch operation {
    case .variable, .constant, .reshape:
      break
    case .dropoutMask(let rate, let seed, let layer):
      dropoutMask(resultCount, rate: rate, seed: seed, layer: layer, step: step, into: output)

    case .add: elementwise { $0 + $1 }
    case .subtract: elementwise { $0 - $1 }
    case .multiply: elementwise { $0 * $1 }
    case .divide: elementwise { $0 / $1 }
    case .equalMask: elementwise { select($0 .== $1, Lanes(repeating: 1), .zero) }

    case .addConstant(let constant): elementwise { $0 + constant }
    case .multiplyConstant(let constant): elementwise { $0 * constant }
    case .divideConstant(let constant): elementwise { $0 / constant }
    case .subtractFrom(let constant): elementwise { constant - $0 }
    case .divideInto(let constant): elementwise { constant / $0 }
    case .power(let exponent): elementwise { power($0, exponent) }

    case .negate: elementwise { -$0 }
    case .exp: elementwise { exp($0) }
    case .log: elementwise { log($0) }
    case .tanh: elementwise { tanh($0) }
    case .sigmoid: elementwise { Kernels.sigmoid($0) }
    case .sin: elementwise { sin($0) }
    case .cos: elementwise { cos($0) }
    case .squareRoot: elementwise { $0.squareRoot() }
    case .square: elementwise { $0 * $0 }
    case .absolute: elementwise { select($0 .< .zero, -$0, $0) + Lanes.zero }
    case .sign:
      elementwise { select($0 .> .zero, Lanes(repeating: 1), select($0 .< .zero, Lanes(repeating: -1), $0)) }
    case .relu: elementwise { select($0 .< .zero, .zero, $0) }
    case .leakyRelu(let slope): elementwise { select($0 .< .zero, $0 * slope, $0) }
    case .reluGradient: elementwise { select($1 .> .zero, $0, .zero) }
    case .leakyReluGradient(let slope): elementwise { select($1 .> .zero, $0, $0 * slope) }

    case .matmul(let transposingLeft, let transposingRight):
      multiply(
        rows: rows, columns: columns, depth: depth,
        MatrixView(x, row: transposingLeft ? 1 : depth, column: transposingLeft ? rows : 1),
        MatrixView(y, row: transposingRight ? 1 : columns, column: transposingRight ? depth : 1),
        into: output, scratch: scratch)
    case .transpose:
      for row in 0..<rows {
        for column in 0..<columns { output[row * columns + column] = x[column * rows + row] }
      }

    case .expand(let spans): expand(x, spans, into: output)
    case .rows(let start): output.update(from: x + start * columns, count: resultCount)
    case .scatterRows(let start):
      output.update(repeating: 0, count: resultCount)
      (output + start * columns).update(from: x, count: depth)
    case .concatenate:
      output.update(from: x, count: depth)
      (output + depth).update(from: y, count: resultCount - depth)

    case .sum(let spans): sum(x, spans, into: output)
    case .maximum: output[0] = maximum(x, depth)
    case .minimum: output[0] = minimum(x, depth)
    case .softmax: softmax(x, rows: rows, columns: columns, into: output)
    case .logSoftmax: logSoftmax(x, rows: rows, columns: columns, into: output)
    case .crossEntropy: output[0] = crossEntropy(x, y, rows: rows, columns: columns, scratch: scratch)
    case .crossEntropyGradient: crossEntropyGradient(x, y, rows: rows, columns: columns, into: output)
    }
  }

  @inline(__always)
  private func elementwise(_ body: (Lanes) -> Lanes) {
    map(resultCount, x, into: output, body)
  }

  @inline(__always)
  private func elementwise(_ body: (Lanes, Lanes) -> Lanes) {
    zip(rows: rows, columns: columns, x, xSpread, y, ySpread, into: output, body)
  }
}
