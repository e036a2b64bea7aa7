import Kernels
import Testing

@Suite("Wording of errors")
struct KernelErrorTests {
  static let wordings: [(error: KernelError, message: String)] = [
    (
      .countMismatch(shape: [2, 3], newShape: [4]),
      "cannot reshape [2, 3], which has 6 elements, to [4], which has 4"
    ),
    (.indexOutOfRange(index: 3, count: 3), "index 3 is out of range: allowed are 0 to 2"),
    (.indexOutOfRange(index: 0, count: 0), "index 0 is out of range: the tensor is empty"),
    (
      .axisOutOfRange(axis: 2, rank: 2, operation: "sum"),
      "sum: axis 2 is out of range: the tensor has axes 0 to 1"
    ),
    (
      .invalidArgument(name: "rate", value: "1.0", allowed: "at least 0 and below 1"),
      "rate: 1.0 is not allowed; it must be at least 0 and below 1"
    ),
    (
      .nonFiniteLoss(unit: "epoch", number: 3, loss: .nan, learningRate: 10),
      "the loss became NaN in epoch 3, with learning rate 10.0; a smaller learning rate may help"
    ),
    (.closureFailed(message: "index 7 is out of range"), "index 7 is out of range"),
  ]

  @Test("names the values, and what is allowed", arguments: wordings)
  func wording(_ error: KernelError, _ message: String) {
    #expect(error.message == message)
  }
}
