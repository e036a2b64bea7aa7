import Kernels
import Testing

/// The definitions, element by element: one sum each, in the order that the documentation gives, nothing fused.
private struct NaiveConvolution {
  let sizes: Convolution
  let x: [Float]
  let w: [Float]
  let g: [Float]

  init(_ sizes: Convolution) {
    self.sizes = sizes
    x = Tensor.uniform(sizes.inputShape, in: -1...1, seed: 1).floats
    w = Tensor.uniform(sizes.weightShape, in: -1...1, seed: 2).floats
    g = Tensor.uniform(sizes.outputShape, in: -1...1, seed: 3).floats
  }

  private func image(_ n: Int, _ c: Int, _ y: Int, _ z: Int) -> Float {
    let isInside = y >= 0 && y < sizes.height && z >= 0 && z < sizes.width
    return isInside ? x[((n * sizes.inputs + c) * sizes.height + y) * sizes.width + z] : 0
  }

  private func weight(_ k: Int, _ c: Int, _ i: Int, _ j: Int) -> Float {
    w[((k * sizes.inputs + c) * sizes.kernel + i) * sizes.kernel + j]
  }

  private func gradient(_ n: Int, _ k: Int, _ p: Int, _ q: Int) -> Float {
    g[((n * sizes.outputs + k) * sizes.outputHeight + p) * sizes.outputWidth + q]
  }

  /// Over inputs, rows and columns of the kernel.
  var value: [Float] {
    var values: [Float] = []
    for n in 0..<sizes.images {
      for k in 0..<sizes.outputs {
        for p in 0..<sizes.outputHeight {
          for q in 0..<sizes.outputWidth {
            var total: Float = 0
            for c in 0..<sizes.inputs {
              for i in 0..<sizes.kernel {
                for j in 0..<sizes.kernel {
                  let (y, z) = (p * sizes.stride + i - sizes.padding, q * sizes.stride + j - sizes.padding)
                  let term = image(n, c, y, z) * weight(k, c, i, j)
                  total += term
                }
              }
            }
            values.append(total)
          }
        }
      }
    }
    return values
  }

  /// Over outputs, then rows and columns of the positions.
  var inputGradient: [Float] {
    var values: [Float] = []
    for n in 0..<sizes.images {
      for c in 0..<sizes.inputs {
        for y in 0..<sizes.height {
          for z in 0..<sizes.width {
            var total: Float = 0
            for k in 0..<sizes.outputs {
              for p in 0..<sizes.outputHeight {
                for q in 0..<sizes.outputWidth {
                  let (i, j) = (y + sizes.padding - p * sizes.stride, z + sizes.padding - q * sizes.stride)
                  guard i >= 0, i < sizes.kernel, j >= 0, j < sizes.kernel else { continue }
                  let term = gradient(n, k, p, q) * weight(k, c, i, j)
                  total += term
                }
              }
            }
            values.append(total)
          }
        }
      }
    }
    return values
  }

  /// Over images, then rows and columns of the positions.
  var weightGradient: [Float] {
    var values: [Float] = []
    for k in 0..<sizes.outputs {
      for c in 0..<sizes.inputs {
        for i in 0..<sizes.kernel {
          for j in 0..<sizes.kernel {
            var total: Float = 0
            for n in 0..<sizes.images {
              for p in 0..<sizes.outputHeight {
                for q in 0..<sizes.outputWidth {
                  let (y, z) = (p * sizes.stride + i - sizes.padding, q * sizes.stride + j - sizes.padding)
                  let term = image(n, c, y, z) * gradient(n, k, p, q)
                  total += term
                }
              }
            }
            values.append(total)
          }
        }
      }
    }
    return values
  }
}

@Suite("Convolution")
struct ConvolutionTests {
  /// Images, inputs, height, width, outputs, kernel, stride, padding.
  static let sizes: [[Int]] = [
    [1, 1, 1, 1, 1, 1, 1, 0], [2, 1, 6, 7, 3, 3, 1, 0], [3, 2, 9, 11, 5, 3, 2, 1], [2, 3, 8, 8, 17, 5, 1, 2],
    [1, 4, 30, 5, 4, 2, 3, 0], [2, 2, 5, 40, 8, 1, 1, 0], [2, 2, 7, 9, 6, 1, 2, 0], [1, 1, 3, 3, 2, 5, 1, 4],
    [2, 1, 10, 10, 2, 4, 4, 3], [2, 5, 13, 13, 16, 3, 1, 0], [1, 40, 6, 6, 50, 3, 1, 1],
    [0, 2, 5, 5, 3, 3, 1, 0],
  ]

  private func convolution(_ sizes: [Int]) -> Convolution {
    Convolution(
      images: sizes[0], inputs: sizes[1], height: sizes[2], width: sizes[3], outputs: sizes[4],
      kernel: sizes[5],
      stride: sizes[6], padding: sizes[7])
  }

  @Test("equals the definition bit for bit, and so do both gradients", arguments: sizes)
  func definition(_ list: [Int]) throws {
    let sizes = convolution(list)
    let naive = NaiveConvolution(sizes)
    let tape = Tape()
    let x = tape.variable(Tensor(naive.x, shape: sizes.inputShape))
    let w = tape.variable(Tensor(naive.w, shape: sizes.weightShape))
    let y = try x.convolved(with: w, stride: sizes.stride, padding: sizes.padding)
    let gradients = try tape.gradients(
      of: (y * Tensor(naive.g, shape: sizes.outputShape)).sum(), withRespectTo: [x, w])
    #expect(bits(y) == naive.value.map(\.bitPattern))
    #expect(bits(gradients[0]) == naive.inputGradient.map(\.bitPattern))
    #expect(bits(gradients[1]) == naive.weightGradient.map(\.bitPattern))
  }

  private func bits(_ tensor: Tensor) -> [UInt32] { tensor.floats.map(\.bitPattern) }

  @Test("shapes that do not fit are refused with both shapes")
  func mismatch() {
    for (x, w) in [
      ([1, 2, 5, 5], [3, 1, 3, 3]), ([1, 1, 2, 5], [3, 1, 3, 3]), ([2, 5, 5], [3, 1, 3, 3]),
    ] {
      #expect(throws: KernelError.shapeMismatch(operation: "convolution", left: x, right: w)) {
        try Tensor.zeros(x).convolved(with: .zeros(w))
      }
    }
  }
}
