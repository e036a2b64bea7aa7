import Foundation
import NoteRunner
import Testing

/// Formulas that are kept from one process to the next.
@Suite(.enabled(if: Mathematics.folder != nil)) struct MathematicsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func whatIsKeptNeedsNoKaTeX() throws {
    defer { scratch.remove() }
    let formulas = [("x^2", false), ("x^2", true), ("\\frac{1}{2}", true)]
    let first = Mathematics(store: scratch.store())
    let typeset = try formulas.map { try first.html(tex: $0.0, display: $0.1) }
    #expect(first.hasLoadedKaTeX)
    #expect(Set(typeset).count == 3)
    let second = Mathematics(store: scratch.store())
    #expect(try formulas.map { try second.html(tex: $0.0, display: $0.1) } == typeset)
    #expect(!second.hasLoadedKaTeX)
    let without = Mathematics()
    #expect(try formulas.map { try without.html(tex: $0.0, display: $0.1) } == typeset)
  }

  @Test func mistakesAreNotKept() throws {
    defer { scratch.remove() }
    for _ in 0..<2 {
      let mathematics = Mathematics(store: scratch.store())
      #expect(throws: Mathematics.Problem.self) { try mathematics.html(tex: "\\frac{1", display: false) }
      #expect(mathematics.hasLoadedKaTeX)
    }
    #expect(scratch.files == [])
  }

  @Test func aDamagedOneIsTypesetAgain() throws {
    defer { scratch.remove() }
    let typeset = try Mathematics(store: scratch.store()).html(tex: "x", display: false)
    let entry = try #require(scratch.files.first { $0.hasPrefix("records/") })
    write([1, 2, 3], to: scratch.cache.path + "/" + entry)
    let store = scratch.store()
    #expect(try Mathematics(store: store).html(tex: "x", display: false) == typeset)
    #expect(store.problems == [.damaged(count: 1)])
    #expect(scratch.files.contains(entry))
  }
}
