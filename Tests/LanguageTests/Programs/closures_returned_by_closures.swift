// Curried by hand.
let add = { (a: Int) -> (Int) -> Int in { b in a + b } }
print(add(3)(4))  // prints: 7
let addFive = add(5)
print([1, 2, 3].map(addFive))  // prints: [6, 7, 8]
func scale(_ factor: Double) -> ([Double]) -> [Double] {
  { numbers in numbers.map { $0 * factor } }
}
print(scale(0.5)([1, 2, 3]))  // prints: [0.5, 1.0, 1.5]
print([1.0, 2.0].map { scale($0)([10]) })  // prints: [[10.0], [20.0]]
