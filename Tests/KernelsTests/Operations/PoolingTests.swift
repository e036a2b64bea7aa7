import Kernels
import Testing

@Suite("Max-pooling")
struct PoolingTests {
  /// Planes, height, width, size, stride: widths around eight windows, rests, overlaps, gaps.
  static let sizes: [[Int]] = [
    [1, 2, 2, 2, 2], [3, 5, 7, 2, 2], [2, 4, 16, 2, 2], [1, 6, 23, 2, 2], [2, 7, 30, 2, 2], [2, 9, 8, 3, 2],
    [1, 5, 6, 3, 3], [2, 8, 8, 2, 1], [1, 7, 7, 1, 3], [1, 4, 4, 4, 4],
  ]

  /// Few different values, so that many windows have their maximum several times.
  private func image(_ sizes: [Int]) -> Tensor {
    Tensor(filling: [1, sizes[0], sizes[1], sizes[2]]) { Float($0 * 7 % 5 - $0 * 3 % 7) }
  }

  /// Where the first largest element of each window lies.
  private func places(_ x: [Float], _ sizes: [Int]) -> [Int] {
    let (height, width, size, stride) = (sizes[1], sizes[2], sizes[3], sizes[4])
    var places: [Int] = []
    for plane in 0..<sizes[0] {
      for top in Swift.stride(from: 0, through: height - size, by: stride) {
        for left in Swift.stride(from: 0, through: width - size, by: stride) {
          var window: [Int] = []
          for row in 0..<size {
            for column in 0..<size { window.append((plane * height + top + row) * width + left + column) }
          }
          let largest = window.map { x[$0] }.max()
          places.append(window.first { x[$0] == largest } ?? -1)
        }
      }
    }
    return places
  }

  @Test("the maximum, and the gradient to the first one", arguments: sizes)
  func definition(_ sizes: [Int]) throws {
    let tape = Tape()
    let x = tape.variable(image(sizes))
    let y = try x.maxPooled(size: sizes[3], stride: sizes[4])
    let places = places(x.floats, sizes)
    #expect(y.floats == places.map { x.floats[$0] })

    let g = tape.variable(Tensor(filling: y.shape) { Float($0 + 1) })
    let gradient = try tape.gradients(of: (y * g).sum(), withRespectTo: [x])[0]
    var expected = [Float](repeating: 0, count: x.count)
    for (index, place) in places.enumerated() { expected[place] += Float(index + 1) }
    #expect(gradient.floats == expected)

    // The gradient is linear in g, and does not change with x nearby: its own derivative takes from what it is
    // multiplied with the elements at the places.
    let direction = Tensor(filling: x.shape) { Float($0 * $0 % 11) }
    let second = try tape.gradients(of: (gradient * direction).sum(), withRespectTo: [g, x])
    #expect(second[0].floats == places.map { direction.floats[$0] })
    #expect(second[1].floats.allSatisfy { $0 == 0 })
  }

  @Test("a NaN is the maximum of its window", arguments: 0..<4)
  func nan(position: Int) throws {
    for size in [2, 4] {
      let x = Tensor(filling: [1, 1, 4, 4]) { $0 == position / 2 * 4 + position % 2 ? .nan : Float($0) }
      #expect(try x.maxPooled(size: size, stride: size).floats[0].isNaN)
    }
  }

  @Test("what is no image, or too small")
  func mismatch() {
    #expect(throws: KernelError.self) { try Tensor.zeros([1, 1, 1, 5]).maxPooled(size: 2, stride: 2) }
    #expect(throws: KernelError.self) { try Tensor.zeros([4, 4]).maxPooled(size: 2, stride: 2) }
  }
}
