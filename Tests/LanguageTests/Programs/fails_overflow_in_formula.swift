// An overflow within.
func next(_ n: Int) -> Int { n + 1 }  // fails: arithmetic overflow: 9223372036854775807 + 1 does not fit into Int
print(next(next(1)))
print(next(Int.max))
// prints: 3
