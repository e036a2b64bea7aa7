import Language
import Testing

@Suite("A machine runs the blocks of a note one after the other")
struct MachineTests {
  /// Checks and runs blocks; the failure of each that fails.
  private func run(_ blocks: [String], host: RecordingHost) -> [RuntimeError?] {
    let checker = NoteChecker(library: .standard)
    let machine = Machine(host: host)
    return blocks.map { text in
      guard let block = checker.check(text).block else {
        Issue.record("\(text) is refused")
        return nil
      }
      do throws(RuntimeError) {
        _ = try machine.run(block)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("blocks share variables, functions and types")
  func blocksShareNames() {
    let host = RecordingHost()
    let failures = run(
      [
        "var total = 1\nvar list = [1]\nstruct P { var x: Int }\nfunc add(_ n: Int) { total += n }",
        "add(4)\nlist.append(total)\nlet p = P(x: list.count)",
        "total *= 2\nprint(total)\nprint(list)\nprint(p)",
      ], host: host)
    #expect(failures.allSatisfy { $0 == nil })
    #expect(host.lines == ["10", "[1, 5]", "P(x: 2)"])
  }

  @Test("what a failed block should have defined is not available, all else is")
  func failedBlocksTakeOnlyTheirOwn() throws {
    let host = RecordingHost()
    let failures = run(
      ["let a = [1, 2]", "let b = a[0]\nlet c = a[5]", "print(a)", "print(b)", "print(a.count)"], host: host)
    #expect(failures[1]?.message.contains("index out of range") == true)
    #expect(failures[3]?.message.contains("`b` is not available") == true)
    #expect(host.lines == ["[1, 2]", "2"])
  }

  @Test("a failure names every call on the way")
  func stackNamesCalls() throws {
    let host = RecordingHost()
    let failures = run(
      [
        "func inner(_ n: Int) -> Int { 1 / n }", "func outer(_ n: Int) -> Int { inner(n) }",
        "print([0].map { outer($0) })",
      ],
      host: host)
    let failure = try #require(failures[2])
    #expect(failure.stack.map { $0.block } == [0, 1, 2, 2])
    #expect(failure.stack[0].function == "inner")
    #expect(failure.stack[1].function == "outer")
  }

  @Test("a block that is an expression has a value")
  func expressionsHaveValues() throws {
    let checker = NoteChecker(library: .standard)
    let block = try #require(checker.check("[1, 2].map { $0 * 2 }", kind: .expression).block)
    let machine = Machine(host: RecordingHost())
    let value = try #require(try machine.run(block))
    #expect(try machine.text(of: value, type: try #require(block.value).type) == "[2, 4]")
  }
}
