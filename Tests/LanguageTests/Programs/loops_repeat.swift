// At least once.
var n = 27
var steps = 0
repeat {
  n = n % 2 == 0 ? n / 2 : 3 * n + 1
  steps += 1
} while n != 1
print(steps)
var x = 10.0
repeat { x /= 2 } while x > 1
print(x)
repeat { print("once") } while false
// prints: 111
// prints: 0.625
// prints: once
