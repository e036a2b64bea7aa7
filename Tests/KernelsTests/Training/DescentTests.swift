import Kernels
import Testing

@Suite struct DescentTests {
  private static func bowl(_ w: Tensor) -> Tensor { w[0].squared() + 3 * w[1].squared() }

  @Test func `points, losses and gradients of each step`() {
    let descent = minimize(
      from: Tensor([1, 1]), optimizer: .sgd(learningRate: 0.25), steps: 2, of: Self.bowl)
    // Gradient (2 w₀, 6 w₁): (1, 1) → (0.5, −0.5) → (0.25, 0.25)
    #expect(descent.points == [Tensor([1, 1]), Tensor([0.5, -0.5]), Tensor([0.25, 0.25])])
    #expect(descent.losses == [4, 1, 0.25])
    #expect(abs(descent.gradientNorms[0] - 40.0.squareRoot()) < 1e-6)
    #expect(descent.final == Tensor([0.25, 0.25]))
  }

  @Test func `the schedule counts steps`() {
    let descent = minimize(
      from: Tensor([8]), optimizer: .sgd(learningRate: 1), schedule: .step(every: 1, factor: 0.5), steps: 3
    ) { $0.sum() }
    #expect(descent.points.map { $0.scalar } == [8, 7, 6.5, 6.25])
  }

  @Test func `points of one's own loop`() {
    let descent = Descent(points: [Tensor([1, 1]), Tensor([0, 1])], of: Self.bowl)
    #expect(descent.losses == [4, 3])
    #expect(descent.gradientNorms[1] == 6)
  }

  @Test func `table and plot`() throws {
    let descent = minimize(from: Tensor([1, 1]), optimizer: .sgd(learningRate: 0.1), steps: 7, of: Self.bowl)
    let table = descent.table(every: 3)
    #expect(table.columns.map(\.name) == ["step", "w[0]", "w[1]", "loss", "gradient norm"])
    #expect(table.columns[0].values == .integers([0, 3, 6, 7]))
    #expect(throws: KernelError.self) { try descent.stepPlot(.accuracy, scale: .linear) }
    #expect(throws: KernelError.self) { try descent.stepTable(every: 0) }
    #expect(try descent.trajectory(named: "a").y[0] == 1)
  }

  @Test func `divergence names step and rate`() {
    let error = #expect(throws: KernelError.self) {
      try Descent.minimizing(
        from: Tensor([1, 1]), optimizer: .sgd(learningRate: 1e20), schedule: .constant, steps: 50
      ) { _ in
      } of: { (w) throws(KernelError) in
        Self.bowl(w)
      }
    }
    guard case .nonFiniteLoss("step", _, _, 1e20) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `what the function throws comes out`() {
    #expect(throws: KernelError.closureFailed(message: "no")) {
      try Descent.minimizing(
        from: Tensor([1]), optimizer: .adam(), schedule: .constant, steps: 5
      ) { _ in
      } of: { (_) throws(KernelError) in
        throw .closureFailed(message: "no")
      }
    }
  }
}
