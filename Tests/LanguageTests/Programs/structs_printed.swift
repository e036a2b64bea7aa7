// A struct prints as its initialiser reads.
struct Sample {
  var name = "a\"b"
  var weight: Double? = 0.5
  var tags = ["x"]
  var pair = (1, two: 2.0)
  var none: Int? = nil
}
print(Sample())  // prints: Sample(name: "a\"b", weight: Optional(0.5), tags: ["x"], pair: (1, two: 2.0), none: nil)
print([Sample(weight: nil)])  // prints: [main.Sample(name: "a\"b", weight: nil, tags: ["x"], pair: (1, two: 2.0), none: nil)]
print("\(Sample(name: "n", tags: []))")  // prints: Sample(name: "n", weight: Optional(0.5), tags: [], pair: (1, two: 2.0), none: nil)
