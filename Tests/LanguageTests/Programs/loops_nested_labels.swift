// Out of both loops at once.
search: for a in 1...20 {
  for b in a...20 {
    let c = a * a + b * b
    if c == 169 {
      print(a, b)
      break search
    }
    if c > 169 { continue search }
  }
}
var count = 0
outer: while true {
  repeat {
    count += 1
    if count == 5 { break outer }
  } while count % 3 != 0
  print("three", count)
}
print(count)
// prints: 5 12
// prints: three 3
// prints: 5
