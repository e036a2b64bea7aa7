// What is appended is computed before anything changes.
var line = "a"
line += "\(line)-\(line.count)"
print(line)
// prints: aa-1
let kept = line
line += "\(kept)\(line)"
print(line, kept)
// prints: aa-1aa-1aa-1 aa-1
struct Pair: CustomStringConvertible {
  var x = 1
  var y = 2.5
  var description: String { "<\(x)|\(y)>" }
}
var lines = ["", "x"]
for i in lines.indices { lines[i] += "\(i),\(Pair(x: i)) \([i, 2]) \(i == 0) \(lines[1])" }
print(lines)
// prints: ["0,<0|2.5> [0, 2] true x", "x1,<1|2.5> [1, 2] false x"]
var names: [String: String] = [:]
for number in 1...5 { names[number % 2 == 0 ? "even" : "odd", default: "of"] += " \(number)" }
print(names["odd"] ?? "", names["even"] ?? "")
// prints: of 1 3 5 of 2 4
var label: String? = "n"
label! += "=\(3)"
print(label ?? "")
// prints: n=3
struct Log {
  var text = ""
  mutating func add(_ value: Float?) { text += "\(value ?? 0);\(text.count)|" }
}
var log = Log()
log.add(0.1)
log.add(nil)
print(log.text)
// prints: 0.1;0|0.0;6|
// Parts that change what others read.
func counted() -> String {
  var count = 1
  let next = {
    count += 1
    return count
  }
  var text = ""
  text += "\(count)\(next())\(count)"
  return text
}
var text = counted()
print(text)
// prints: 122
func grow(_ text: inout String) -> Int {
  text += "!"
  return text.count
}
var other = "o"
text += "\(other)\(grow(&other))\(other)"
print(text)
// prints: 122o2o!
let add = { (n: Int) in other += "\(n)\(other)" }
for n in 0..<3 { add(n) }
print(other)
// prints: o!0o!1o!0o!2o!0o!1o!0o!
