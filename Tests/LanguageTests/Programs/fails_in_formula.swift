// A failure within a function that only computes a value.
func inverse(_ n: Int) -> Int { 100 / n }
func third(_ list: [Int]) -> Int {
  let index = 2
  return list[index]  // fails: index out of range: 2, but the array has 2 elements (0...1)
}
print(inverse(4), third([1, 2, 3]))
print(
  third([1, 2])
)
// prints: 25 3
