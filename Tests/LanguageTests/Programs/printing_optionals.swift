// What an optional prints says that it is one.
let some: Int? = 3
let none: Int? = nil
print(some ?? 0, none ?? 0, [some, none])  // prints: 3 0 [Optional(3), nil]
print("\(some.map { $0 + 1 } ?? -1)", [none].count)  // prints: 4 1
let nested: Int?? = some
print(nested! == 3, [["a": some]])  // prints: true [["a": Optional(3)]]
let text: String? = "t"
print([text], (text ?? "", 1))  // prints: [Optional("t")] ("t", 1)
