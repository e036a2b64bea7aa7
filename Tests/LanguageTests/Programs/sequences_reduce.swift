// From many to one.
print([1, 2, 3].reduce(0, +), [1, 2, 3].reduce(1, *), [Double]().reduce(0, +))  // prints: 6 6 0.0
print(["a", "b"].reduce("") { $0 + $1 }, [3, 9, 4].reduce(Int.min) { max($0, $1) })  // prints: ab 9
print([1, 2, 3].reduce([Int]()) { $1 % 2 == 1 ? $0 + [$1] : $0 })  // prints: [1, 3]
print([[1, 2], [3]].reduce([Int](), +), (1...5).reduce(1, *))  // prints: [1, 2, 3] 120
let histogram = ["a", "b", "a"].reduce([String: Int]()) { counts, word in
  var counts = counts
  counts[word, default: 0] += 1
  return counts
}
print(histogram["a"]!, histogram["b"]!)  // prints: 2 1
