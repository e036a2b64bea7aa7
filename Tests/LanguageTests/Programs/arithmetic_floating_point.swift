print(0.1 + 0.2)  // prints: 0.30000000000000004
print(1.0)  // prints: 1.0
print(1e-5)  // prints: 1e-05
print(1e16)  // prints: 1e+16
print(123456789.125)  // prints: 123456789.125
print(1.0 / 3.0)  // prints: 0.3333333333333333
print(1.0 / 0.0)  // prints: inf
print(-1.0 / 0.0)  // prints: -inf
print(0.0 / 0.0 == 0.0 / 0.0)  // prints: false
print(-0.0)  // prints: -0.0
let f: Float = 0.1
print(f)  // prints: 0.1
print(f + 0.2)  // prints: 0.3
print(Double(f))  // prints: 0.10000000149011612
print(Double(3) / 2)  // prints: 1.5
print(Int(3.99))  // prints: 3
print(Int(-3.99))  // prints: -3
print((2.0).squareRoot())  // prints: 1.4142135623730951
print((2.5).rounded())  // prints: 3.0
print((-2.5).rounded())  // prints: -3.0
print(Double.pi)  // prints: 3.141592653589793
print((1.0 / 0.0).isInfinite)  // prints: true
print(abs(-2.5))  // prints: 2.5
print(min(1.5, 2))  // prints: 1.5
var x = 1.0
x *= 3
x -= 0.5
x /= 2
print(x)  // prints: 1.25
print(x < 2 && x > 1)  // prints: true
let nan = 0.0 / 0.0
print(nan < 1)  // prints: false
print(!(nan < 1))  // prints: true
if nan >= 1 { print("yes") } else { print("no") }  // prints: no
print(nan != nan)  // prints: true
