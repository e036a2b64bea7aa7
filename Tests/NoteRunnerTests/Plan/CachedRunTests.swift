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
}
