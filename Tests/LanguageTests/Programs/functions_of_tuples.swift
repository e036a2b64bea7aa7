// Several results, with names and without.
func minAndMax(_ numbers: [Int]) -> (least: Int, most: Int)? {
  guard var least = numbers.first, var most = numbers.last else { return nil }
  for number in numbers {
    least = min(least, number)
    most = max(most, number)
  }
  return (least, most)
}
if let found = minAndMax([3, -1, 8]) {
  print(found.least, found.most)
}
print(minAndMax([5])!.most, minAndMax([]) == nil)
func divide(_ a: Int, by b: Int) -> (Int, Int) { (a / b, a % b) }
print(divide(17, by: 5).0, divide(17, by: 5).1)
// prints: -1 8
// prints: 5 true
// prints: 3 2
