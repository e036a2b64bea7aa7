var closures: [() -> Int] = []
for i in 1...3 {
  var square = i * i
  closures.append {
    square += 1
    return square
  }
}
print(closures.map { $0() }, closures.map { $0() })  // prints: [2, 5, 10] [3, 6, 11]
