struct Inner { var values: [Int] = [1, 2] }
struct Outer {
  var inner = Inner()
  var table: [String: [Int]] = ["a": [1]]
}
var one = Outer()
var other = one
other.inner.values[0] = 9
other.table["a"]![0] = 7
other.table["b"] = [3]
other.table["b", default: []].append(4)
print(one.inner.values)  // prints: [1, 2]
print(other.inner.values)  // prints: [9, 2]
print(one.table["a"]!)  // prints: [1]
print(other.table["a"]!)  // prints: [7]
print(other.table["b"]!)  // prints: [3, 4]
var list = [one, other]
list[0].inner.values.append(5)
print(list[0].inner.values)  // prints: [1, 2, 5]
print(one.inner.values)  // prints: [1, 2]
var pairs = [(1, [2])]
pairs[0].1.append(3)
pairs[0].0 += 1
print(pairs)  // prints: [(2, [2, 3])]
func modify(_ outer: inout Outer) {
  outer.inner.values = outer.inner.values.map { $0 + 1 }
}
modify(&list[1])
print(list[1].inner.values)  // prints: [10, 3]
