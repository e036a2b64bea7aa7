print(min(3, 1), max(3, 1), min(1.5, 2), max(1, 2.5), min(3, 1, 2), max(3, 1, 2))
print(min("b", "a"), max("apple", "banana"))
print([3, 1, 2].min() ?? 0, [3, 1, 2].max() ?? 0, [2.5, 0.5].min() ?? 0)
print(["b", "a"].max() ?? "", [Int]().min() == nil)
print((1...5).min() ?? 0, (1...5).max() ?? 0)
let people = [("a", 3), ("b", 1), ("c", 3)]
print(people.max { $0.1 < $1.1 } ?? ("", 0), people.min { $0.1 < $1.1 } ?? ("", 0))
// prints: 1 3 1.5 2.5 1 3
// prints: a banana
// prints: 1 3 0.5
// prints: b true
// prints: 1 5
// prints: ("a", 3) ("b", 1)
