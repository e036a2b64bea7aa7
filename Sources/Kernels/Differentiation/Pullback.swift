// The derivative of each operation, as a vector-Jacobian product: given g, the gradient of some scalar with
// respect to an operation's result, the gradient with respect to one of its inputs.
//
// All are written with operations on tensors, so what they compute can be recorded and differentiated again.

/// One node of a tape with its inputs and result, as tensors.
struct Application {
  let operation: Operation
  let x: Tensor
  /// `x` again where there is no second input.
  let y: Tensor
  let result: Tensor
}

extension Application {
  /// The gradient with respect to `x`; `nil` if it is zero.
  func pullbackToLeft(_ g: Tensor) throws(KernelError) -> Tensor? {
    switch operation {
    case .variable, .constant, .dropoutMask: return nil

    case .add, .subtract: return g.reduced(to: x.shape)
    case .multiply: return try g.multiplied(by: y).reduced(to: x.shape)
    case .divide: return try g.divided(by: y).reduced(to: x.shape)
    case .equalMask, .sign: return nil

    case .addConstant: return g
    case .multiplyConstant(let constant): return g.elementwise(.multiplyConstant(constant))
    case .divideConstant(let constant): return g.elementwise(.divideConstant(constant))
    case .subtractFrom, .negate: return -g
    case .divideInto: return try -(g.multiplied(by: result).divided(by: x))
    case .power(let exponent):
      if exponent == 0 { return nil }
      let slope = x.elementwise(.power(exponent - 1)).elementwise(.multiplyConstant(Float(exponent)))
      return try g.multiplied(by: slope)
    // Not by way of exp and log: at 0 that is 0 · ∞, where the slope is 0 or infinite.
    case .realPower(let exponent):
      return try g.multiplied(by: x.elementwise(.realPower(exponent - 1)) * exponent)

    case .exp: return try g.multiplied(by: result)
    case .log: return try g.divided(by: x)
    case .tanh: return try g.multiplied(by: 1 - result.squared())
    case .sigmoid: return try g.multiplied(by: 1 - result).multiplied(by: result)
    case .sin: return try g.multiplied(by: cos(x))
    case .cos: return try -(g.multiplied(by: sin(x)))
    case .squareRoot: return try g.divided(by: result * 2)
    case .square: return try g.multiplied(by: x * 2)
    case .absolute: return try g.multiplied(by: x.elementwise(.sign))
    case .relu: return Tensor.applying(.reluGradient, to: g, x, shape: x.shape)
    case .leakyRelu(let slope):
      return Tensor.applying(.leakyReluGradient(slope: slope), to: g, x, shape: x.shape)
    case .reluGradient: return Tensor.applying(.reluGradient, to: g, y, shape: x.shape)
    case .leakyReluGradient(let slope):
      return Tensor.applying(.leakyReluGradient(slope: slope), to: g, y, shape: x.shape)

    case .matmul(let transposingLeft, let transposingRight):
      return transposingLeft
        ? y.product(g, transposingLeft: transposingRight, transposingRight: true)
        : g.product(y, transposingRight: !transposingRight)
    case .transpose: return try g.transposing()

    case .convolution(let sizes): return g.convolutionInputGradient(weights: y, sizes)
    case .convolutionInputGradient(let sizes): return g.convolved(with: y, sizes)
    case .convolutionWeightGradient(let sizes): return y.convolutionInputGradient(weights: g, sizes)
    case .maxPool(let windows): return g.scattered(toMaximaOf: x, windows)
    case .maxPoolScatter(let windows): return g.gathered(fromMaximaOf: y, windows)
    case .maxPoolGather(let windows): return g.scattered(toMaximaOf: y, windows)

    case .reshape: return g.viewed(as: x.shape)
    case .expand(let spans): return Tensor.applying(.sum(spans), to: g, shape: x.shape)
    case .rows(let start): return Tensor.applying(.scatterRows(start: start), to: g, shape: x.shape)
    case .scatterRows(let start): return Tensor.applying(.rows(start: start), to: g, shape: x.shape)
    case .concatenate: return Tensor.applying(.rows(start: 0), to: g, shape: x.shape)

    case .sum(let spans): return Tensor.applying(.expand(spans), to: g, shape: x.shape)
    case .maximum, .minimum:
      let isExtreme = try x.combined(.equalMask, result, named: "max")
      return try isExtreme.divided(by: isExtreme.sum()).multiplied(by: g)
    case .softmax: return try softmaxPullback(result, g)
    case .logSoftmax: return try g.subtracting(exp(result).multiplied(by: g.sumOfRows()))
    case .crossEntropy:
      let gradient = Tensor.applying(.crossEntropyGradient, to: x, y, shape: x.shape)
      return g.isOne ? gradient : try gradient.multiplied(by: g)
    case .crossEntropyGradient:
      let weighted = try g.multiplied(by: y.sumOfRows()) / rowCount
      return try softmaxPullback(x.softmax(), weighted)
    }
  }

  /// The gradient with respect to `y`; `nil` if it is zero.
  func pullbackToRight(_ g: Tensor) throws(KernelError) -> Tensor? {
    switch operation {
    case .add: return g.reduced(to: y.shape)
    case .subtract: return -g.reduced(to: y.shape)
    case .multiply: return try g.multiplied(by: x).reduced(to: y.shape)
    case .divide: return try -(g.multiplied(by: result).divided(by: y).reduced(to: y.shape))
    // The places of the maxima do not change with y.
    case .equalMask, .reluGradient, .leakyReluGradient, .maxPoolScatter, .maxPoolGather: return nil

    case .matmul(let transposingLeft, let transposingRight):
      return transposingRight
        ? g.product(x, transposingLeft: true, transposingRight: transposingLeft)
        : x.product(g, transposingLeft: !transposingLeft)
    case .convolution(let sizes): return x.convolutionWeightGradient(g, sizes)
    case .convolutionInputGradient(let sizes): return g.convolutionWeightGradient(x, sizes)
    case .convolutionWeightGradient(let sizes): return x.convolved(with: g, sizes)
    case .concatenate:
      return Tensor.applying(.rows(start: x.shape[0]), to: g, shape: y.shape)

    case .crossEntropy: return try x.logSoftmax().multiplied(by: -g / rowCount)
    case .crossEntropyGradient:
      return try g.multiplied(by: x.softmax()).sumOfRows().subtracting(g) / rowCount

    case .variable, .constant, .dropoutMask, .addConstant, .multiplyConstant, .divideConstant,
      .subtractFrom, .divideInto, .power, .realPower, .negate, .exp, .log, .tanh, .sigmoid, .sin, .cos,
      .squareRoot, .square, .absolute, .sign, .relu, .leakyRelu, .transpose, .reshape, .expand, .rows,
      .scatterRows,
      .sum, .maximum, .minimum, .maxPool, .softmax, .logSoftmax:
      return nil
    }
  }

  /// s · (g − Σⱼ gⱼ sⱼ), with s the softmax.
  private func softmaxPullback(_ s: Tensor, _ g: Tensor) throws(KernelError) -> Tensor {
    try s.multiplied(by: g.subtracting(g.multiplied(by: s).sumOfRows()))
  }

  private var rowCount: Double { Double(x.count / max(x.shape.last ?? 1, 1)) }
}

extension Tensor {
  /// Whether this is the constant 1, as at the start of a walk backwards.
  fileprivate var isOne: Bool { liveNode == nil && count == 1 && buffer.elements[0] == 1 }
}
