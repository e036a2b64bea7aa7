/// Windows [size, size] on planes [planes, height, width], `stride` apart; the result is
/// [planes, outputHeight, outputWidth]. Rows and columns at the end that fill no window are left out.
///
/// The maximum of a window is its first largest element, row by row, or its last NaN.
package struct Pooling {
  package let planes: Int
  package let height: Int
  package let width: Int
  package let size: Int
  package let stride: Int

  package init(planes: Int, height: Int, width: Int, size: Int, stride: Int) {
    self.planes = planes
    self.height = height
    self.width = width
    self.size = size
    self.stride = stride
  }

  package var outputHeight: Int { (height - size) / stride + 1 }
  package var outputWidth: Int { (width - size) / stride + 1 }
}

extension Tensor {
  /// The largest element of each window of images [images, channels, height, width].
  ///
  /// Throws where a window does not fit on the image; `size` and `stride` are checked by the layer.
  package func maxPooled(size: Int, stride: Int) throws(KernelError) -> Tensor {
    guard rank == 4, shape[2] >= size, shape[3] >= size else {
      throw .unsupportedShape(
        operation: "maxPool", shape: shape, expected: "images of at least \(size) by \(size)")
    }
    let windows = Pooling(
      planes: shape[0] * shape[1], height: shape[2], width: shape[3], size: size, stride: stride)
    return Tensor.applying(
      .maxPool(windows), to: self, shape: [shape[0], shape[1], windows.outputHeight, windows.outputWidth])
  }

  /// Each element of this tensor added to the place where its window of `x` has its maximum, window by window: the
  /// gradient of `maxPooled`.
  func scattered(toMaximaOf x: Tensor, _ windows: Pooling) -> Tensor {
    Tensor.applying(.maxPoolScatter(windows), to: self, x, shape: x.shape)
  }

  /// What this tensor has where each window of `x` has its maximum: the gradient of `scattered`.
  func gathered(fromMaximaOf x: Tensor, _ windows: Pooling) -> Tensor {
    Tensor.applying(
      .maxPoolGather(windows), to: self, x,
      shape: [x.shape[0], x.shape[1], windows.outputHeight, windows.outputWidth])
  }
}
