import Kernels
import Testing

@Suite struct DatasetTests {
  let ten = Dataset(
    inputs: Tensor((0..<10).map { [Double($0), 1] }), labels: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1])

  @Test func counts() {
    #expect(ten.count == 10 && ten.features == 2 && ten.classes == 2)
    let regression = Dataset(inputs: Tensor([[1], [2]]), targets: Tensor([3, 4]))
    #expect(regression.classes == nil && regression.targets.shape == [2, 1])
  }

  @Test func unsuitable_parts_are_errors() {
    let inputs = Tensor([[1], [2]])
    #expect(throws: KernelError.self) { try Dataset.classification(inputs: inputs, labels: [0]) }
    #expect(throws: KernelError.self) { try Dataset.classification(inputs: inputs, labels: [0, -1]) }
    #expect(throws: KernelError.self) { try Dataset.classification(inputs: inputs, labels: [0, 1_000_000]) }
    #expect(throws: KernelError.self) { try Dataset.classification(inputs: Tensor([1, 2]), labels: [0, 1]) }
    #expect(throws: KernelError.self) { try Dataset.regression(inputs: inputs, targets: Tensor([1])) }
    #expect(throws: KernelError.self) { try Dataset.regression(inputs: inputs, targets: Tensor(1)) }
  }

  @Test func shuffling_keeps_rows_together_and_depends_on_the_seed() {
    let shuffled = ten.shuffled(seed: 1)
    #expect(firstFeatures(shuffled).sorted() == (0..<10).map { Double($0) })
    #expect(shuffled.labels == firstFeatures(shuffled).map { Int($0) % 2 })
    #expect(shuffled == ten.shuffled(seed: 1) && shuffled != ten.shuffled(seed: 2))
  }

  @Test func a_prefix_and_the_rest_make_the_whole() throws {
    #expect(ten.prefix(3).concatenated(with: ten.dropFirst(3)) == ten)
    #expect(ten.prefix(99) == ten)
    for count in [0, -1] { #expect(throws: KernelError.self) { try ten.firstRows(count) } }
    for count in [-1, 10] { #expect(throws: KernelError.self) { try ten.withoutFirstRows(count) } }
  }

  @Test(arguments: [1, 3, 10]) func batches_are_the_rows_in_order(_ size: Int) {
    let batches = ten.batches(of: size)
    #expect(batches.dropLast().allSatisfy { $0.count == size })
    #expect(batches.dropFirst().reduce(batches[0]) { $0.concatenated(with: $1) } == ten)
  }

  @Test func different_kinds_do_not_concatenate() {
    let regression = Dataset(inputs: ten.inputs, targets: Tensor((0..<10).map { Double($0) }))
    #expect(throws: KernelError.self) { try ten.joined(with: regression) }
    #expect(throws: KernelError.self) { try ten.joined(with: .sine(count: 3)) }
  }

  @Test func standardized_features_have_mean_zero_and_deviation_one() {
    let standardized = ten.standardized()
    let first = firstFeatures(standardized)
    #expect(abs(first.reduce(0, +)) < 1e-5)
    #expect(abs(first.reduce(0) { $0 + $1 * $1 } / 10 - 1) < 1e-5)
    // The second feature is constant.
    #expect((0..<10).allSatisfy { standardized.inputs.values[2 * $0 + 1] == 0 })
    let testing = ten.prefix(2).standardized(like: ten)
    #expect(testing == standardized.prefix(2))
    #expect(throws: KernelError.self) { try ten.standardized(byStatisticsOf: .sine(count: 3)) }
  }

  @Test func powers_stand_side_by_side() throws {
    let data = Dataset(inputs: Tensor([[2, 3]]), labels: [0]).polynomialFeatures(degree: 3)
    #expect(data.inputs == Tensor([[2, 4, 8, 3, 9, 27]]))
    for degree in [0, 65] { #expect(throws: KernelError.self) { try ten.powers(degree: degree) } }
  }

  @Test(arguments: [0, 0.3, 1]) func label_noise_changes_exactly_its_share(_ fraction: Double) {
    let noisy = Dataset.blobs(count: 200, classes: 4).withLabelNoise(fraction: fraction, seed: 3)
    let clean = Dataset.blobs(count: 200, classes: 4)
    let changed = zip(noisy.labels, clean.labels).filter { $0 != $1 }.count
    #expect(changed == Int(fraction * 200))
    #expect(noisy.inputs == clean.inputs && noisy.classes == 4)
    #expect(Set(noisy.labels).isSubset(of: [0, 1, 2, 3]))
  }

  @Test func label_noise_needs_classes_and_a_share() {
    #expect(throws: KernelError.self) { try Dataset.sine(count: 3).mislabelled(fraction: 0.1, seed: 0) }
    for fraction in [-0.1, 1.1, .nan] {
      #expect(throws: KernelError.self) { try ten.mislabelled(fraction: fraction, seed: 0) }
    }
  }

  @Test func inputs_can_be_changed_for_a_mismatch() {
    let data = Dataset(inputs: Tensor([[0.25, 1]]), labels: [0])
    #expect(data.invertedPixels().inputs == Tensor([[0.75, 0]]))
    #expect(data.shifted(by: 1).inputs == Tensor([[1.25, 2]]))
    #expect(data.scaled(by: 2).inputs == Tensor([[0.5, 2]]))
  }

  private func firstFeatures(_ data: Dataset) -> [Double] {
    (0..<data.count).map { data.inputs.values[data.features * $0] }
  }
}
