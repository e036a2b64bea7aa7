func pair(_ a: Int?, _ b: Int?) -> String {
  if let a, let b, a < b { return "\(a) < \(b)" }
  guard let a else { return "no a" }
  guard let b, b != 0 else { return "no b for \(a)" }
  return "\(a) >= \(b)"
}
print(pair(1, 2), pair(nil, 2), pair(1, nil), pair(3, 2), pair(1, 0))
var queue: [Int] = [3, 2, 1]
while let last = queue.popLast() { print(last) }
// prints: 1 < 2 no a no b for 1 3 >= 2 no b for 1
// prints: 1
// prints: 2
// prints: 3
