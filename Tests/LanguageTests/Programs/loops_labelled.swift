outer: for i in 1...4 {
  var j = 0
  inner: while true {
    j += 1
    if j == i { continue outer }
    if i == 4 { break outer }
    if j > 2 { break inner }
  }
  print("after", i)
}
search: repeat {
  for x in [1, 2, 3] where x == 2 {
    print("found", x)
    break search
  }
  print("never")
} while true
// prints: found 2
