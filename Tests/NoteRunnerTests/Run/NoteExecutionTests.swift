import Bindings
import Foundation
import NoteRunner
import Testing

/// The blocks of a note dealt with step by step, as threads could.
@Suite struct NoteExecutionTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func execution(_ texts: String...) -> NoteExecution {
    NoteExecution(
      texts.map { BlockSource($0) }, asked: nil,
      cache: BlockCache(folder.store(), engine: Digest(of: "test")),
      sample: nil, data: CourseData(DataFolder(folder.url)), clock: { 0 }, progress: { _, _ in },
      didFinish: { _ in })
  }

  @Test func independentBlocksRunSideBySide() throws {
    defer { folder.remove() }
    let execution = execution("let a = 1", "let b = 2", "let c = a + b")
    let first = try #require(execution.take())
    let second = try #require(execution.take())
    #expect(first.index == 0 && second.index == 1 && first.machine !== second.machine)
    #expect(execution.take() == nil, "the third needs both")
    execution.perform(1, on: second.machine)
    execution.put(back: second.machine, after: 1)
    #expect(execution.take() == nil)
    execution.perform(0, on: first.machine)
    execution.put(back: first.machine, after: 0)
    let third = try #require(execution.take())
    execution.perform(2, on: third.machine)
    execution.put(back: third.machine, after: 2)
    #expect(third.index == 2 && execution.isDone)
  }

  @Test("what uses closures that share a variable waits for all before it")
  func sharedClosures() throws {
    defer { folder.remove() }
    let execution = execution(
      "func counter() -> () -> Int {\n  var n = 0\n  return {\n    n += 1\n    return n\n  }\n}",
      "let next = counter()", "let other = 1", "print(next())")
    for expected in 0..<2 {
      let taken = try #require(execution.take())
      #expect(taken.index == expected)
      execution.perform(taken.index, on: taken.machine)
      execution.put(back: taken.machine, after: taken.index)
    }
    let unrelated = try #require(execution.take())
    #expect(unrelated.index == 2)
    #expect(execution.take() == nil, "nobody knows what the closures change")
    execution.perform(2, on: unrelated.machine)
    execution.put(back: unrelated.machine, after: 2)
    #expect(execution.take()?.index == 3)
  }
}
