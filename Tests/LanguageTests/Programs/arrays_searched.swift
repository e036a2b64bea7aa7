let a = [4, 8, 15, 16, 23, 42, 8]
print(a.contains(15), a.contains(1), a.contains { $0 > 40 })
print(a.firstIndex(of: 8) ?? -1, a.lastIndex(of: 8) ?? -1, a.firstIndex(of: 1) ?? -1)
print(
  a.first { $0 > 10 } ?? -1, a.last { $0 < 10 } ?? -1, a.firstIndex { $0 > 20 } ?? -1,
  a.lastIndex { $0 > 20 } ?? -1)
print(a.allSatisfy { $0 > 3 }, a.allSatisfy { $0 % 2 == 0 }, [Int]().allSatisfy { $0 > 3 })
// prints: true false true
// prints: 1 6 -1
// prints: 15 8 4 5
// prints: true false true
