// A bar for each number.
let counts = ["cat": 3, "dog": 5, "ant": 0]
for key in counts.keys.sorted() {
  print("\(key) \(String(repeating: "#", count: counts[key]!)) \(counts[key]!)")
}
let losses = [8.0, 4, 2, 1]
for (epoch, loss) in losses.enumerated() {
  print(epoch, String(repeating: "*", count: Int(loss)))
}
// prints: ant  0
// prints: cat ### 3
// prints: dog ##### 5
// prints: 0 ********
// prints: 1 ****
// prints: 2 **
// prints: 3 *
