// Joined, repeated, padded.
func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
for n in [1, 22, 333] { print(padded("\(n)", to: 5) + "|") }
print(["a", "b", "c"].joined(separator: ", "), ["x"].joined(separator: "-"), [String]().joined() == "")
var line = "="
for _ in 0..<3 { line += line }
print(line, line.count)
// prints:     1|
// prints:    22|
// prints:   333|
// prints: a, b, c x true
// prints: ======== 8
