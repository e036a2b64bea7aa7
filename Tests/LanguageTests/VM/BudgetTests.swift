import Language
import Testing

@Suite("Budgets: whatever a block does, it ends, and says where")
struct BudgetTests {
  @Test("a hostile block ends with an error at a place", arguments: HostileProgram.all)
  func ends(block: HostileProgram) throws {
    let budget = Budget(steps: 20_000_000, bytes: 16 << 20)
    let run = try #require(RunningProgram(block.text, budget: budget))
    let failure = try #require(run.failure)
    #expect(failure.message.contains(block.part), "\(failure.message)")
    #expect(failure.range.end > failure.range.start)
    #expect(failure.range.end <= block.text.utf8.count)
  }

  @Test("the same block takes the same steps each time")
  func stepsAreDeterministic() throws {
    let text =
      "var d: [String: Int] = [:]\nfor i in 0..<500 { d[\"\\(i % 50)\", default: 0] += i }\nprint(d.count)"
    let first = try #require(RunningProgram(text))
    let second = try #require(RunningProgram(text))
    #expect(first.steps == second.steps)
    #expect(first.steps > 500)
  }

  @Test("memory that is released does not count")
  func releasedMemoryIsFree() throws {
    let text =
      "var total = 0\nfor i in 0..<3000 { total += Array(repeating: i, count: 1000).count }\nprint(total)"
    let run = try #require(RunningProgram(text, budget: Budget(bytes: 1 << 20)))
    #expect(run.failure == nil)
    #expect(run.printed == ["3000000"])
  }

  @Test("changing in place costs the same however long the array is")
  func changesInPlaceDoNotCopy() throws {
    let text = """
      var a: [Int] = []
      for i in 0..<100_000 { a.append(i) }
      for i in 0..<1_000_000 { a[i % 100_000] = i }
      var grid = Array(repeating: Array(repeating: 0, count: 300), count: 300)
      for i in 0..<90_000 { grid[i / 300][i % 300] += 1 }
      struct Cell { var values: [Int] }
      var cells = [Cell(values: Array(repeating: 0, count: 10_000))]
      for i in 0..<10_000 { cells[0].values[i] = i }
      print(a[99_999] + grid[299][299] + cells[0].values[9_999])
      """
    // A copy of any of these counts its elements as steps.
    let run = try #require(RunningProgram(text, budget: Budget(steps: 20_000_000)))
    #expect(run.failure == nil, "\(run.failure?.message ?? "")")
    #expect(run.printed == ["1009999"])
  }

  @Test(
    "work on a long value counts by its length",
    arguments: [
      "_ = text == other", "_ = text < other", "_ = names[text]", "_ = text + other",
      "var t = text\nt += \"b\"",
      "_ = text.hasPrefix(other)", "_ = text.uppercased()", "_ = text.contains(\"b\")",
      "_ = list.dropFirst()", "_ = list.dropLast()", "list.insert(1, at: 0)", "_ = list.remove(at: 0)",
      "_ = list.removeFirst()", "var l = list\nl.removeLast()", "_ = groups[list]", "_ = list.max()",
      "_ = list == copy", "var d = table\nd[0] = 1", "_ = table == same", "_ = table.filter { $0.key < 0 }",
    ])
  func lengthCounts(work: String) throws {
    let setUp = """
      let text = String(repeating: "a", count: 80_000)
      let other = text.lowercased()
      let names: [String: Int] = [:]
      var list = Array(repeating: 0, count: 20_000)
      let copy = list.map { $0 }
      let groups: [[Int]: Int] = [:]
      var table: [Int: Int] = [:]
      for i in 0..<10_000 { table[i] = i }
      let same = table.mapValues { $0 }

      """
    let without = try #require(RunningProgram(setUp))
    let with = try #require(RunningProgram(setUp + work))
    #expect(with.failure == nil)
    #expect(with.steps - without.steps >= 9_900)
  }

  @Test("more variables than fit are an error at a place")
  func variablesAreBounded() throws {
    let text = (0..<40_000).map { "let a\($0) = \($0)" }.joined(separator: "\n")
    let run = try #require(RunningProgram(text))
    let failure = try #require(run.failure)
    #expect(failure.message.contains("too large"))
    #expect(failure.range.end > failure.range.start)
  }

  @Test("values nested a hundred thousand deep are released")
  func deepNestingIsReleased() throws {
    let text = """
      struct Tree { var children: [Tree] }
      var tree = Tree(children: [])
      for _ in 0..<100_000 { tree = Tree(children: [tree]) }
      print(tree.children.count)
      """
    let run = try #require(RunningProgram(text))
    #expect(run.printed == ["1"])
  }

  @Test("values nested too deeply are not printed")
  func deepNestingIsNotPrinted() throws {
    let text = """
      struct Tree { var children: [Tree] }
      var tree = Tree(children: [])
      for _ in 0..<100_000 { tree = Tree(children: [tree]) }
      print(tree)
      """
    let run = try #require(RunningProgram(text))
    #expect(run.failure?.message.contains("nested too deeply") == true)
  }
}
