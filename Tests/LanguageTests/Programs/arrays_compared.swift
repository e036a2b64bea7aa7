print([1, 2] == [1, 2], [1, 2] == [2, 1], [1] != [1, 2], [[1], [2]] == [[1], [2]], [Int]() == [])
print([1.0, .nan] == [1.0, .nan], ["a"] == ["a"], [1, nil] == [1, nil])
print([(1)] == [1], [true, false] != [true])
// prints: true false true true true
// prints: false true true
// prints: true true
