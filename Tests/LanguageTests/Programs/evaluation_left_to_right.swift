func say(_ n: Int) -> Int {
  print("say", n)
  return n
}
print(say(1) + say(2) * say(3))
print([say(4), say(5)], (say(6), say(7)))
let sum = { (a: Int, b: Int) -> Int in a + b }
print(sum(say(8), say(9)))
var list = [1, 2, 3]
list[say(0)] = say(10)
list[say(1)] += say(11)
print(list, say(1) < say(2) ? say(12) : say(13))
// prints: say 1
// prints: say 2
// prints: say 3
// prints: 7
// prints: say 4
// prints: say 5
// prints: say 6
// prints: say 7
// prints: [4, 5] (6, 7)
// prints: say 8
// prints: say 9
// prints: 17
// prints: say 0
// prints: say 10
// prints: say 1
// prints: say 11
// prints: say 1
// prints: say 2
// prints: say 12
// prints: [10, 13, 3] 12
