import Bindings
import Testing

private let points =
  "let data = Dataset(inputs: Tensor([[0, 1], [2, 3], [4, 5], [6, 7]]), labels: [0, 1, 0, 1])\n"

@Test(arguments: [
  ("data.count", "4"), ("data.features", "2"), ("data.classes", "Optional(2)"),
  ("data.labels", "[0, 1, 0, 1]"),
  ("data.inputs[1]", "[2.0, 3.0]"), ("data.targets.shape", "[4, 1]"), ("data.name", "data"),
  ("data.prefix(1).inputs", "[[0.0, 1.0]]"), ("data.dropFirst(3).inputs", "[[6.0, 7.0]]"),
  ("data.batches(of: 3).map { $0.count }", "[3, 1]"), ("data.concatenated(with: data).count", "8"),
  ("data.split(trainingFraction: 0.5).training.count", "2"), ("data.folds(2)[0].validation.count", "2"),
  ("data.shuffled(seed: 1).inputs.sum()", "28.0"), ("data.standardized().inputs.mean().scalar", "0.0"),
  ("data.standardized(like: data) == data.standardized()", "true"),
  ("data.polynomialFeatures(degree: 2).inputs[1]", "[2.0, 4.0, 3.0, 9.0]"),
  ("data.withLabelNoise(fraction: 1).labels", "[1, 0, 1, 0]"),
  ("data.invertedPixels().inputs[0]", "[1.0, 0.0]"),
  ("data.shifted(by: 1).inputs[0]", "[1.0, 2.0]"), ("data.scaled(by: 2).inputs[0]", "[0.0, 2.0]"),
  ("Dataset(inputs: Tensor([[1]]), targets: Tensor([2])).targets", "[[2.0]]"),
  ("Dataset.spirals(count: 6, classes: 3).classes", "Optional(3)"), ("Dataset.moons(count: 4).features", "2"),
  ("Dataset.circles(count: 4).count", "4"), ("Dataset.blobs(count: 6).count", "6"),
  ("Dataset.sine(count: 5).features", "1"), ("Dataset.linear(count: 5, features: 3).features", "3"),
])
func datasetRows(_ expression: String, expected: String) {
  let outcome = run(points + "print(\(expression))")
  #expect(outcome.outputs.map { $0.text } == [expected])
}

@Test func dataComeByName() {
  let host = KernelHost(dataNames: ["tiny"]) { name in
    name == "tiny" ? Array("a,b,target\n1,2,3\n4,5,6\n".utf8) : nil
  }
  #expect(run("print(Dataset(named: \"tiny\").count)", host: host).outputs.map { $0.text } == ["2"])
  let engine = Engine(blocks: [BlockSource("let data = Dataset(named: \"tinny\")")])
  let message = engine.run(host: host)[0].diagnostics[0].message
  #expect(message.contains("tinny") && message.contains("did you mean \"tiny\""))
}
