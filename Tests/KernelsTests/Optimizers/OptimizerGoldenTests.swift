import Kernels
import Testing

/// Ten updates of each optimiser with given gradients, against PyTorch: see `Golden/make_optimizers.py`.
@Suite struct OptimizerGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let optimizer: Optimizer
    var schedule = Schedule.constant
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "sgd", optimizer: .sgd(learningRate: 0.1)),
    Case(name: "momentum", optimizer: .sgd(learningRate: 0.1, momentum: 0.9)),
    Case(name: "nesterov", optimizer: .sgd(learningRate: 0.1, momentum: 0.9, nesterov: true)),
    Case(name: "weight decay", optimizer: .sgd(learningRate: 0.1, weightDecay: 0.05)),
    Case(
      name: "nesterov with weight decay",
      optimizer: .sgd(learningRate: 0.1, momentum: 0.8, nesterov: true, weightDecay: 0.05)),
    Case(name: "adagrad", optimizer: .adagrad(learningRate: 0.1)),
    Case(name: "rmsprop", optimizer: .rmsprop(learningRate: 0.01)),
    Case(
      name: "rmsprop with other decay", optimizer: .rmsprop(learningRate: 0.01, decay: 0.9, epsilon: 1e-3)),
    Case(name: "adam", optimizer: .adam(learningRate: 0.01)),
    Case(
      name: "adam with other betas",
      optimizer: .adam(learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-4)),
    Case(name: "adamW", optimizer: .adamW(learningRate: 0.01)),
    Case(name: "adamW with more decay", optimizer: .adamW(learningRate: 0.05, weightDecay: 0.5)),
    Case(
      name: "momentum with exponential schedule", optimizer: .sgd(learningRate: 0.1, momentum: 0.9),
      schedule: .exponential(factor: 0.8)),
    Case(
      name: "adamW with exponential schedule", optimizer: .adamW(learningRate: 0.05, weightDecay: 0.1),
      schedule: .exponential(factor: 0.8)),
  ]

  /// An update rounds some times; ten of them may add up to this, in units of the last place of the parameter's
  /// largest value on its way.
  private static let ulps: Float = 6

  @Test(arguments: cases) func `follows PyTorch`(_ subject: Case) throws {
    let golden = try Golden()
    let expected = try #require(golden.courses[subject.name])
    var calls = 0
    let descent = minimize(
      from: golden.start, optimizer: subject.optimizer, schedule: subject.schedule, steps: expected.count
    ) { point in
      // The gradient of gᵀ x is g, wherever x is.
      let gradient = golden.gradients[min(calls, expected.count - 1)]
      calls += 1
      return point.dot(gradient)
    }
    for index in 0..<golden.start.count {
      var largest = golden.start.floats[index].magnitude
      for (step, parameters) in expected.enumerated() {
        largest = max(largest, parameters.floats[index].magnitude)
        let found = descent.points[step + 1].floats[index]
        let distance = (found - parameters.floats[index]).magnitude
        #expect(
          distance <= Self.ulps * largest.ulp,
          "step \(step), parameter \(index): \(distance / largest.ulp) ulps")
      }
    }
  }

  @Test func `all cases of the file are tested`() throws {
    #expect(Set(Self.cases.map(\.name)) == Set(try Golden().courses.keys))
  }
}

/// `Golden/optimizers.txt`.
private struct Golden {
  var start = Tensor.zeros([0])
  var gradients: [Tensor] = []
  /// The parameters after each update, by case.
  var courses: [String: [Tensor]] = [:]

  init() throws {
    var name = ""
    for line in try goldenLines("optimizers.txt") {
      let words = line.split(separator: " ").dropFirst()
      if line.hasPrefix("case") {
        name = words.joined(separator: " ")
        continue
      }
      let floats = try words.map { Float(bitPattern: try #require(UInt32($0, radix: 16))) }
      let tensor = Tensor(floats, shape: [floats.count])
      if line.hasPrefix("start") {
        start = tensor
      } else if line.hasPrefix("gradient") {
        gradients.append(tensor)
      } else {
        courses[name, default: []].append(tensor)
      }
    }
  }
}
