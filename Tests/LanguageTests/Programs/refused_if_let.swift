// What is unwrapped is an optional.
let n = 3
if let m = n { print(m) }  // error: `let … =` in a condition unwraps an optional; this is an `Int`
func f() -> Int {
  guard let k = n else { return 0 }  // error: `let … =` in a condition unwraps an optional; this is an `Int`
  return k
}
let list = [1]
while let x = list.count { print(x) }  // error: `let … =` in a condition unwraps an optional; this is an `Int`
