// A step of zero.
func steps(_ by: Int) -> Int { Array(stride(from: 0, to: 10, by: by)).count }  // fails: the step of `stride` must not be 0
print(steps(3))
print(steps(0))
// prints: 4
