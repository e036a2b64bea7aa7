var values = [1, 2, 3]
(values[0], values[2]) = (values[2], values[0])
print(values)  // prints: [3, 2, 1]
var x = 1, y = 2, z = 3
(x, y, z) = (y, z, x)
print(x, y, z)  // prints: 2 3 1
_ = (x, y)
