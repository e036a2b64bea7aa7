// A name lasts as long as its braces.
let x = 1
if true {
  let x = "inner"
  print(x)
}
repeat {
  let x = 2.5
  print(x)
} while false
for x in [10] { print(x) }
func f(_ x: Bool) -> Bool { !x }
print(x, f(true))
// prints: inner
// prints: 2.5
// prints: 10
// prints: 1 false
