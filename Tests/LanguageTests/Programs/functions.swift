func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }

func power(of base: Double, exponent n: Int = 2) -> Double {
  var result = 1.0
  for _ in 0..<n { result *= base }
  return result
}

func swapEnds(_ list: inout [Int]) {
  let first = list[0]
  list[0] = list[list.count - 1]
  list[list.count - 1] = first
}

func split(_ list: [Double], at index: Int) -> (left: [Double], right: [Double]) {
  (Array(list[0..<index]), Array(list[index..<list.count]))
}

func describe(_ x: Int) -> String { "whole" }
func describe(_ x: Double) -> String { "fraction" }
func describe(_ x: String, times n: Int) -> String { x }

func derivative(of f: @escaping (Double) -> Double, step: Double = 1e-5) -> (Double) -> Double {
  { x in (f(x + step) - f(x - step)) / (2 * step) }
}

func fibonacci(_ n: Int) -> Int {
  func go(_ a: Int, _ b: Int, _ left: Int) -> Int { left == 0 ? a : go(b, a + b, left - 1) }
  return go(0, 1, n)
}

func usesLater() -> Int { later + 1 }
let later = 3

var list = [1, 2, 3]
swapEnds(&list)
let halves = split([1, 2, 3], at: 1)
print(halves.left.count + halves.right.count)
let (left, right) = split([1, 2], at: 1)
print(left.count + right.count)
print(power(of: 3) + power(of: 2, exponent: 5))
print(describe(1) + describe(1.5) + describe("x", times: 2))
print(derivative { $0 * $0 }(3))
print(fibonacci(10) + usesLater())
print(isEven(10))
var (a, b) = (1, 2)
(a, b) = (b, a)
print(a + b)
_ = power(of: 2)
