// A closure keeps the variable that it uses; each call of the maker makes a new one.
func makeCounter(by step: Int) -> () -> Int {
  var count = 0
  return {
    count += step
    return count
  }
}
let ones = makeCounter(by: 1)
let tens = makeCounter(by: 10)
print(ones(), ones(), tens(), ones(), tens())  // prints: 1 2 10 3 20
let copy = ones
print(copy(), ones())  // prints: 4 5
