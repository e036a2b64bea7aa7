let x = 7.5, y = 2.0
print(x + y, x - y, x * y, x / y, -x, +y)  // prints: 9.5 5.5 15.0 3.75 -7.5 2.0
print(x > y, x >= 7.5, x < y, x <= y, x == 7.5, x != 7.5)  // prints: true true false false true false
print(1 / 3.0 + 1 / 3.0 + 1 / 3.0 == 1, 0.1 + 0.2 == 0.3)  // prints: true false
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10 > 0)  // prints: inf -inf true
var z = 1.0
z += 0.5
z *= 3
z -= 0.25
z /= 2
print(z)  // prints: 2.125
