/// A note made at random and edited at random: blocks that use and change each other's values in every way there is.
struct RandomNote {
  private(set) var blocks: [Block] = []
  private var random: SplitMix
  private var count = 0

  /// A text with a number in it, so that an edit can change the number.
  struct Block {
    var template: (Int) -> String
    var number: Int
    var isExpression = false
    var comment = ""

    var text: String { template(number) + comment }
  }

  init(seed: UInt64, blockCount: Int) {
    random = SplitMix(state: seed)
    for _ in 0..<blockCount { blocks.append(makeBlock()) }
  }

  var markdown: String {
    var text = "# Note\n"
    for block in blocks {
      text += block.isExpression ? "\nA value: `{swift} \(block.text)`\n" : "\n```swift\n\(block.text)\n```\n"
    }
    return text
  }

  mutating func edit() {
    let place = Int(random.next() % UInt64(blocks.count))
    switch random.next() % 8 {
    case 0, 1, 2: blocks[place].number += 1
    case 3: blocks[place].number += 0
    case 4: blocks.insert(makeBlock(), at: place)
    case 5: if blocks.count > 3 { blocks.remove(at: place) }
    case 6: if !blocks[place].isExpression { blocks[place].comment += " // \(random.next() % 10)" }
    default: blocks.swapAt(place, Int(random.next() % UInt64(blocks.count)))
    }
  }

  private mutating func makeBlock() -> Block {
    count += 1
    let n = count
    // The name of something that an earlier block may have declared.
    func other() -> Int { 1 + Int(random.next() % UInt64(max(1, n))) }
    let (m, l) = (other(), other())
    let templates: [(Int) -> String] = [
      { "let a\(n) = \($0)" },
      { "let a\(n) = a\(m) + \($0)" },
      { "let a\(n) = a\(m) > \($0) ? 1 : 0" },
      { "var v\(n) = [\($0), a\(m)]" },
      { "var v\(n): [Int] = []\nfunc push\(n)(_ x: Int) { v\(n).append(x + \($0)) }" },
      { "push\(m)(\($0))" },
      { "v\(m).append(\($0))" },
      { "if a\(m) > \($0) { v\(l)[0] = 7 }" },
      { "for i in 0..<3 { v\(m)[0] += i * \($0) }\nprint(v\(m))" },
      { "func f\(n)(_ x: Int) -> Int { x + \($0) }" },
      { "func f\(n)(_ x: Int) -> Int { x * a\(m) + \($0) }" },
      { "func f\(n)(_ x: Int) -> Int { v\(m).count + x + \($0) }" },
      { "func f\(n)(_ x: Int) -> Int { f\(m)(x) + \($0) }" },
      { "print(f\(m)(\($0)))" },
      { "let c\(n) = { (x: Int) -> Int in x + a\(m) * \($0) }" },
      { "let c\(n) = { (x: Int) -> Int in f\(m)(x) + \($0) }" },
      { "let c\(n) = c\(m)\nlet a\(n) = c\(n)(\($0))" },
      { "print(c\(m)(\($0)))" },
      { "let g\(n) = { v\(m).append(\($0)) }" },
      { "g\(m)()\nprint(\($0))" },
      { "let h\(n) = { v\(m).count + \($0) }\nprint(h\(n)())" },
      { "print(h\(m)() + \($0))" },
      {
        "func make\(n)() -> () -> Int {\n  var count = \($0)\n  return {\n    count += 1\n    return count\n  }\n}"
      },
      { "let n\(n) = make\(m)()\nprint(\($0))" },
      { "print(n\(m)() + \($0))" },
      { "struct P\(n) {\n  var x = \($0)\n  var y = 2\n  func twice() -> Int { x * \($0) + y }\n}" },
      { k in
        "struct P\(n): CustomStringConvertible {\n  var x = \(k)\n  let f: (Int) -> Int = { $0 + a\(m) }\n"
          + "  var description: String { \"P\\(x) \\(f(x)) \\(a\(l))\" }\n}"
      },
      { "let p\(n) = P\(m)()\nprint(\($0))" },
      { "let p\(n) = P\(m)(x: \($0))" },
      { "print(p\(m))\nprint(p\(m).x + \($0))" },
      { "print(p\(m).twice() + \($0))" },
      {
        "enum E\(n) {\n  case one(Int), two\n  static func make() -> E\(n) { .one(\($0)) }\n}\nlet e\(n) = E\(n).make()"
      },
      { "print(e\(m), \($0))\nif case .one(let x) = e\(m) { print(x) }" },
      { "let d\(n) = [\"a\": \($0), \"b\": a\(m)]\nvar w\(n) = d\(n)\nw\(n)[\"c\"] = 3" },
      { "w\(m)[\"d\"] = \($0)\nprint(w\(m))" },
      { "let t\(n) = Tensor([1, Double(a\(m)), \($0)])\nlet o\(n): Int? = a\(m) > 3 ? nil : \($0)" },
      { "print(t\(m) + Float(\($0)))\nprint(o\(m) ?? -1)" },
      { "let a\(n) = v\(m)[\($0) % 9]" },
      { k in "let s\(n) = [1, \(k)].map { $0 * a\(m) + \(k) }.map { x in x + v\(l).count }\nprint(s\(n))" },
      { "fatalError(\"\($0)\")" },
      { k in
        "struct P\(n): CustomStringConvertible {\n  var x = v\(m).count\n"
          + "  var description: String {\n    v\(l).append(\(k))\n    return \"\\(x) \\(v\(l))\"\n  }\n"
          + "  func twice() -> Int { v\(m).count }\n}"
      },
      {
        "struct P\(n): Equatable {\n  var x = \($0)\n"
          + "  static func == (a: P\(n), b: P\(n)) -> Bool { a.x + v\(m).count > b.x }\n}"
      },
      { "print([P\(m)()] == [P\(m)(x: \($0))])" },
      { "func f\(n)(_ x: Int, _ y: Int = v\(m).count) -> Int { x + y + \($0) }" },
      { "let d\(n) = v\(m)\nvar v\(n) = d\(n)\nv\(n).append(\($0))" },
    ]
    let template = templates[Int(random.next() % UInt64(templates.count))]
    let number = Int(random.next() % 6)
    if random.next() % 10 == 0 {
      return Block(template: { "v\(m).count + \($0)" }, number: number, isExpression: true)
    }
    return Block(template: template, number: number)
  }
}

/// Steele, Lea, Flood 2014: a generator that is one addition and a mixing.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
