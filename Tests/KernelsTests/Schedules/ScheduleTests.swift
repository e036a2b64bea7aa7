import Kernels
import Testing

@Suite struct ScheduleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let schedule: Schedule
    let factors: [(epoch: Double, factor: Double)]
    var testDescription: String { name }
  }

  /// Worked out by hand from the formulas.
  static let cases = [
    Case(name: "constant", schedule: .constant, factors: [(0, 1), (7.5, 1)]),
    Case(
      name: "step", schedule: .step(every: 10, factor: 0.5),
      factors: [(0, 1), (9.99, 1), (10, 0.5), (25, 0.25)]),
    Case(
      name: "exponential", schedule: .exponential(factor: 0.25),
      factors: [(0, 1), (0.5, 0.5), (1, 0.25), (2, 0.0625)]),
    // cos 60° = ½
    Case(
      name: "cosine", schedule: .cosine(epochs: 30),
      factors: [(0, 1), (10, 0.75), (15, 0.5), (20, 0.25), (30, 0), (50, 0)]),
    Case(
      name: "cosine with minimum", schedule: .cosine(epochs: 30, minimum: 0.2),
      factors: [(0, 1), (15, 0.6), (30, 0.2), (31, 0.2)]),
    Case(
      name: "warm-up", schedule: .linearWarmup(epochs: 4),
      factors: [(0, 0.25), (1, 0.5), (1.5, 0.625), (3, 1), (9, 1)]),
    Case(
      name: "inverse square root", schedule: .inverseSquareRoot,
      factors: [(-2, 1), (0, 1), (3, 0.5), (15, 0.25)]),
    Case(
      name: "warm-up, then cosine", schedule: .linearWarmup(epochs: 5).then(.cosine(epochs: 20), after: 5),
      factors: [(0, 0.2), (4, 1), (4.5, 1), (5, 1), (15, 0.5), (25, 0)]),
    Case(
      name: "three parts",
      schedule: .constant.then(.exponential(factor: 0.5), after: 2).then(.constant, after: 4),
      factors: [(1, 1), (2, 1), (3, 0.5), (4, 1)]),
  ]

  @Test(arguments: cases) func `factor at an epoch`(_ subject: Case) {
    for (epoch, factor) in subject.factors {
      #expect(abs(subject.schedule.factor(atEpoch: epoch) - factor) < 1e-12, "epoch \(epoch)")
    }
  }

  /// The schedules of `Golden/make_schedules.py`.
  static let golden: [String: Schedule] = [
    "constant": .constant,
    "step": .step(every: 7, factor: 0.3),
    "exponential": .exponential(factor: 0.9),
    "cosine": .cosine(epochs: 30),
    "cosine with minimum": .cosine(epochs: 30, minimum: 0.2),
    "linear warm-up": .linearWarmup(epochs: 6),
    "inverse square root": .inverseSquareRoot,
    "warm-up, then cosine": .linearWarmup(epochs: 5).then(.cosine(epochs: 20), after: 5),
    "constant, then exponential, then step":
      .constant.then(.exponential(factor: 0.8).then(.step(every: 4, factor: 0.5), after: 7), after: 3),
  ]

  /// PyTorch multiplies from epoch to epoch, and so is off by the rounding of some dozen products.
  @Test func `rates are those of PyTorch's schedulers`() throws {
    var names: Set<String> = []
    for line in try goldenLines("schedules.txt") {
      let parts = line.split(separator: ":")
      let name = String(parts[0])
      names.insert(name)
      let schedule = try #require(ScheduleTests.golden[name])
      for (epoch, word) in parts[1].split(separator: " ").enumerated() {
        let expected = try #require(Double(word))
        let found = schedule.factor(atEpoch: Double(epoch))
        #expect(abs(found - expected) <= 1e-14, "\(name), epoch \(epoch)")
      }
    }
    #expect(names == Set(ScheduleTests.golden.keys))
  }

  @Test func `chains have an end`() {
    #expect(throws: KernelError.self) {
      var chain = Schedule.constant
      for _ in 0..<1000 { chain = try chain.followed(by: .constant, after: 1) }
    }
  }
}
