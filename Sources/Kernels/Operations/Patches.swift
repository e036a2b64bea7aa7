/// What the positions of a kernel see of one image: the matrix [terms, positions], of which some positions are
/// written at a time. Terms are numbered by plane, then row and column of the kernel; positions row by row.
///
/// The image lies in scratch memory with zeros around and, for the gradient of a convolution, between its elements.
struct Patches {
  let planes: Int
  let height: Int
  let width: Int
  /// Zeros before the first and after the last element of each row and column.
  let before: Int
  /// The distance of elements in the padded image.
  let dilation: Int
  let paddedHeight: Int
  let paddedWidth: Int
  let kernel: Int
  let stride: Int
  /// Of the positions.
  let rows: Int
  let columns: Int

  var terms: Int { planes * kernel * kernel }
  var positions: Int { rows * columns }
}

extension Convolution {
  /// What the positions of the kernel see of the images.
  var patches: Patches {
    Patches(
      planes: inputs, height: height, width: width, before: padding, dilation: 1,
      paddedHeight: height + 2 * padding, paddedWidth: width + 2 * padding, kernel: kernel, stride: stride,
      rows: outputHeight, columns: outputWidth)
  }

  /// What the elements of the images see of the result's gradient: the positions whose patch they are in.
  var patchesOfGradient: Patches {
    Patches(
      planes: outputs, height: outputHeight, width: outputWidth, before: kernel - 1 - padding,
      dilation: stride, paddedHeight: height + kernel - 1, paddedWidth: width + kernel - 1, kernel: kernel,
      stride: 1, rows: height, columns: width)
  }
}

// MARK: - Writing patches

extension Patches {
  /// Writes the image [planes, height, width] with its zeros.
  func place(_ image: UnsafePointer<Float>, into padded: UnsafeMutablePointer<Float>) {
    padded.update(repeating: 0, count: planes * paddedHeight * paddedWidth)
    var source = image
    for plane in 0..<planes {
      for row in 0..<height {
        let target = padded + (plane * paddedHeight + before + row * dilation) * paddedWidth + before
        if dilation == 1 {
          target.update(from: source, count: width)
        } else {
          for column in 0..<width { target[column * dilation] = source[column] }
        }
        source += width
      }
    }
  }

  /// Writes some rows and columns of the matrix of patches; its rows come to lie `pitch` apart, at least
  /// `overhang` more than there are columns.
  func pack(
    _ terms: Range<Int>, _ positions: Range<Int>, of padded: UnsafePointer<Float>,
    into patches: UnsafeMutablePointer<Float>, pitch: Int
  ) {
    var position = positions.lowerBound
    var target = patches
    while position < positions.upperBound {
      let (row, column) = (position / columns, position % columns)
      let count = min(columns - column, positions.upperBound - position)
      let source = padded + row * stride * paddedWidth + column * stride
      if stride > 1 {
        eachTerm(terms, target, pitch) { offset, target in
          for index in 0..<count { target[index] = source[offset + index * stride] }
        }
      } else if count <= 8 {
        eachTerm(terms, target, pitch) { offset, target in store(load(source + offset), target) }
      } else if count <= 16 {
        eachTerm(terms, target, pitch) { offset, target in
          store(load(source + offset), target)
          store(load(source + offset + 8), target + 8)
        }
      } else {
        eachTerm(terms, target, pitch) { offset, target in
          for index in Swift.stride(from: 0, to: count, by: 8) {
            store(load(source + offset + index), target + index)
          }
        }
      }
      position += count
      target += count
    }
  }

  /// Whole vectors are copied: so many elements may be read behind the image, and written behind each row.
  static let overhang = 8

  @inline(__always)
  private func eachTerm(
    _ terms: Range<Int>, _ target: UnsafeMutablePointer<Float>, _ pitch: Int,
    _ body: (Int, UnsafeMutablePointer<Float>) -> Void
  ) {
    let area = kernel * kernel
    var (row, column) = (terms.lowerBound % area / kernel, terms.lowerBound % kernel)
    var offset = (terms.lowerBound / area * paddedHeight + row) * paddedWidth + column
    var target = target
    for _ in terms {
      body(offset, target)
      target += pitch
      (offset, column) = (offset + 1, column + 1)
      if column == kernel {
        (offset, column, row) = (offset + paddedWidth - kernel, 0, row + 1)
        if row == kernel { (offset, row) = (offset + (paddedHeight - kernel) * paddedWidth, 0) }
      }
    }
  }
}

// MARK: - Multiplying

/// The scratch memory of one part of a convolution.
struct PatchMemory {
  let image: UnsafeMutablePointer<Float>
  let patches: UnsafeMutablePointer<Float>
  let weights: UnsafeMutablePointer<Float>
  /// For `multiply`.
  let product: UnsafeMutablePointer<Float>
  /// How many positions are multiplied at a time, and how far the rows of their patches lie apart.
  let chunk: Int
  let pitch: Int

  /// `rows` is what the patches are multiplied with: outputs forward, inputs for their gradient.
  init(_ patches: Patches, rows: Int, at scratch: UnsafeMutablePointer<Float>, part: Int) {
    let layout = Layout(patches, rows: rows)
    (chunk, pitch) = (layout.chunk, layout.chunk + Patches.overhang)
    image = scratch + part * layout.count
    self.patches = image + layout.image
    weights = self.patches + layout.patches
    product = weights + layout.weights
  }

  /// How many floats each piece has: multiples of 16, so that all stay aligned for vectors.
  struct Layout {
    let chunk: Int
    let image: Int
    let patches: Int
    let weights: Int
    let product: Int

    init(_ patches: Patches, rows: Int) {
      chunk = max(16, min((patches.positions + 15) / 16, patchElements / max(patches.terms, 1) / 16) * 16)
      image = upToSixteen(patches.planes * patches.paddedHeight * patches.paddedWidth + Patches.overhang)
      self.patches = upToSixteen(patches.terms * (chunk + Patches.overhang))
      weights = upToSixteen(patches.terms * rows)
      product = max(
        scratchCount(rows: rows, depth: patches.terms, columns: chunk),
        scratchCount(rows: patches.terms, depth: chunk, columns: rows))
    }

    var count: Int { image + patches + weights + product }
  }
}

/// So many elements of patches are multiplied at a time: they stay in the first-level cache.
private let patchElements = 4096

extension Patches {
  /// Output [rows, positions] = weights [rows, terms] · patches [terms, positions].
  func multiply(
    _ weights: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>,
    _ memory: PatchMemory
  ) {
    for start in Swift.stride(from: 0, to: positions, by: memory.chunk) {
      let end = min(start + memory.chunk, positions)
      pack(0..<terms, start..<end, of: memory.image, into: memory.patches, pitch: memory.pitch)
      Kernels.multiply(
        rows: rows, columns: end - start, depth: terms, MatrixView(weights, row: terms, column: 1),
        MatrixView(memory.patches, row: memory.pitch, column: 1), into: output + start, row: positions,
        scratch: memory.product)
    }
  }
}
