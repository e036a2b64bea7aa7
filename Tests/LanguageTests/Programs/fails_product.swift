var product = 1
for factor in 1...25 {
  product *= factor  // fails: overflow
  if factor > 18 { print(factor, product) }
}
// prints: 19 121645100408832000
// prints: 20 2432902008176640000
