// A constant stays.
let rate = 0.1
rate = 0.2  // error: `rate` is a constant and cannot be changed; declare it with `var`
let list = [1]
list.append(2)  // error: `append` changes its value, and `list` is a constant; declare it with `var`
func f(_ n: Int) -> Int {
  n += 1  // error: `n` is a constant and cannot be changed; declare it with `var`
  return n
}
for i in 0..<2 {
  i += 1  // error: `i` is a constant and cannot be changed; declare it with `var`
}
