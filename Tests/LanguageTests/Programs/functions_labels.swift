// Labels, labels with another name inside, and none.
func distance(from start: Double, to end: Double) -> Double { abs(end - start) }
func area(width: Double, height: Double) -> Double { width * height }
func mean(_ a: Double, _ b: Double) -> Double { (a + b) / 2 }
print(distance(from: 1, to: 4.5), area(width: 2, height: 3), mean(1, 2))  // prints: 3.5 6.0 1.5
func norm(of x: Double, _ y: Double, power p: Int = 2) -> Double {
  p == 1 ? abs(x) + abs(y) : (x * x + y * y).squareRoot()
}
print(norm(of: 3, 4), norm(of: 3, -4, power: 1))  // prints: 5.0 7.0
