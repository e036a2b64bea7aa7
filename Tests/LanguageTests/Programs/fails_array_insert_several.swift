var numbers = [1, 2, 3]
print(numbers.count)
numbers.insert(contentsOf: [4], at: 5)  // fails: index out of range: 5, but the array has 3 elements (0...2)
print(numbers)
// prints: 3
