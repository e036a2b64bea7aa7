// A convolution is a matrix product: the weights [outputs, terms] times the patches [terms, positions] of an image,
// where a patch is what one position of the kernel sees. The patches of a few positions at a time are written side
// by side and multiplied at once, while they lie in the cache; those of a whole batch never exist.

extension Instruction {
  /// One part has some of the images.
  func convolution(_ sizes: Convolution, part: Int, scratch: UnsafeMutablePointer<Float>) {
    let patches = sizes.patches
    let memory = PatchMemory(patches, rows: sizes.outputs, at: scratch, part: part)
    for image in Shares(count: sizes.images, parts: parts, grain: 1).range(of: part) {
      patches.place(x + image * sizes.inputs * sizes.height * sizes.width, into: memory.image)
      patches.multiply(
        y, rows: sizes.outputs, into: output + image * sizes.outputs * sizes.positions, memory)
    }
  }

  /// The gradient with respect to the images is a convolution in its turn: that of g, its elements `stride` apart,
  /// with the mirrored kernels of each input.
  func convolutionInputGradient(_ sizes: Convolution, part: Int, scratch: UnsafeMutablePointer<Float>) {
    let patches = sizes.patchesOfGradient
    let memory = PatchMemory(patches, rows: sizes.inputs, at: scratch, part: part)
    mirrorWeights(sizes, into: memory.weights)
    for image in Shares(count: sizes.images, parts: parts, grain: 1).range(of: part) {
      patches.place(x + image * sizes.outputs * sizes.positions, into: memory.image)
      patches.multiply(
        memory.weights, rows: sizes.inputs,
        into: output + image * sizes.inputs * sizes.height * sizes.width, memory)
    }
  }

  /// [outputs, inputs, kernel, kernel] → [inputs, outputs, kernel, kernel], both axes of each kernel reversed.
  private func mirrorWeights(_ sizes: Convolution, into weights: UnsafeMutablePointer<Float>) {
    let area = sizes.kernel * sizes.kernel
    for input in 0..<sizes.inputs {
      for k in 0..<sizes.outputs {
        let source = y + (k * sizes.inputs + input) * area
        let target = weights + (input * sizes.outputs + k) * area
        for index in 0..<area { target[index] = source[area - 1 - index] }
      }
    }
  }

  /// Patches [terms, positions] times g [outputs, positions] transposed, added up over the images: the transposed
  /// gradient [terms, outputs]. One part has some of the terms.
  func convolutionWeightGradient(_ sizes: Convolution, part: Int, scratch: UnsafeMutablePointer<Float>) {
    let patches = sizes.patches
    let memory = PatchMemory(patches, rows: sizes.outputs, at: scratch, part: part)
    let terms = Shares(count: sizes.terms, parts: parts, grain: 4).range(of: part)
    let (outputs, positions) = (sizes.outputs, sizes.positions)
    memory.weights.update(repeating: 0, count: terms.count * outputs)
    for image in 0..<sizes.images {
      patches.place(x + image * sizes.inputs * sizes.height * sizes.width, into: memory.image)
      for start in stride(from: 0, to: positions, by: memory.chunk) {
        let end = min(start + memory.chunk, positions)
        patches.pack(terms, start..<end, of: memory.image, into: memory.patches, pitch: memory.pitch)
        Kernels.multiply(
          rows: terms.count, columns: outputs, depth: end - start,
          MatrixView(memory.patches, row: memory.pitch, column: 1),
          MatrixView(y + image * outputs * positions + start, row: 1, column: positions),
          into: memory.weights, row: outputs, adding: true, scratch: memory.product)
      }
    }
    for (row, term) in terms.enumerated() {
      for k in 0..<outputs { output[k * sizes.terms + term] = memory.weights[row * outputs + k] }
    }
  }
}
