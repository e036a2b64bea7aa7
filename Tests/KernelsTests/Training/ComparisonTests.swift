import Kernels
import Testing

@Suite struct ComparisonTests {
  private static var data: Dataset { .moons(count: 60, noise: 0.1, seed: 1) }

  private static func run(epochs: Int, validation: Dataset? = nil) -> Run {
    train(
      Sequential { Dense(inputs: 2, outputs: 2) }, on: data, validation: validation, epochs: epochs)
  }

  @Test func `the table of a run`() {
    let table = Self.run(epochs: 7, validation: Self.data).table(every: 3)
    #expect(
      table.columns.map(\.name) == [
        "epoch", "loss", "accuracy", "validation loss", "validation accuracy", "gradient norm",
        "learning rate",
      ])
    #expect(table.columns[0].values == .integers([0, 3, 6, 7]))
    #expect(Self.run(epochs: 1).table().columns.count == 5, "no columns for what was not measured")
    #expect(throws: KernelError.self) { try Self.run(epochs: 1).epochTable(every: 0) }
  }

  @Test func `the plot of a run`() {
    func names(_ plot: Plot) -> [String] {
      guard case .lines(let lines) = plot.content else { return [] }
      return lines.series.map(\.name)
    }
    #expect(names(Self.run(epochs: 2, validation: Self.data).plot(.loss)) == ["training", "validation"])
    #expect(names(Self.run(epochs: 2).plot(.accuracy)) == ["training"])
    #expect(names(Self.run(epochs: 2).plot(.gradientNorm)) == ["gradient norm"])
  }

  @Test func `runs of different lengths`() {
    let (short, long) = (Self.run(epochs: 2), Self.run(epochs: 5))
    let both = compare(["long": long, "short": short])
    let table = both.table(every: 2)
    #expect(table.columns.map(\.name) == ["epoch", "long", "short"])
    #expect(table.columns[0].values == .integers([0, 2, 4, 5]))
    #expect(
      table.columns[2].values
        == .optionalNumbers([short.losses[0], short.losses[2], nil, nil], digits: 4))
    #expect(both.summary.columns[1].values == .integers([5, 2]))
    #expect(both.summary.columns[2].values == .integers([Int64(long.updates), Int64(short.updates)]))
  }
}
