// stops: steps
let a = Array(repeating: 0, count: 10_000)
while true {
  var b = a
  b[0] = 1
}
