// Powers and bits.
func power(_ base: Int, _ exponent: Int) -> Int {
  exponent == 0 ? 1 : exponent & 1 == 1 ? base * power(base, exponent - 1) : power(base * base, exponent >> 1)
}
func binary(_ n: Int) -> String { n < 2 ? "\(n)" : binary(n / 2) + "\(n % 2)" }
func ones(_ n: Int) -> Int { n == 0 ? 0 : (n & 1) + ones(n >> 1) }
print(power(3, 13), power(2, 62), binary(37), ones(255), ones(1 << 40))  // prints: 1594323 4611686018427387904 100101 8 1
print(6 ^ 3, 6 | 3, ~5, -1 >> 1, 1 << 10)  // prints: 5 7 -6 -1 1024
