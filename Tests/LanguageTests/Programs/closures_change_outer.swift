// A closure changes what is around it.
var log: [String] = []
let note = { (text: String) in log.append(text) }
note("begin")
for epoch in 1...3 where epoch != 2 { note("epoch \(epoch)") }
note("end")
print(log)  // prints: ["begin", "epoch 1", "epoch 3", "end"]
func withTotal(_ numbers: [Int]) -> Int {
  var total = 0
  numbers.forEach { total += $0 }
  return total
}
print(withTotal([1, 2, 3]))  // prints: 6
