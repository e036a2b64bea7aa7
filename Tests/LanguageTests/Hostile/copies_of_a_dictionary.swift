// stops: steps
var d: [Int: Int] = [:]
for i in 0..<10_000 { d[i] = i }
while true {
  var e = d
  e[0] = 1
}
