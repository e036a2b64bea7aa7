func greet(_ name: String, punctuation: String = "!") -> String { "Hi " + name + punctuation }
print(greet("Ada"))  // prints: Hi Ada!
print(greet("Ada", punctuation: "?"))  // prints: Hi Ada?
func power(_ base: Int, to exponent: Int) -> Int { exponent == 0 ? 1 : base * power(base, to: exponent - 1) }
print(power(2, to: 10))  // prints: 1024
func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(isEven(101))  // prints: false
func increment(_ value: inout Int, by amount: Int = 1) { value += amount }
var counter = 1
increment(&counter)
increment(&counter, by: 10)
print(counter)  // prints: 12
func exchange(_ a: inout String, _ b: inout String) { (a, b) = (b, a) }
var left = "l"
var right = "r"
exchange(&left, &right)
print(left + right)  // prints: rl
func outer(_ n: Int) -> Int {
  var total = 0
  func add(_ k: Int) { total += k * n }
  add(1)
  add(2)
  return total
}
print(outer(5))  // prints: 15
func apply(_ f: (Int) -> Int, twiceTo x: Int) -> Int { f(f(x)) }
func addThree(_ x: Int) -> Int { x + 3 }
print(apply(addThree, twiceTo: 1))  // prints: 7
print(apply({ $0 * $0 }, twiceTo: 3))  // prints: 81
var global = 1
func bump() -> Int {
  global += 1
  return global
}
print(global + bump())  // prints: 3
print(bump() * global)  // prints: 9
func early(_ n: Int) -> String {
  guard n > 0 else { return "none" }
  for i in 0..<n {
    if i == 2 { return "two" }
  }
  return "end"
}
print(early(0))  // prints: none
print(early(2))  // prints: end
print(early(9))  // prints: two
func overloaded(_ x: Int) -> String { "Int" }
func overloaded(_ x: String) -> String { "String" }
print(overloaded(1) + overloaded("1"))  // prints: IntString
