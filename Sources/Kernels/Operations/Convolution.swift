/// The sizes of a convolution of images [images, inputs, height, width] with weights
/// [outputs, inputs, kernel, kernel]; the result is [images, outputs, outputHeight, outputWidth].
///
///     y[n, k, p, q] = Σ x[n, c, p·stride + i − padding, q·stride + j − padding] · w[k, c, i, j]
///
/// over c, i and j, where x is zero outside of the image. As in all frameworks, the kernel is not mirrored: what
/// mathematics calls a cross-correlation.
///
/// The formula is linear in x and in w. Summed with weights g[n, k, p, q], it is one number that is linear in each
/// of x, w and g; the three operations below are its gradients with respect to g, x and w, and the derivatives of
/// each are the other two. So derivatives of any order need no further operation.
package struct Convolution {
  package let images: Int
  package let inputs: Int
  package let height: Int
  package let width: Int
  package let outputs: Int
  package let kernel: Int
  package let stride: Int
  /// Zeros around the image; less than `kernel`, so that each position sees some of the image.
  package let padding: Int

  package init(
    images: Int, inputs: Int, height: Int, width: Int, outputs: Int, kernel: Int, stride: Int, padding: Int
  ) {
    self.images = images
    self.inputs = inputs
    self.height = height
    self.width = width
    self.outputs = outputs
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  package var outputHeight: Int { (height + 2 * padding - kernel) / stride + 1 }
  package var outputWidth: Int { (width + 2 * padding - kernel) / stride + 1 }
  package var inputShape: [Int] { [images, inputs, height, width] }
  package var weightShape: [Int] { [outputs, inputs, kernel, kernel] }
  package var outputShape: [Int] { [images, outputs, outputHeight, outputWidth] }

  /// The positions of the kernel on one image.
  var positions: Int { outputHeight * outputWidth }
  /// What one position sees: the terms of one sum.
  var terms: Int { inputs * kernel * kernel }
  /// Floating-point operations; those of the gradients are as many.
  var operations: Double { 2 * Double(images) * Double(positions) * Double(outputs) * Double(terms) }
}

extension Tensor {
  /// The convolution of images [images, inputs, height, width] with weights [outputs, inputs, kernel, kernel]:
  /// see `Convolution`. The sum goes over inputs, then rows and columns of the kernel, in order.
  ///
  /// Throws where the shapes do not fit; `stride` and `padding` are checked by the layer.
  package func convolved(
    with weights: Tensor, stride: Int = 1, padding: Int = 0
  ) throws(KernelError) -> Tensor {
    guard rank == 4, weights.rank == 4, shape[1] == weights.shape[1], weights.shape[2] == weights.shape[3],
      shape[2] + 2 * padding >= weights.shape[2], shape[3] + 2 * padding >= weights.shape[3]
    else { throw .shapeMismatch(operation: "convolution", left: shape, right: weights.shape) }
    let sizes = Convolution(
      images: shape[0], inputs: shape[1], height: shape[2], width: shape[3], outputs: weights.shape[0],
      kernel: weights.shape[2], stride: stride, padding: padding)
    try checkDimensions(sizes.outputShape)
    return convolved(with: weights, sizes)
  }

  /// The same for shapes that fit.
  func convolved(with weights: Tensor, _ sizes: Convolution) -> Tensor {
    Tensor.applying(.convolution(sizes), to: self, weights, shape: sizes.outputShape)
  }

  /// The gradient with respect to x, `self` being that of the result: each element the sum over outputs, then the
  /// positions that saw it in order, of g · w.
  func convolutionInputGradient(weights: Tensor, _ sizes: Convolution) -> Tensor {
    Tensor.applying(.convolutionInputGradient(sizes), to: self, weights, shape: sizes.inputShape)
  }

  /// The gradient with respect to w, `self` being x: each element the sum over images, then positions in order, of
  /// x · g.
  func convolutionWeightGradient(_ g: Tensor, _ sizes: Convolution) -> Tensor {
    Tensor.applying(.convolutionWeightGradient(sizes), to: self, g, shape: sizes.weightShape)
  }
}
