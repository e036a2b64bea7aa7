// What must hold.
func mean(_ list: [Double]) -> Double {
  precondition(!list.isEmpty, "no numbers")  // fails: precondition failed: no numbers
  return list.reduce(0, +) / Double(list.count)
}
print(mean([1, 2]))
print(mean([]))
// prints: 1.5
