// Beginnings and ends.
let list = [1, 2, 3, 4, 5]
print(Array(list.prefix(2)), Array(list.suffix(2)), Array(list.dropFirst()), Array(list.dropLast(3)))  // prints: [1, 2] [4, 5] [2, 3, 4, 5] [1, 2]
print(Array(list.prefix(9)), Array(list.suffix(0)), Array(list.dropFirst(9)))  // prints: [1, 2, 3, 4, 5] [] []
print(Array(list.prefix { $0 < 3 }), Array(list.drop { $0 < 3 }))  // prints: [1, 2] [3, 4, 5]
print(Array(list[1..<3]), Array(list[3...]), Array(list[...1]), list.reversed() == [5, 4, 3, 2, 1])  // prints: [2, 3] [4, 5] [1, 2] true
