import Language
import Testing

@Suite("Budgets: whatever a block does, it ends, and says where")
struct BudgetTests {
  struct Hostile: CustomStringConvertible, Sendable {
    let description: String
    let text: String
    let part: String
  }

  static let hostile = [
    Hostile(description: "an endless loop", text: "while true {}", part: "steps"),
    Hostile(
      description: "an endless loop with a body", text: "var n = 0\nwhile n >= 0 { n = (n + 1) % 7 }",
      part: "steps"),
    Hostile(description: "an endless repeat", text: "repeat { } while true", part: "steps"),
    Hostile(description: "an endless recursion", text: "func f() { f() }\nf()", part: "calls within calls"),
    Hostile(
      description: "a recursion between functions",
      text: "func f(_ n: Int) -> Int { g(n) }\nfunc g(_ n: Int) -> Int { f(n + 1) }\nprint(f(0))",
      part: "calls within calls"),
    Hostile(
      description: "a recursion through closures of natives",
      text: "func f(_ n: Int) -> [Int] { [n].flatMap { f($0 + 1) } }\nprint(f(0))",
      part: "within the other's closure"),
    Hostile(description: "an array that doubles", text: "var a = [1]\nwhile true { a += a }", part: "memory"),
    Hostile(
      description: "an array that grows", text: "var a = [1]\nwhile true { a.append(2) }", part: "memory"),
    Hostile(
      description: "a string that doubles", text: "var s = \"ab\"\nwhile true { s += s }", part: "memory"),
    Hostile(
      description: "arrays in arrays",
      text: "var a: [[Int]] = []\nwhile true { a.append(Array(repeating: 0, count: 1000)) }",
      part: "memory"),
    Hostile(
      description: "a dictionary that grows",
      text: "var d: [Int: Int] = [:]\nvar n = 0\nwhile true { d[n] = n\nn += 1 }",
      part: "memory"),
    Hostile(
      description: "a huge array at once", text: "let a = Array(repeating: 0, count: 1_000_000_000_000)",
      part: "memory"),
    Hostile(
      description: "a stride without end",
      text: "for i in stride(from: 0, to: 9_000_000_000_000, by: 1) { print(i) }", part: "memory"),
    Hostile(
      description: "a stride over all numbers", text: "_ = stride(from: Int.min, through: .max, by: 1)",
      part: "memory"),
    Hostile(
      description: "a stride of tiny steps", text: "_ = stride(from: 0.0, to: 1e300, by: 1e-300)",
      part: "memory"),
    Hostile(
      description: "a map over a huge range", text: "_ = (0..<1_000_000_000).map { $0 }", part: "memory"),
    Hostile(
      description: "a map that gives large values",
      text: "_ = (0..<1_000_000).map { Array(repeating: $0, count: 10_000) }", part: "memory"),
    Hostile(
      description: "a flatMap that gives large values",
      text:
        "_ = [1, 2, 3, 4].flatMap { n in (0..<5000).flatMap { _ in Array(repeating: n, count: 10_000) } }",
      part: "memory"),
    Hostile(
      description: "a long reduce on a range", text: "print((0..<5_000_000_000).reduce(0) { $0 &+ $1 })",
      part: "steps"),
    Hostile(
      description: "a predicate on all numbers", text: "print((0..<Int.max).allSatisfy { $0 >= 0 })",
      part: "steps"),
    Hostile(
      description: "copies of an array",
      text: "let a = Array(repeating: 0, count: 10_000)\nwhile true {\n  var b = a\n  b[0] = 1\n}",
      part: "steps"),
    Hostile(
      description: "a comparison of trees that share their branches",
      text: """
        struct Tree: Equatable { var children: [Tree] }
        func tree(_ depth: Int) -> Tree {
          var tree = Tree(children: [])
          for _ in 0..<depth { tree = Tree(children: [tree, tree]) }
          return tree
        }
        print(tree(45) == tree(45))
        """, part: "steps"),
    Hostile(
      description: "a key that shares its branches",
      text: """
        struct Tree: Hashable { var children: [Tree] }
        var tree = Tree(children: [])
        for _ in 0..<45 { tree = Tree(children: [tree, tree]) }
        var counts: [Tree: Int] = [:]
        counts[tree] = 1
        """, part: "steps"),
    Hostile(
      description: "a key nested a hundred thousand deep",
      text: """
        struct Tree: Hashable { var children: [Tree] }
        var tree = Tree(children: [])
        for _ in 0..<100_000 { tree = Tree(children: [tree]) }
        print([tree: 1].count)
        """, part: "nested too deeply"),
    Hostile(
      description: "copies of a dictionary",
      text: """
        var d: [Int: Int] = [:]
        for i in 0..<10_000 { d[i] = i }
        while true {
          var e = d
          e[0] = 1
        }
        """, part: "steps"),
    Hostile(
      description: "output without line ends", text: "while true { print(\"text\", terminator: \"\") }",
      part: "printed more"),
    Hostile(
      description: "a separator that is longer than memory",
      text: "print(1, 2, separator: String(repeating: \"-\", count: 10_000_000))", part: "printed more"),
    Hostile(
      description: "a search that nearly succeeds everywhere",
      text: """
        let text = String(repeating: "a", count: 200_000)
        print(text.contains(String(repeating: "a", count: 100_000) + "b"))
        """, part: "steps"),
    Hostile(
      description: "the count of a range of all numbers", text: "print((Int.min..<Int.max).count)",
      part: "overflow"),
    Hostile(
      description: "a huge string at once",
      text: "let s = String(repeating: \"abc\", count: 1_000_000_000_000)", part: "memory"),
    Hostile(
      description: "a huge range as an array", text: "let a = Array(0..<1_000_000_000_000)", part: "memory"),
    Hostile(description: "endless output", text: "while true { print(\"line\") }", part: "printed more"),
  ]

  @Test("a hostile block ends with an error at a place", arguments: hostile)
  func ends(block: Hostile) throws {
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
