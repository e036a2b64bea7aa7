let x = 1
func show() {
  print(x)
  let x = 2
  print(x)
  if true {
    let x = x + 1
    print(x)
  }
  for x in 5...5 { print(x) }
  let closure = { (x: Int) -> Int in x * 10 }
  print(closure(7), x)
}
show()
print(x)
let maybe: Int? = 3
if let maybe { print(maybe + 1) }
// prints: 1
// prints: 2
// prints: 3
// prints: 5
// prints: 70 2
// prints: 1
// prints: 4
