var numbers = [1, 2, 3]
numbers.insert(contentsOf: [10, 20], at: 1)
print(numbers)  // prints: [1, 10, 20, 2, 3]
numbers.insert(contentsOf: 7...9, at: 0)
print(numbers)  // prints: [7, 8, 9, 1, 10, 20, 2, 3]
numbers.insert(contentsOf: [], at: numbers.count)
numbers.insert(contentsOf: numbers, at: 2)
print(numbers)  // prints: [7, 8, 7, 8, 9, 1, 10, 20, 2, 3, 9, 1, 10, 20, 2, 3]
var words: [String] = []
words.insert(contentsOf: ["b", "c"], at: 0)
words.insert(contentsOf: ["a"], at: 0)
print(words, words.count)  // prints: ["a", "b", "c"] 3
var rows = [[0.5], [1.5]]
rows[1].insert(contentsOf: [0.25, 0.75], at: 0)
print(rows)  // prints: [[0.5], [0.25, 0.75, 1.5]]
