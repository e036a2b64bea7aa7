// Lines of numbers, joined into one text.
func lines(_ count: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for i in 0..<count {
    line += "\(i * 7919 % 1000),"
    if i % 10 == 9 {
      lines.append("<" + line + ">")
      line = ""
    }
  }
  return lines
}

var letters = 0
for round in 0..<10 { letters += lines(3000 + round).joined(separator: " ").count }
print("\(letters)")
