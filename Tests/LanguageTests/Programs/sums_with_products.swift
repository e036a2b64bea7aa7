// Products in sums and differences are rounded before they are added: a fused operation would print other digits.
let a = 1.0 + 1.0 / 134_217_728.0
let c = 1.0 + 2.0 / 134_217_728.0
print("\(a * a - c)")  // prints: 0.0
print("\(c - a * a)")  // prints: 0.0
print("\(a * a + -c)")  // prints: 0.0
print("\(-c + a * a)")  // prints: 0.0
var sum = -c
sum += a * a
print("\(sum)")  // prints: 0.0
sum -= a * c
print("\(sum)")  // prints: -1.0000000223517418
print("\(0.1 * 3 + 0.2 * 7 - 1.7)")  // prints: 2.220446049250313e-16

var values = [0.5, 0.25]
for i in 0..<values.count { values[i] += values[0] * values[1] }
print("\(values[0]) \(values[1])")  // prints: 0.625 0.40625

struct Ball {
  var height = 1.0
  var speed = 0.0
}
var ball = Ball()
for _ in 0..<3 {
  ball.speed -= 9.81 * 0.1
  ball.height += ball.speed * 0.1
}
print("\(ball.height) \(ball.speed)")  // prints: 0.4113999999999998 -2.9430000000000005

func next(_ x: inout Double) -> Double {
  x += 1
  return x
}
var x = 2.0
print("\(x + next(&x) * next(&x)) \(x)")  // prints: 14.0 4.0
print("\(next(&x) * next(&x) - x)")  // prints: 24.0

var actions: [() -> Int] = []
for i in 0..<3 { actions.append { i * i } }
for action in actions { actions.append { action() + 100 } }
print("\(actions[2]()) \(actions[5]()) \(actions.count)")  // prints: 4 104 6
var text = ""
for n in [1, 2] {
  var n = n
  n += 10
  text += "<\(n)>"
}
print(text)  // prints: <11><12>
