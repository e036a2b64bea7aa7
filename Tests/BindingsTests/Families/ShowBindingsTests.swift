import Bindings
import Kernels
import Testing

@Test func showTakesEverything() {
  let outcome = run(
    """
    show(Table([Column("n", [1, 2]), Column("x", [0.5, 1]), Column("s", ["a", "b"])]))
    show(Plot.lines(["a": [1, 2, 3]], title: "t", scale: .log))
    show(Plot.scatter(["a": [(1, 2), (3, 4)]]))
    show(Plot.histogram([1, 2, 2, 3], bins: 3))
    show(Tensor([1, 2]))
    show([1, 2])
    show("text")
    show(1.5)
    show((1, "a"))
    """)
  let kinds = outcome.outputs.map { output in
    switch output {
    case .table: "table"
    case .plot: "plot"
    case .text(let text): text
    case .diagnosis: "diagnosis"
    case .confusion: "confusion"
    case .preformatted: "preformatted"
    }
  }
  #expect(kinds == ["table", "plot", "plot", "plot", "[1.0, 2.0]", "[1, 2]", "text", "1.5", "(1, \"a\")"])
}

@Test func columnsHaveUnits() {
  let outcome = run(
    """
    let columns = [
      Column("time", [0.5], digits: 1, unit: "ms"), Column("size", [3], unit: "MB"), Column("loss", [1.5, nil], unit: "nats"),
      Column("step", [1]),
    ]
    show(Table(columns))
    show(columns.map { $0.unit })
    """)
  #expect(outcome.outputs.first?.text.hasPrefix("time [ms] | size [MB] | loss [nats] | step\n") == true)
  #expect(outcome.outputs.last?.text == "[\"ms\", \"MB\", \"nats\", \"\"]")
}

@Test func plotsOfFunctionsAndData() {
  let outcome = run(
    """
    let data = Dataset.blobs(count: 12, classes: 2)
    let model = Sequential { Dense(inputs: 2, outputs: 2) }
    let descent = minimize(from: Tensor([1, 1]), optimizer: .sgd(learningRate: 0.1), steps: 3) { $0.squared().sum() }
    show(Plot.scatter(data, title: "data"))
    show(Plot.decisionBoundary(of: model, on: data))
    show(Plot.contour(x: -1...1, y: -1...1, trajectories: ["way": descent]) { $0.squared().sum() })
    show(Plot.curve(data: Dataset.sine(count: 9), in: -3...3, ["square": { $0 * $0 }]))
    show(Plot.image(data, row: 0))
    show(Plot.images(data, rows: [0, 1], model: model))
    show(model.confusionMatrix(on: data))
    show(descent.plot(.loss))
    """)
  #expect(outcome.outputs.count == 8)
}

@Test func whatHasATableOfItsOwn() {
  let outcome = run(
    """
    let data = Dataset.blobs(count: 12, classes: 2)
    let model = Sequential { Dense(inputs: 2, outputs: 2) }
    show(sweep([0.1, 0.2]) { rate in train(model, on: data, optimizer: .sgd(learningRate: rate), epochs: 1) })
    show(train(model, on: data, epochs: 1))
    """)
  #expect(outcome.outputs.count == 2)
  for output in outcome.outputs {
    guard case .table = output else {
      Issue.record("no table")
      continue
    }
  }
}
