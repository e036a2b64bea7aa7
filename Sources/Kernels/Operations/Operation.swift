/// What one node of a tape computes: a closed list, each case with the constants of its formula.
///
/// `x` is the first input, `y` the second, both where they exist. Cases carry no references, so that a
/// replay switches over plain bits. Kernels are in `Kernel.swift`, derivatives in `Pullback.swift`.
package enum Operation {
  // MARK: Leaves
  /// A value from outside; what gradients are asked for, or what a replay gives anew.
  case variable
  /// A value from outside that no gradient goes through.
  case constant
  /// 0 with probability `rate`, else 1 / (1 − rate): one draw per element and per step of the tape.
  case dropoutMask(rate: Float, seed: UInt64, layer: UInt32)

  // MARK: Elementwise, two inputs that may spread over the result
  case add, subtract, multiply, divide
  /// 1 where x = y, else 0.
  case equalMask

  // MARK: Elementwise, one input and a constant
  case addConstant(Float)
  case multiplyConstant(Float)
  /// x / c
  case divideConstant(Float)
  /// c − x
  case subtractFrom(Float)
  /// c / x
  case divideInto(Float)
  /// xⁿ for n ≥ 0 by repeated squaring
  case power(UInt32)
  /// exp(c · log x), for exponents that are no small whole number
  case realPower(Double)

  // MARK: Elementwise, one input
  case negate, exp, log, tanh, sigmoid, sin, cos, squareRoot, square
  case absolute
  /// −1, 0 or 1; the derivative of the absolute value.
  case sign
  case relu
  case leakyRelu(slope: Float)
  /// x where y > 0, else 0: the derivative of `relu` at y, times x.
  case reluGradient
  case leakyReluGradient(slope: Float)

  // MARK: Matrices
  /// x · y, each transposed first if so flagged; none is ever written out transposed.
  case matmul(transposingLeft: Bool, transposingRight: Bool)
  case transpose

  // MARK: Images
  /// Images x with weights y.
  case convolution(Convolution)
  /// The gradient of a convolution with respect to its images: x is that of its result, y are the weights.
  case convolutionInputGradient(Convolution)
  /// The gradient with respect to the weights: x are the images, y is the gradient of the result.
  case convolutionWeightGradient(Convolution)
  /// The largest element of each window.
  case maxPool(Pooling)
  /// Adds each element of x to the place where its window of y has its maximum.
  case maxPoolScatter(Pooling)
  /// Takes from x what is where each window of y has its maximum.
  case maxPoolGather(Pooling)

  // MARK: Shape
  /// The same elements under another shape. Shares the input's buffer: nothing to execute.
  case reshape
  /// [outer, inner] repeated to [outer, times, inner].
  case expand(Spans)
  /// The elements of rows `start` ..< `start` + (rows of the result).
  case rows(start: Int)
  /// Zeros, with the input in rows `start` and following: the adjoint of `rows`.
  case scatterRows(start: Int)
  /// The rows of x, then those of y.
  case concatenate

  // MARK: Reductions
  /// [outer, extent, inner] summed to [outer, inner].
  case sum(Spans)
  case maximum, minimum
  /// Along the last dimension: exp(xᵢ) / Σⱼ exp(xⱼ).
  case softmax
  case logSoftmax
  /// Mean over the rows of −Σⱼ yⱼ log softmax(x)ⱼ.
  case crossEntropy
  /// Its gradient with respect to x: (softmax(x) · Σⱼ yⱼ − y) / rows.
  case crossEntropyGradient
}

/// A tensor seen as [outer, extent, inner]: the dimensions before, of, and after the one concerned.
package struct Spans {
  package let outer: Int
  package let extent: Int
  package let inner: Int

  package init(outer: Int, extent: Int, inner: Int) {
    self.outer = outer
    self.extent = extent
    self.inner = inner
  }
}
