import Language
import Testing

/// A program with a bit of everything.
private let program = """
  import Kernels  // 注释
  struct Point: Equatable { var x = 0.0, y: Double; mutating func move(by d: Double) { x += d } }
  enum Shape { case circle(radius: Double), square; var area: Double { switch self { case .circle(let r): 3 * r
    case .square: 1 } } }
  func step(_ w: inout [Double], rate: Double = 0x1F, of f: (Double) -> Double) -> (Int, String)? {
    guard let first = w.first, !w.isEmpty else { return nil }
    outer: for (i, v) in w.enumerated() where v > 1.5e-3 { w[i] -= rate * f(v); if i == 3 { continue outer } }
    return (w.count, "\\(first) and \\(w.map { "\\($0)" }.joined(separator: ", "))")
  }
  let both = compare(["plain": run, "动量": rolling])
  let text = \"""
    a \\(b)
      c
    \"""
  var 结果 = if both.count > 3 { [1...3, 0..<2] } else { [] }
  while let x = next() { repeat { x?.y![0] &+= ~1 << 2 } while x == nil ? false : true }
  let model = Sequential(seed: 1) { for _ in 0..<3 { Dense(inputs: 2, outputs: 2); ReLU() } }
  """

@Test func programIsValid() { #expect(Parser.parse(program).diagnostics.map { $0.message } == []) }

/// Whatever an author is in the middle of typing gives diagnostics with places in the text, and ends.
@Test func everyPrefixOfAProgram() {
  let bytes = Array(program.utf8)
  for length in 0...bytes.count { expectPlaces(String(decoding: bytes[..<length], as: UTF8.self)) }
}

@Test func randomChanges() {
  var random = SplitMix(state: 7)
  let bytes = Array(program.utf8)
  let pieces = Array("(){}[]\"\\`'.,:;@#?!&|<>=+-*/$_a0 \n中（".utf8)
  for _ in 0..<3000 {
    var changed = bytes
    for _ in 0..<(1 + random.next() % 8) {
      let place = Int(random.next() % UInt64(changed.count))
      switch random.next() % 3 {
      case 0: changed.remove(at: place)
      case 1: changed[place] = pieces[Int(random.next() % UInt64(pieces.count))]
      default: changed.insert(pieces[Int(random.next() % UInt64(pieces.count))], at: place)
      }
    }
    expectPlaces(String(decoding: changed, as: UTF8.self))
  }
}

private func expectPlaces(_ source: String) {
  let count = source.utf8.count
  for diagnostic in Parser.parse(source).diagnostics {
    let range = diagnostic.range
    #expect(0 <= range.start && range.start <= range.end && range.end <= count, "\(diagnostic.message)")
  }
  for span in Highlighter.spans(in: source) {
    #expect(0 <= span.range.start && span.range.start <= span.range.end && span.range.end <= count)
  }
}

/// Nested or chained without end: refused, neither a crash nor minutes of work.
@Test(arguments: [
  ("(", ")"), ("[", "]"), ("{ ", "}"), ("-", ""), ("a ? ", " : b"), ("f(", ")"), ("if a { ", "}"),
  ("a ?? ", ""),
  ("\"\\(", ")\""), ("let x: [", "]"), ("let x: (", ")"), ("func f() { ", "}"), ("switch a { case ", ": b }"),
  ("if a { } else ", "{ }"), ("struct A { ", "}"), ("{ (", ""), ("A<B>> ", ""), ("\"\"\"\n\\(", ""),
  ("/*", ""),
])
func deepNesting(_ opening: String, _ closing: String) {
  let source =
    String(repeating: opening, count: 20_000) + "a"
    + String(repeating: closing, count: closing.isEmpty ? 0 : 20_000)
  let elapsed = ContinuousClock().measure { #expect(!Parser.parse(source).diagnostics.isEmpty) }
  #expect(elapsed < .seconds(5))
}

@Test(arguments: [" + a", ".a", "()", "[0]", "!", "?.a", " && a"])
func longChains(_ link: String) {
  let short = "a" + String(repeating: link, count: 200)
  #expect(Parser.parse(short).diagnostics.isEmpty)
  let long = "a" + String(repeating: link, count: 20_000)
  #expect(Parser.parse(long).diagnostics.map { $0.message.contains("has more than") } == [true])
}

@Test func longProgramsTakeLinearTime() {
  let source = String(repeating: "let x = [1, 2, f(a, b: c)] + d // e\n", count: 20_000)
  let elapsed = ContinuousClock().measure { #expect(Parser.parse(source).statements.count == 20_000) }
  #expect(elapsed < .seconds(10))
}

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
