struct Layer {
  var bias: Double?
  var weights: [Double]
  mutating func scale(by factor: Double) { weights = weights.map { $0 * factor } }
  mutating func drop() -> Double { weights.removeLast() }
}
struct Model {
  var first: Layer?
  var name = "m"
}
var model: Model? = Model(first: Layer(bias: 1, weights: [1, 2]))
model?.name = "deep"
model?.first?.bias = 0.5
model?.first?.bias? += 1
model?.first?.weights[0] *= 10
model?.first?.weights.append(3)
model?.first?.scale(by: 2)
print(model?.name ?? "-", model?.first?.bias ?? 0, model?.first?.weights ?? [])  // prints: deep 1.5 [20.0, 4.0, 6.0]
print(model?.first?.drop() ?? 0, model?.first?.weights.count ?? 0)  // prints: 6.0 2
model?.first?.bias = nil
model?.first?.bias? += 1
print(model?.first?.bias == nil)  // prints: true
model?.first = nil
model?.first?.weights.append(1)
model?.first?.scale(by: 2)
model = nil
model?.name += "er"
print(model == nil ? "nothing" : "something")  // prints: nothing

var counts = ["a": 1]
counts["a"]? += 1
counts["b"]? += 1
print(counts)  // prints: ["a": 2]
var rows = ["x": [1]]
rows["x"]?.append(2)
rows["y"]?.append(2)
rows["x"]?[0] = 7
print(rows, rows["x"]?.popLast() ?? 0, rows["z"]?.popLast() ?? 0, rows)  // prints: ["x": [7, 2]] 2 0 ["x": [7]]
var list: [Int?] = [1, nil, 3]
for i in list.indices { list[i]? *= 10 }
print(list)  // prints: [Optional(10), nil, Optional(30)]
list[0]? = 5
list[1]? = 5
print(list)  // prints: [Optional(5), nil, Optional(30)]

// Nothing on the right is evaluated when there is nothing to change.
func asked() -> Int {
  print("asked")
  return 1
}
var number: Int? = nil
number? += asked()
number? = asked()
number = 4
number? += asked()  // prints: asked
print(number ?? 0)  // prints: 5

var pair: (Int, String)? = (1, "a")
pair?.0 += 1
pair?.1 = "b"
print(pair!)  // prints: (2, "b")
func change(_ rows: inout [String: [Int]]?) {
  rows?["k"]?.append(9)
  rows?["k", default: []] += [8]
}
var table: [String: [Int]]? = ["k": []]
change(&table)
print(table ?? [:])  // prints: ["k": [9, 8]]
var nested: [String: Int?] = ["a": 1, "b": nil]
nested["a"]?? += 1
nested["b"]?? += 1
print(nested["a"]!!, nested["b"]! == nil)  // prints: 2 true
let hidden = { (key: String) in
  rows[key]?.append(4)
  return
}
hidden("x")
hidden("q")
print(rows)  // prints: ["x": [7, 4]]
