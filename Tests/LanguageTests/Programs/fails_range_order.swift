// Bounds the wrong way round.
func count(from a: Int, to b: Int) -> Int {
  var n = 0
  for _ in a...b { n += 1 }  // fails: the range's lower bound 3 is above its upper bound 1
  return n
}
print(count(from: 1, to: 3))
print(count(from: 3, to: 1))
// prints: 3
