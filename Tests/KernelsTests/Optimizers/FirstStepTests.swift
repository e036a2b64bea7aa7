import Kernels
import Testing

/// The first updates of each optimiser, worked out by hand: θ = (1, −2) and ten zeros, ½ |θ|² to be made small,
/// so that the gradient is θ itself. Twelve elements: eight lanes and a rest.
@Suite struct FirstStepTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let optimizer: Optimizer
    /// θ₀ after one update and after two.
    let first: (Double, Double)
    let second: (Double, Double)
    var testDescription: String { name }
  }

  static let cases = [
    // θ ← 0.9 θ
    Case(name: "sgd", optimizer: .sgd(learningRate: 0.1), first: (0.9, -1.8), second: (0.81, -1.62)),
    // v = 1, θ = 0.9; v = 0.5 + 0.9 = 1.4, θ = 0.76
    Case(
      name: "momentum", optimizer: .sgd(learningRate: 0.1, momentum: 0.5), first: (0.9, -1.8),
      second: (0.76, -1.52)),
    // v = 1, θ = 1 − 0.1 (1 + 0.5); v = 0.5 + 0.85 = 1.35, θ = 0.85 − 0.1 (0.85 + 0.675) = 0.6975
    Case(
      name: "nesterov", optimizer: .sgd(learningRate: 0.1, momentum: 0.5, nesterov: true),
      first: (0.85, -1.7), second: (0.6975, -1.395)),
    // g = θ + 0.5 θ: θ ← 0.85 θ
    Case(
      name: "weight decay", optimizer: .sgd(learningRate: 0.1, weightDecay: 0.5), first: (0.85, -1.7),
      second: (0.7225, -1.445)),
    // s = θ²: a step of 0.1 towards zero; then 0.9 / √1.81 = 0.668965, 1.9 / √(4 + 3.61) = 0.688749
    Case(
      name: "adagrad", optimizer: .adagrad(learningRate: 0.1), first: (0.9, -1.9),
      second: (0.8331035, -1.8311251)),
    // s = 0.25 θ²: a step of 0.2; then s = 0.75 · 0.25 + 0.25 · 0.64 = 0.3475, 0.8 / √0.3475 = 1.357102,
    // and s = 0.75 + 0.25 · 3.24 = 1.56, 1.8 / √1.56 = 1.441153
    Case(
      name: "rmsprop", optimizer: .rmsprop(learningRate: 0.1, decay: 0.75), first: (0.8, -1.8),
      second: (0.6642898, -1.6558847)),
    // Bias correction makes the first step 0.1 · sign. Then with β = (0.5, 0.75):
    // m = 0.25 + 0.45 = 0.7, / 0.75 = 0.933333; v = 0.1875 + 0.2025 = 0.39, / 0.4375 = 0.891429, root 0.944155
    // m = −(0.5 + 0.95) / 0.75 = −1.933333; v = (0.75 + 0.9025) / 0.4375 = 3.777143, root 1.943487
    Case(
      name: "adam", optimizer: .adam(learningRate: 0.1, beta1: 0.5, beta2: 0.75), first: (0.9, -1.9),
      second: (0.8011462, -1.8005224)),
    // θ is multiplied by 1 − 0.1 · 0.5 before the step of 0.1.
    // Then m = 0.25 + 0.425 = 0.675, / 0.75 = 0.9; v = 0.1875 + 0.180625 = 0.368125, / 0.4375 = 0.841429, root
    // 0.917294; 0.85 · 0.95 − 0.0981147. And m = −(0.5 + 0.9) / 0.75 = −1.866667; v = (0.75 + 0.81) / 0.4375 =
    // 3.565714, root 1.888310; −1.8 · 0.95 + 0.0988538
    Case(
      name: "adamW", optimizer: .adamW(learningRate: 0.1, beta1: 0.5, beta2: 0.75, weightDecay: 0.5),
      first: (0.85, -1.8), second: (0.7093853, -1.6111462)),
  ]

  @Test(arguments: cases) func `steps as by hand`(_ subject: Case) {
    let start = Tensor([1, -2] + [Double](repeating: 0, count: 10))
    let descent = minimize(from: start, optimizer: subject.optimizer, steps: 2) { ($0 * $0).sum() * 0.5 }
    for (point, expected) in [(descent.points[1], subject.first), (descent.points[2], subject.second)] {
      #expect(abs(point.values[0] - expected.0) < 1e-6)
      #expect(abs(point.values[1] - expected.1) < 1e-6)
      #expect(point.values.dropFirst(2).allSatisfy { $0 == 0 })
    }
  }

  @Test(arguments: [
    ("learningRate", -0.1, 0.9, 1e-8), ("learningRate", .nan, 0.9, 1e-8), ("beta1", 0.1, 1.0, 1e-8),
    ("beta1", 0.1, -0.5, 1e-8), ("epsilon", 0.1, 0.9, .infinity),
  ])
  func `a hyperparameter out of range is named`(name: String, rate: Double, beta: Double, epsilon: Double) {
    let error = #expect(throws: KernelError.self) {
      try Adam(learningRate: rate, beta1: beta, beta2: 0.999, epsilon: epsilon, weightDecay: 0)
    }
    guard case .invalidArgument(let named, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(named == name)
  }

  @Test func `Nesterov needs momentum`() {
    #expect(throws: KernelError.self) {
      try SGD(learningRate: 0.1, momentum: 0, nesterov: true, weightDecay: 0)
    }
  }

  @Test func `equal are rules with equal numbers`() {
    #expect(Optimizer.sgd(learningRate: 0.1) == .sgd(learningRate: 0.1, momentum: 0))
    #expect(Optimizer.sgd(learningRate: 0.1) != .sgd(learningRate: 0.2))
    #expect(
      Optimizer.sgd(learningRate: 0.1, momentum: 0.9)
        != .sgd(learningRate: 0.1, momentum: 0.9, nesterov: true))
    #expect(Optimizer.adagrad(learningRate: 0.1, epsilon: 1e-8) != .rmsprop(learningRate: 0.1, epsilon: 1e-8))
    #expect(Optimizer.adam() != .adamW())
  }

  @Test(arguments: [
    (Optimizer.sgd(learningRate: 0.1), "SGD, learning rate 0.1"),
    (
      .sgd(learningRate: 0.1, momentum: 0.9, weightDecay: 0.5),
      "SGD, learning rate 0.1, momentum 0.9, weight decay 0.5"
    ),
    (.sgd(learningRate: 0.1, momentum: 0.9, nesterov: true), "SGD, learning rate 0.1, Nesterov momentum 0.9"),
    (.adam(), "Adam, learning rate 0.001"),
    (.adamW(), "AdamW, learning rate 0.001, weight decay 0.01"),
  ])
  func `descriptions`(optimizer: Optimizer, text: String) {
    #expect(optimizer.description == text)
  }
}
