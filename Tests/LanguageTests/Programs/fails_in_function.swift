// Inside of calls.
func inverse(_ n: Int) -> Int { 100 / n }  // fails: division by zero: 100 / 0
func sum(_ list: [Int]) -> Int { list.map(inverse).reduce(0, +) }
print(sum([1, 2]))
print(sum([5, 0]))
// prints: 150
