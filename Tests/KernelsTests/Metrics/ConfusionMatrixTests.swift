import Kernels
import Testing

@Suite struct ConfusionMatrixTests {
  /// Three classes; class 2 is never predicted.
  private let matrix = ConfusionMatrix(counts: [[5, 1, 0], [2, 4, 0], [1, 3, 0]])

  @Test func `shares by hand`() {
    #expect(matrix.classes == 3 && matrix.count == 16)
    #expect(matrix.accuracy == 9.0 / 16)
    #expect(matrix.precision == [5.0 / 8, 4.0 / 8, 0])
    #expect(matrix.recall == [5.0 / 6, 4.0 / 6, 0])
    // 2 · 5/8 · 5/6 / (5/8 + 5/6) = 10/14 = 2 tp / (2 tp + fp + fn)
    #expect(abs(matrix.f1[0] - 10.0 / 14) < 1e-15 && abs(matrix.f1[1] - 8.0 / 14) < 1e-15)
    #expect(matrix.f1[2] == 0)
  }

  @Test func `table`() {
    let expected = Table([
      Column("actual", [0, 1, 2]), Column("as 0", [5, 2, 1]), Column("as 1", [1, 4, 3]),
      Column("as 2", [0, 0, 0]), Column("precision", matrix.precision, digits: 3),
      Column("recall", matrix.recall, digits: 3),
    ])
    #expect(matrix.table == expected && matrix.output == .confusion(matrix))
    #expect(
      matrix.description == """
        actual | as 0  | as 1  | as 2  | precision | recall
        -------+-------+-------+-------+-----------+-------
             0 |   [5] |    1  |    0  |     0.625 |  0.833
             1 |    2  |   [4] |    0  |     0.500 |  0.667
             2 |    1  |    3  |   [0] |     0.000 |  0.000
        """)
  }

  @Test func `of a model, more rows than fit into one part`() {
    // The outputs grow with the inputs: the prediction is the larger one, the first of equals.
    let model = Sequential { Tanh() }
    let rows = [[1.0, 0], [0, 1], [0, 0]]
    let data = Dataset(
      inputs: Tensor((0..<600).map { rows[$0 % 3] }), labels: (0..<600).map { $0 < 300 ? 0 : 1 })
    #expect(model.confusionMatrix(on: data).counts == [[200, 100], [200, 100]])
    #expect(model.confusionMatrix(on: data).accuracy == model.accuracy(on: data))
  }

  @Test func `needs classes, and a model that has them`() {
    let numbers = Dataset(inputs: Tensor([[1, 2]]), targets: Tensor([3]))
    #expect(throws: KernelError.self) { try Sequential { Tanh() }.measuredConfusion(on: numbers) }
    #expect(throws: KernelError.self) {
      try Sequential { Tanh() }.measuredConfusion(on: .blobs(count: 9, classes: 3))
    }
  }
}
