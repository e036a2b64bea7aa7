print(7.description, (2.5).description, Float(0.5).description, 0.0.isZero, Float(1).isZero)  // prints: 7 2.5 0.5 true false
print(max(1, 2, 3, 4), min(0.5, 1, -1, 3), [1, 2, 3].count(where: { $0 > 1 }), [1: 2].count { $0.value > 1 })  // prints: 4 -1.0 2 1
print(zip([1, 2], [3, 4]).map(*), zip([1.5], [2.0]).map(-), zip([1, 2], [2, 2]).map(<))  // prints: [3, 8] [-0.5] [true, false]
print(zip([1, 2], [2, 2]).filter(==).count, zip([1, 2], [3, 4]).map(+).reduce(0, +))  // prints: 1 10
var text = "a"
text.append("bc")
text.append(text)
print(text)  // prints: abcabc
