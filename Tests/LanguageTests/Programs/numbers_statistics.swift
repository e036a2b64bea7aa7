// Mean, median, and how often each number is there.
func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
func counts(_ numbers: [Int]) -> [(value: Int, count: Int)] {
  let groups = Dictionary(grouping: numbers, by: { $0 })
  return groups.map { (value: $0.key, count: $0.value.count) }.sorted {
    $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
  }
}
print(median([3, 1, 2]), median([4, 1, 3, 2]))
for entry in counts([1, 2, 2, 3, 3, 3]) { print(entry.value, entry.count) }
// prints: 2.0 2.5
// prints: 3 3
// prints: 2 2
// prints: 1 1
