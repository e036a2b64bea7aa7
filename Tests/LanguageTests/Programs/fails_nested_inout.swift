var values = [1, 2]
func sum(_ list: inout [Int]) -> Int {
  list[0] = values.count  // fails: overlapping accesses
  return list[0]
}
print(sum(&values))
