var t = (1, name: "a", (2.5, true))
t.0 += 1
t.name += "b"
t.2.0 = 7
print(t, t.1, t.2.1)  // prints: (2, name: "ab", (7.0, true)) ab true
var (a, b) = (t.0, t.2.0)
(a, b) = (a * 2, b * 2)
print(a, b)  // prints: 4 14.0
var list = [(1, 2), (3, 4)]
list[1].0 = 9
print(list, list.map { $0.0 + $0.1 })  // prints: [(1, 2), (9, 4)] [3, 13]
