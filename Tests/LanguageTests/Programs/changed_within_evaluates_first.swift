// The new value is computed before the place is opened.
var list = [1, 2, 3]
func shrink() -> Int {
  list.removeLast()
  return list.count
}
list[0] += shrink()
print(list)  // prints: [3, 2]
var i = 0
func move() -> Int {
  i += 1
  return 10
}
list[i] += move()
print(list, i)  // prints: [13, 2] 1
