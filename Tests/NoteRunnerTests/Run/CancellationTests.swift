import Foundation
import NoteRunner
import Testing

@Suite struct CancellationTests {
  private let text = """
    ```swift
    let data = Dataset.moons(count: 100, noise: 0.1, seed: 1)
    let net = Sequential(seed: 1) {
      Dense(inputs: 2, outputs: 8)
      Tanh()
      Dense(inputs: 8, outputs: 2)
    }
    let run = train(net, on: data, optimizer: .sgd(learningRate: 0.1), epochs: 30)
    print(run.final.loss)
    ```

    ```swift
    print(run.history.count)
    ```
    """

  @Test func aRunThatIsGivenUpLeavesNothingThatALaterOneTakesForAResult() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    func run(_ cancellation: Cancellation?, progress: @escaping (NoteRun.Progress) -> Void = { _ in })
      -> NoteResult
    {
      NoteRun(
        data: DataFolder(folder.url), cache: BlockCache(folder.store(), engine: Digest(of: "test")),
        cancellation: cancellation
      ).run(parsed(text), progress: progress)
    }
    let cancellation = Cancellation()
    var epochs = 0
    let stopped = run(cancellation) { step in
      guard case .working = step else { return }
      epochs += 1
      if epochs == 3 { cancellation.cancel() }
    }
    #expect(epochs == 3)
    #expect(stopped.blocks.allSatisfy { $0.status != .succeeded })

    let whole = run(nil)
    #expect(!whole.diagnostics.hasErrors)
    #expect(whole.blocks.map { $0.outputs.count } == [1, 1])
    let fresh = NoteRun(data: DataFolder(folder.url)).run(parsed(text))
    #expect(whole.blocks.map(\.outputs) == fresh.blocks.map(\.outputs))
  }
}
