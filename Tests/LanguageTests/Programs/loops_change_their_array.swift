var list = [1, 2, 3]
for x in list {
  list.append(x * 10)
  if x == 2 { list.removeFirst() }
}
print(list)
for var x in [1, 2] {
  x *= 10
  print(x)
}
var n = 3
for i in 0..<n {
  n = 10
  print(i)
}
// prints: [2, 3, 10, 20, 30]
// prints: 10
// prints: 20
// prints: 0
// prints: 1
// prints: 2
