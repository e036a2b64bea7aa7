// Through what may not be there.
struct Layer {
  var name: String
  var next: [Layer]
}
let net = Layer(name: "a", next: [Layer(name: "bb", next: [])])
print(net.next.first?.name.count ?? 0, net.next.first?.next.first?.name.count ?? -1)  // prints: 2 -1
let texts: [String: [Int]] = ["x": [1, 2]]
print(texts["x"]?.count ?? 0, texts["y"]?.count ?? 0, texts["x"]?.first ?? 9)  // prints: 2 0 1
let maybe: Layer? = nil
print(maybe?.name ?? "none", maybe == nil ? "nil" : "some")  // prints: none nil
