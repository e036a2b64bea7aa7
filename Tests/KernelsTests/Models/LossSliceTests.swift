import Kernels
import Testing

@Suite struct LossSliceTests {
  /// y = w x at x = 1 with target 3: loss (w − 3)².
  private let data = Dataset(inputs: Tensor([[1]]), targets: Tensor([3]))
  private let line = Sequential { Dense(inputs: 1, outputs: 1, bias: false) }.withParameters(Tensor([1]))

  @Test func `along a direction`() {
    // w = 1 + 2a: (2a − 2)².
    let slice = line.lossSlice(on: data, along: Tensor([2]), in: -1...2, points: 4)
    #expect(slice.positions == [-1, 0, 1, 2])
    #expect(slice.losses == [16, 4, 0, 4])
  }

  @Test func `between two models`() {
    let slice = line.lossSlice(on: data, to: line.withParameters(Tensor([5])), in: 0...1, points: 5)
    #expect(slice.losses == [4, 1, 0, 1, 4])
  }

  @Test func `what it shows`() {
    let slice = line.lossSlice(on: data, along: Tensor([2]), points: 3)
    #expect(slice.table == Table([Column("position", [-1.0, 0, 1]), Column("loss", [16.0, 4, 0])]))
    #expect(
      slice.plot(scale: .log)
        == Plot.lines(
          ["loss": [16, 4, 0]], x: [-1, 0, 1], xLabel: "position", yLabel: "loss", scale: .log))
  }

  @Test func `a surface has the model in the middle`() {
    let plane = Sequential { Dense(inputs: 2, outputs: 1, bias: false) }.withParameters(Tensor([1, 1]))
    let point = Dataset(inputs: Tensor([[1, 2]]), targets: Tensor([3]))
    // At (1 + a) + 2 (1 + b): (a + 2b)².
    let plot = Plot.lossSurface(of: plane, on: point, x: Tensor([1, 0]), y: Tensor([0, 1]), in: -2...2)
    guard case .contour(let contour) = plot.content else {
      Issue.record("no contour")
      return
    }
    let grid = contour.grid
    for (column, row, loss) in [(18, 10, 0.0), (0, 10, 4), (18, 0, 16), (36, 20, 36), (36, 5, 0)] {
      #expect(abs(grid.values[row * grid.columns + column] - loss) < 1e-5)
    }
  }

  @Test func `random directions have the lengths of the filters, and no part of the biases`() throws {
    let model = Sequential(seed: 4) {
      Dense(inputs: 3, outputs: 2)
      Tanh()
      Dense(inputs: 2, outputs: 2)
    }
    let shifted = model.withParameters(model.parameters + 0.25)
    let direction = shifted.randomDirection(seed: 7)
    // Weights [3, 2] at 0, biases at 6, weights [2, 2] at 8, biases at 12.
    for filter in [[0, 2, 4], [1, 3, 5], [8, 10], [9, 11]] {
      let drawn = Tensor(filter.map { direction.values[$0] })
      let weights = Tensor(filter.map { shifted.parameters.values[$0] })
      #expect(abs(drawn.norm().scalar - weights.norm().scalar) < 1e-6)
      #expect(drawn != weights)
    }
    for bias in [6, 7, 12, 13] { #expect(direction.values[bias] == 0) }
    #expect(direction == shifted.randomDirection(seed: 7))
    #expect(direction != shifted.randomDirection(seed: 8))
    // A filter of zeros gets a direction of zeros.
    #expect(line.withParameters(Tensor([0])).randomDirection() == Tensor([0]))
  }

  @Test func `a rectified network looks the same after rescaling`() {
    let model = Sequential(seed: 1) {
      Dense(inputs: 2, outputs: 8, bias: false)
      ReLU()
      Dense(inputs: 8, outputs: 2, bias: false)
    }
    // Ten times the first layer, a tenth of the second: the same function, and the same picture.
    let scales = Tensor((0..<32).map { $0 < 16 ? 10.0 : 0.1 })
    let rescaled = model.withParameters(model.parameters * scales)
    let moons = Dataset.moons(count: 50)
    let slice = model.lossSlice(on: moons, along: model.randomDirection(seed: 3), points: 9)
    let other = rescaled.lossSlice(on: moons, along: rescaled.randomDirection(seed: 3), points: 9)
    for (a, b) in zip(slice.losses, other.losses) { #expect(abs(a - b) < 1e-4 * a) }
  }

  @Test func `a loss that overflows leaves a gap`() {
    let slice = line.lossSlice(on: data, along: Tensor([1]), in: 0...1e30, points: 2)
    #expect(slice.losses == [4, .infinity])
  }

  @Test func `arguments out of range`() {
    func failing(_ direction: Tensor, _ range: ClosedRange<Double>, _ points: Int) -> String {
      let error = #expect(throws: KernelError.self) {
        try line.slicedLoss(on: data, along: direction, in: range, points: points, loss: .automatic) {}
      }
      return error?.message ?? ""
    }
    #expect(failing(Tensor([1, 2]), 0...1, 5).contains("[1] and [2]"))
    #expect(failing(Tensor([1]), 0...0, 5).contains("in: 0.0...0.0"))
    #expect(failing(Tensor([1]), -1e308...0, 5).contains("within -1e+30...1e+30"))
    #expect(failing(Tensor([1]), 0...1, 1).contains("points: 1"))
    #expect(failing(Tensor([1]), 0...1, 1 << 30).contains("points"))
    #expect(throws: KernelError.self) {
      try line.way(to: Sequential { Dense(inputs: 2, outputs: 1, bias: false) })
    }
  }
}
