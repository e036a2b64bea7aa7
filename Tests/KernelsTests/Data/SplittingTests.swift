import Kernels
import Testing

@Suite struct SplittingTests {
  @Test(arguments: [0.1, 0.5, 0.8, 0.99])
  func a_split_keeps_every_row_and_the_shares_of_classes(_ fraction: Double) {
    // 60 of class 0, 30 of class 1, 10 of class 2.
    let labels = (0..<100).map { $0 < 60 ? 0 : $0 < 90 ? 1 : 2 }
    let data = Dataset(inputs: Tensor((0..<100).map { [Double($0)] }), labels: labels)
    let (training, testing) = data.split(trainingFraction: fraction, seed: 4)
    #expect(training.count == Int((fraction * 100).rounded()))
    #expect((training.inputs.values + testing.inputs.values).sorted() == data.inputs.values)
    for (label, size) in [(0, 60.0), (1, 30), (2, 10)] {
      let share = Double(training.labels.filter { $0 == label }.count)
      #expect(abs(share - fraction * size) <= 1)
    }
    #expect(training.classes == 3 && testing.classes == 3)
  }

  @Test func fractions_that_leave_nothing_are_errors() {
    let data = Dataset.moons(count: 4)
    for fraction in [0, 1, -1, 2, .nan, 0.01, 0.99] {
      #expect(throws: KernelError.self) { try data.parts(trainingFraction: fraction, seed: 0) }
    }
  }

  @Test(arguments: [2, 3, 5, 20])
  func every_row_is_held_back_once_and_folds_are_balanced(_ n: Int) {
    let data = Dataset.blobs(count: 53, classes: 3)
    let folds = data.folds(n, seed: 1)
    #expect(folds.count == n)
    let held = folds.map { $0.validation.inputs.values }.flatMap { $0 }
    #expect(held.sorted() == data.inputs.values.sorted())
    let sizes = folds.map { $0.validation.count }
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    for label in 0..<3 {
      let counts = folds.map { $0.validation.labels.filter { $0 == label }.count }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    #expect(folds.allSatisfy { $0.training.count + $0.validation.count == 53 })
  }

  @Test(arguments: [-1, 0, 1, 6]) func impossible_numbers_of_folds_are_errors(_ n: Int) {
    #expect(throws: KernelError.self) { try Dataset.sine(count: 5).crossValidation(folds: n, seed: 0) }
  }
}
