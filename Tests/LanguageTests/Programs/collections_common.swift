let words = ["bb", "a", "cc", "ddd"]
let byLength = Dictionary(grouping: words, by: { $0.count })
print(byLength[2]!, byLength[1] ?? [], byLength.count)  // prints: ["bb", "cc"] ["a"] 3
let again = Dictionary(grouping: 1...6) { $0 % 2 == 0 }
print(again[true]!, again[false]!)  // prints: [2, 4, 6] [1, 3, 5]
let groups: [Int: [String]] = Dictionary(grouping: words) { $0.count }
print(groups[3]!)  // prints: ["ddd"]
let squares = Dictionary(uniqueKeysWithValues: zip([1, 2, 3], [1, 4, 9]))
print(squares[3]!)  // prints: 9
let named = Dictionary(uniqueKeysWithValues: words.map { ($0, $0.count) })
print(named["ddd"]!)  // prints: 3
print(squares.filter { $0.value > 3 }.count)  // prints: 2
print(squares.filter { $0.key == 2 })  // prints: [2: 4]
print(squares.sorted { $0.key < $1.key }.map { $0.value })  // prints: [1, 4, 9]
for (key, value) in squares.sorted(by: { $0.value > $1.value }) { print(key, value) }
// prints: 3 9
// prints: 2 4
// prints: 1 1
print("a b  c".split(separator: " "))  // prints: ["a", "b", "c"]
print("1,2,3".split(separator: ",").count)  // prints: 3
print("x--y".split(separator: "--"))  // prints: ["x", "y"]
print("hello".contains("ell"), "hello".contains("z"))  // prints: true false
print(repeatElement("ab", count: 3).joined())  // prints: ababab
print([1, 2, 3, 2].lastIndex(of: 2) ?? -1)  // prints: 3
print([1, 2, 3, 2].last { $0 > 2 } ?? -1)  // prints: 3
print([1, 2, 3, 2].lastIndex { $0 > 1 } ?? -1)  // prints: 3
print(Array([1, 2, 3, 1].prefix { $0 < 3 }), Array([1, 2, 3, 1].drop { $0 < 3 }))  // prints: [1, 2] [3, 1]
var stack = [1, 2, 3, 4, 5]
print(stack.popLast() ?? 0, stack)  // prints: 5 [1, 2, 3, 4]
stack.removeFirst(1)
stack.removeLast(2)
print(stack)  // prints: [2]
var numbers = [1, 2, 3, 4]
numbers.removeAll { $0 % 2 == 0 }
print(numbers)  // prints: [1, 3]
var table = ["a": 1]
table.removeAll()
print(table.isEmpty)  // prints: true
print((1...3).count, (1...3).contains { $0 > 2 }, (1...5).first { $0 > 2 } ?? 0)  // prints: 3 true 3
print(max(3, 7), min(2.5, 1), abs(-3))  // prints: 7 1.0 3
print(Int("12") ?? 0, Double("1.5") ?? 0, Int("x") == nil)  // prints: 12 1.5 true
print(named.mapValues { $0 * 2 }["a"]!)  // prints: 2
print(named.min { $0.value < $1.value }!.key)  // prints: a
print(named.keys.sorted(), named.values.sorted())  // prints: ["a", "bb", "cc", "ddd"] [1, 2, 2, 3]
