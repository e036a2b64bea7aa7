import Bindings
import Kernels
import Language
import Testing

@Suite("The values of a block, on another machine")
struct SnapshotTests {
  /// Every kind of value that a variable can hold, and a block that looks at all of them.
  private static let blocks = [
    """
    let number = 7
    let real = -0.0
    let small: Float = 0.1
    let truth = true
    let text = "漢字 \\u{1F600}"
    let missing: Int? = nil
    let present: Double? = 2.5
    let nested: [Int?] = [1, nil, 3]
    let pair = (1, "one")
    let range = 2..<9
    let table = ["b": [1, 2], "a": []]
    let void: Void? = ()
    """,
    """
    struct Point: Equatable {
      var x: Double
      var y = 1.5
      func length() -> Double { (x * x + y * y).squareRoot() }
    }
    enum Shape {
      case circle(Point, radius: Double)
      case empty
    }
    enum Colour: String { case red, green }
    """,
    """
    var points = [Point(x: 3), Point(x: 4, y: 0)]
    let shapes: [Shape] = [.circle(points[0], radius: 2), .empty]
    let colour = Colour.green
    let scale = 3.0
    let scaled = { (x: Double) -> Double in x * scale + 1 }
    """,
    """
    let tensor = Tensor([1, 2, 3])
    let model = Sequential(seed: 1) {
      Dense(inputs: 2, outputs: 3)
      ReLU()
    }
    let models = [model, model]
    points.append(Point(x: 9))
    """,
  ]
  private static let inspection = """
    print(number, real, small, truth, text)
    print(missing ?? -1, present ?? -1, nested, pair, range)
    print(table, void == nil)
    print(points, points[0].length(), points[0] == Point(x: 3))
    print(shapes, colour, scaled(2))
    print(tensor, models[1].parameterCount, model.parameters.sum())
    points[0].x = 100
    print(points)
    """

  private func identity(_ block: Int) -> [UInt8] { [UInt8(block)] }

  @Test func areTheSame() throws {
    let engine = Engine(blocks: (Self.blocks + [Self.inspection]).map { BlockSource($0) })
    #expect(engine.isFreeOfErrors, "\(engine.checks.flatMap(\.diagnostics).map(\.message))")
    let first = engine.session(host: KernelHost())
    let last = engine.blocks.count - 1
    var snapshots: [Snapshot] = []
    for index in 0..<last {
      #expect(first.run(index).status == .succeeded)
      snapshots.append(try #require(first.snapshot(of: index, identity: identity)))
    }
    let second = engine.session(host: KernelHost())
    // Later ones first: a change stays, whenever what it changes is restored.
    for index in (0..<last).reversed() {
      #expect(second.restore(index, from: snapshots[index]) { $0.first.map(Int.init) }, "block \(index)")
    }
    for index in 0..<last {
      #expect(second.snapshot(of: index, identity: identity)?.holdsCode == snapshots[index].holdsCode)
    }
    #expect(second.snapshot(of: 3, identity: identity) == snapshots[3])
    let expected = first.run(last)
    #expect(expected.status == .succeeded, "\(expected.diagnostics.map(\.message))")
    #expect(second.run(last).outputs == expected.outputs)
  }

  @Test func nestAsDeepAsMemoryAllows() throws {
    let engine = Engine(blocks: [
      BlockSource(
        "struct Tree { var children: [Tree] }\nvar tree = Tree(children: [])\n"
          + "for _ in 0..<100_000 { tree = Tree(children: [tree]) }"),
      BlockSource(
        "var depth = 0\nvar rest = tree\nwhile let next = rest.children.first {\n  rest = next\n  depth += 1\n}\n"
          + "print(depth)"),
    ])
    #expect(engine.isFreeOfErrors, "\(engine.checks.flatMap(\.diagnostics).map(\.message))")
    let first = engine.session(host: KernelHost())
    #expect(first.run(0).status == .succeeded)
    let snapshot = try #require(first.snapshot(of: 0, identity: identity))
    let second = engine.session(host: KernelHost())
    #expect(second.restore(0, from: snapshot) { _ in nil })
    #expect(second.run(1).outputs == [.text("100000")])
  }

  @Test("bytes that nobody stored are refused, or are values: they never end the process")
  func damaged() throws {
    let engine = Engine(blocks: Self.blocks.map { BlockSource($0) })
    let session = engine.session(host: KernelHost())
    for index in engine.blocks.indices {
      _ = session.run(index)
      let snapshot = try #require(session.snapshot(of: index, identity: identity))
      for position in 0..<snapshot.bytes.count {
        var cut = snapshot
        cut.bytes = Array(snapshot.bytes[..<position])
        #expect(!engine.session(host: KernelHost()).restore(index, from: cut) { $0.first.map(Int.init) })
        for value: UInt8 in [0, 1, 6, 0x7F, 0xFF] {
          var changed = snapshot
          changed.bytes[position] = value
          _ = engine.session(host: KernelHost()).restore(index, from: changed) { $0.first.map(Int.init) }
        }
      }
    }
  }

  @Test func sharedVariablesAreMoreThanValues() {
    let engine = Engine(blocks: [
      BlockSource("func counter() -> () -> Int {\n  var n = 0\n  return {\n    n += 1\n    return n\n  }\n}"),
      BlockSource("let next = counter()"), BlockSource("var total = 0\nlet add = { total += 1 }"),
      BlockSource("let read = { total }"),
    ])
    let session = engine.session(host: KernelHost())
    let isStorable = engine.blocks.indices.map { index in
      _ = session.run(index)
      return session.snapshot(of: index, identity: identity) != nil
    }
    #expect(isStorable == [true, false, false, false])
  }
}
