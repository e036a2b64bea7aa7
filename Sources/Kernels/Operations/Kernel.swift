extension Instruction {
  /// Computes one of the parts of the result: all of it, where there is but one. `step` counts the replays of a
  /// tape: it is what makes each dropout mask a new one.
  func run(part: Int, scratch: UnsafeMutablePointer<Float>, step: UInt64) {
    switch operation {
    case .variable, .constant, .reshape:
      break
    case .dropoutMask(let rate, let seed, let layer):
      dropoutMask(resultCount, rate: rate, seed: seed, layer: layer, step: step, into: output)

    case .add: if let companion { additionAndRectification(into: companion) } else { addition() }
    case .subtract: subtraction()
    case .multiply: multiplication()
    case .divide: division()
    case .equalMask: equality()

    case .addConstant(let constant): addition(of: constant)
    case .multiplyConstant(let constant): multiplication(by: constant)
    case .divideConstant(let constant): division(by: constant)
    case .subtractFrom(let constant): subtraction(from: constant)
    case .divideInto(let constant): division(into: constant)
    case .power(let exponent): power(of: exponent)
    case .realPower(let exponent): power(of: exponent)

    case .negate: negation()
    case .exp: exponential()
    case .log: logarithm()
    case .tanh: hyperbolicTangent()
    case .sigmoid: logistic()
    case .sin: sine()
    case .cos: cosine()
    case .squareRoot: root()
    case .square: squaring()
    case .absolute: magnitude()
    case .sign: signs()
    case .relu: rectification()
    case .leakyRelu(let slope): rectification(slope: slope)
    case .reluGradient:
      if let companion { rectificationGradientAndSum(into: companion) } else { rectificationGradient() }
    case .leakyReluGradient(let slope): rectificationGradient(slope: slope)

    case .matmul(let transposingLeft, let transposingRight):
      let share = productShare(of: part)
      let a = MatrixView(x, row: transposingLeft ? 1 : depth, column: transposingLeft ? rows : 1)
      let b = MatrixView(y, row: transposingRight ? 1 : columns, column: transposingRight ? depth : 1)
      let (row, column) = (share.rows.lowerBound, share.columns.lowerBound)
      multiply(
        rows: share.rows.count, columns: share.columns.count, depth: depth,
        a.from(row: row, column: 0), b.from(row: 0, column: column),
        into: output + row * columns + column, row: columns,
        scratch: part == 0 ? scratch : scratch + part * productScratchCount)
    case .transpose:
      for row in 0..<rows {
        for column in 0..<columns { output[row * columns + column] = x[column * rows + row] }
      }

    case .convolution(let sizes): convolution(sizes, part: part, scratch: scratch)
    case .convolutionInputGradient(let sizes): convolutionInputGradient(sizes, part: part, scratch: scratch)
    case .convolutionWeightGradient(let sizes): convolutionWeightGradient(sizes, part: part, scratch: scratch)
    case .maxPool(let windows): windows.maxima(x, into: output)
    case .maxPoolScatter(let windows): windows.scatter(x, maximaOf: y, into: output)
    case .maxPoolGather(let windows): windows.gather(x, maximaOf: y, into: output)

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
    case .crossEntropy:
      output[0] = crossEntropy(x, y, rows: rows, columns: columns, gradient: companion, scratch: scratch)
    case .crossEntropyGradient: crossEntropyGradient(x, y, rows: rows, columns: columns, into: output)
    }
  }
}
