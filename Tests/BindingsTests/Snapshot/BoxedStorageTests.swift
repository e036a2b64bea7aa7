import Bindings
import Kernels
import Language
import Testing

@Suite struct BoxedStorageTests {
  /// An expression of every type that a block can hold.
  private static let samples: [BoxedKind: String] = [
    .tensor: "Tensor([[1.5, -0.0], [2, 3]])",
    .dataset: "Dataset.blobs(count: 6, seed: 1)",
    .column: "Column(\"a\", [1.0, nil])",
    .table: "Table([Column(\"a\", [1, 2])], title: \"t\")",
    .plot: "Plot.histogram([1.0, 2.0])",
    .scale: "Scale.log",
    .loss: "Loss.huber(delta: 2)",
    .initializer: "Initializer.heNormal",
    .sequential: "Sequential(seed: 1) { Dense(inputs: 2, outputs: 2) }",
    .extremeEigenvalues:
      "Sequential { Dense(inputs: 1, outputs: 1) }.extremeEigenvalues(on: Dataset.linear(count: 9))",
    .lossSlice:
      """
    Sequential { Dense(inputs: 1, outputs: 1) }.lossSlice(
      on: Dataset.linear(count: 9), along: Tensor([1, 2]), points: 3)
    """,
    .confusionMatrix:
      "Sequential { Dense(inputs: 2, outputs: 3) }.confusionMatrix(on: Dataset.blobs(count: 9))",
    .layer: "Residual { Dense(inputs: 2, outputs: 2) }",
    .optimizer: "Optimizer.adam()",
    .schedule: "Schedule.cosine(epochs: 3)",
    .earlyStopping: "EarlyStopping(patience: 2)",
    .augmentation: "Augmentation.gaussianNoise(standardDeviation: 0.5)",
    .metric: "Metric.accuracy",
    .epoch: "\(run).final",
    .run: run,
    .comparison: "compare([\"a\": \(run)])",
    .sweep: "sweep([0.1, 0.2]) { rate in \(run) }",
    .descent:
      "minimize(from: Tensor([1, 2]), optimizer: .sgd(learningRate: 0.1), steps: 2) { $0.squared().sum() }",
    .diagnosis: "diagnose(\(run))",
    .verdict: "diagnose(\(run)).verdict",
  ]

  private static let run =
    "train(Sequential { Dense(inputs: 1, outputs: 1) }, on: Dataset.linear(count: 9), epochs: 2)"

  @Test(arguments: BoxedKind.allCases)
  func `every type is stored under its name, and read back`(kind: BoxedKind) throws {
    let object = try value(of: try #require(Self.samples[kind], "\(kind) has no sample"))
    var writer = ByteWriter()
    #expect(encode(object, into: &writer))
    var names = ByteReader(writer.bytes)
    #expect(names.read(String.self) == kind.rawValue)
    var reader = ByteReader(writer.bytes, parts: writer.parts)
    let again = try #require(decodeHostObject(from: &reader))
    #expect(reader.isAtEnd)
    #expect(again.description == object.description && again.byteCount == object.byteCount)
    var second = ByteWriter()
    #expect(encode(again, into: &second))
    #expect(second.bytes == writer.bytes && second.parts == writer.parts)
  }

  @Test func `names of no type, and nothing at all`() {
    var writer = ByteWriter()
    writer.write("Tensors")
    var reader = ByteReader(writer.bytes)
    #expect(decodeHostObject(from: &reader) == nil)
    var empty = ByteReader([])
    #expect(decodeHostObject(from: &empty) == nil)
  }

  private func value(of expression: String) throws -> HostObject {
    let check = NoteChecker(library: .standard + .kernels).check(expression, kind: .expression)
    let block = try #require(check.block, "\(check.diagnostics.map { $0.message })")
    guard case .object(let object) = try Machine(host: KernelHost()).run(block) else {
      throw KernelError.empty(operation: expression)
    }
    return try #require(object as? HostObject)
  }
}
