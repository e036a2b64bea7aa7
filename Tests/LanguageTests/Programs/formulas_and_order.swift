// Arguments are evaluated before the formula, left to right, and keep their values.
var counter = 0
func next() -> Int {
  counter += 1
  return counter
}
func grow(_ n: inout Int) -> Int {
  n *= 10
  return n
}
func show(_ n: Int) -> Int {
  print("show", n)
  return n
}
func difference(_ a: Int, _ b: Int) -> Int { a - b }
func second(_ a: Int, _ b: Int) -> Int { b }
func weighted(_ a: Int, _ b: Int, _ c: Int) -> Int {
  let left = 100 * a
  let middle = 10 * b
  return left + middle + c
}
print(difference(next(), next()), weighted(next(), next(), next()))
var n = 3
print(difference(n, grow(&n)), n)
print(weighted(n, grow(&n), n))
print(second(show(1), show(2)), difference(show(3), difference(show(4), show(5))))
n = difference(n, difference(n, 1))
print(n)
var list = [1, 2, 3]
func count(_ list: [Int], _ more: Int) -> Int { list.count + more }
func longer(_ list: inout [Int]) -> Int {
  list.append(0)
  return list.count
}
print(count(list, longer(&list)), list)
list[difference(2, 1)] += difference(9, 4)
print(list, count(list + list, list[difference(1, 0)]))
// prints: -1 345
// prints: -27 30
// prints: 6300
// prints: show 1
// prints: show 2
// prints: show 3
// prints: show 4
// prints: show 5
// prints: 2 4
// prints: 1
// prints: 7 [1, 2, 3, 0]
// prints: [1, 7, 3, 0] 15
