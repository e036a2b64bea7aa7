let xs = [3, 1, 2]
print(xs.reduce(into: 0) { $0 += $1 }, xs.reduce(into: [Int]()) { $0.insert($1, at: 0) })  // prints: 6 [2, 1, 3]
let counts: [Bool: Int] = xs.reduce(into: [:]) { counts, x in counts[x > 1, default: 0] += 1 }
print(counts[true]!, counts[false]!)  // prints: 2 1
print([0.5, 1].reduce(into: 1) { $0 *= $1 })  // prints: 0.5
print((1...4).reduce(into: (0, 1)) { $0.0 += $1; $0.1 *= $1 })  // prints: (10, 24)
func tally(_ words: [String]) -> [String: Int] {
  words.reduce(into: [:]) { result, word in
    guard word.count > 1 else { return }
    result[word, default: 0] += 1
  }
}
print(tally(["ab", "c", "ab"]))  // prints: ["ab": 2]
let groups = ["x": 1].reduce(into: [Int: [String]]()) { $0[$1.value, default: []].append($1.key) }
print(groups)  // prints: [1: ["x"]]
let sum = [[1, 2], [3]].reduce(into: 0) { total, row in total += row.reduce(into: 0) { $0 += $1 } }
print(sum)  // prints: 6
struct Accumulator {
  var n = 0
  mutating func add(_ x: Int) { n += x }
}
print(xs.reduce(into: Accumulator()) { $0.add($1) }.n)  // prints: 6
print(zip([1, 2], [3, 4]).reduce(into: 0) { $0 += $1.0 * $1.1 })  // prints: 11
struct Vocabulary {
  var known = ["a": 1]
  func count(_ words: [String]) -> Int { words.reduce(into: 0) { $0 += known[$1] ?? 0 } }
}
print(Vocabulary().count(["a", "b", "a"]))  // prints: 2
let none: [() -> Int] = []
let makers = xs.reduce(into: none) { makers, x in makers.append { x * 10 } }
print(makers.map { $0() })  // prints: [30, 10, 20]
print([Int]().reduce(into: "none") { $0 += "\($1)" })  // prints: none
