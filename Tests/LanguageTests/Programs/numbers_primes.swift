// The sieve, and factors.
func primes(upTo limit: Int) -> [Int] {
  var isPrime = Array(repeating: true, count: limit + 1)
  var found: [Int] = []
  for n in 2...limit where isPrime[n] {
    found.append(n)
    for multiple in stride(from: n * n, through: limit, by: n) { isPrime[multiple] = false }
  }
  return found
}
func factors(_ n: Int) -> [Int: Int] {
  var (rest, result) = (n, [Int: Int]())
  for prime in primes(upTo: n) {
    while rest % prime == 0 {
      result[prime, default: 0] += 1
      rest /= prime
    }
  }
  return result
}
print(primes(upTo: 30))  // prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
print(factors(360)[2]!, factors(360)[3]!, factors(360).count, factors(13) == [13: 1])  // prints: 3 2 3 true
