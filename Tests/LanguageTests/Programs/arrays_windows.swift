// Moving means, differences, running sums.
let values = [1.0, 3, 6, 10, 15]
print(zip(values, values.dropFirst()).map { $1 - $0 })
var sum = 0.0
print(values.map { value -> Double in
  sum += value
  return sum
})
func moving(_ list: [Double], _ width: Int) -> [Double] {
  list.indices.dropLast(width - 1).map { i in list[i..<(i + width)].reduce(0, +) / Double(width) }
}
print(moving(values, 2), moving(values, 5))
// prints: [2.0, 3.0, 4.0, 5.0]
// prints: [1.0, 4.0, 10.0, 20.0, 35.0]
// prints: [2.0, 4.5, 8.0, 12.5] [7.0]
