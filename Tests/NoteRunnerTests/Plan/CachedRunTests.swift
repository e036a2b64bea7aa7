import Bindings
import Foundation
import NoteRunner
import Testing

@Suite("Results from the cache are those of a fresh run")
struct CachedRunTests {
  /// What a reader gets of a note, and what the author is told.
  private func report(of note: Note, _ result: NoteResult) -> [String] {
    zip(note.blocks, result.blocks).map { block, result in
      ([block.text, "\(result.status)", result.valueText ?? "-", canonicalText(of: result.outputs)]
        + result.diagnostics.map { DiagnosticText.render($0) }).joined(separator: "\n")
    }
  }

  /// Runs a note with helpers.
  private func onThreads(_ count: Int, _ runner: NoteRun, _ note: Note) -> NoteResult {
    let scheduler = BlockScheduler()
    let runner = NoteRun(data: runner.data.folder, cache: runner.cache, scheduler: scheduler)
    return Workers.run(1, on: count, helping: scheduler) { _ in runner.run(note) }[0]
  }

  @Test("notes that are edited at random", arguments: 0..<40)
  func randomEdits(seed: Int) throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let data = DataFolder(folder.url)
    let cached = NoteRun(data: data, cache: BlockCache(folder.store(), engine: Digest(of: "test")))
    let fresh = NoteRun(data: data)
    var random = RandomNote(seed: UInt64(seed), blockCount: 24)
    for _ in 0..<25 {
      let note = parsed(random.markdown)
      let expected = report(of: note, fresh.run(note))
      for _ in 0..<2 {
        let found = report(of: note, onThreads(3, cached, note))
        let differing = zip(expected, found).first { $0 != $1 }
        try #require(
          differing == nil,
          "\(random.markdown)\n\nfresh: \(differing?.0 ?? "")\n\ncached: \(differing?.1 ?? "")")
      }
      random.edit()
    }
  }

  @Test("a training of more epochs goes on from the kept one, to the same bits")
  func moreEpochs() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    func note(epochs: Int) -> Note {
      parsed(
        """
        ```swift
        let data = Dataset.spirals(count: 1500, classes: 3, noise: 0.1, seed: 1)
        let net = Sequential(seed: 1) {
          Dense(inputs: 2, outputs: 256)
          Tanh()
          Dense(inputs: 256, outputs: 256)
          Tanh()
          Dense(inputs: 256, outputs: 3)
        }
        let run = train(net, on: data, optimizer: .adam(learningRate: 0.003), epochs: \(epochs))
        show(run.table())
        print(run.model.parameters.sum())
        ```
        """)
    }
    let runner = NoteRun(
      data: DataFolder(folder.url), cache: BlockCache(folder.store(), engine: Digest(of: "test")))
    #expect(!runner.run(note(epochs: 4)).diagnostics.hasErrors)
    let kept = folder.files.count
    let longer = runner.run(note(epochs: 6))
    let fresh = NoteRun(data: DataFolder(folder.url)).run(note(epochs: 6))
    #expect(longer.blocks[0].decision == .ran(.new) || longer.blocks[0].decision == .ran(.changedText))
    #expect(report(of: note(epochs: 6), longer) == report(of: note(epochs: 6), fresh))
    #expect(folder.files.count > kept)
  }
}
