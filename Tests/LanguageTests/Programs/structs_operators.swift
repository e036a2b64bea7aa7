// Operators for one's own type.
struct Complex: Equatable {
  var re: Double
  var im: Double
  static func + (a: Complex, b: Complex) -> Complex { Complex(re: a.re + b.re, im: a.im + b.im) }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
  }
  static func - (a: Complex, b: Complex) -> Complex { Complex(re: a.re - b.re, im: a.im - b.im) }
}
let i = Complex(re: 0, im: 1)
print(i * i == Complex(re: -1, im: 0), (i + i).im, (i - i).im)  // prints: true 2.0 0.0
