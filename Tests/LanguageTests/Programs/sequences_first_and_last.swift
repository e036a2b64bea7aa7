// Where something is.
let losses = [0.9, 0.5, 0.4, 0.45, 0.6]
print(losses.first { $0 < 0.5 } ?? -1, losses.last { $0 < 0.5 } ?? -1)  // prints: 0.4 0.45
print(losses.firstIndex { $0 < 0.5 } ?? -1, losses.firstIndex(of: 0.45) ?? -1)  // prints: 2 3
print(losses.contains { $0 > 0.8 }, losses.allSatisfy { $0 < 1 }, losses.contains(0.5))  // prints: true true true
print(losses.min()!, losses.max()!, losses.first!, losses.last!)  // prints: 0.4 0.9 0.9 0.6
print([Int]().first == nil, [Int]().max() == nil, [Int]().allSatisfy { $0 > 0 })  // prints: true true true
