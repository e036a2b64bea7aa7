struct Point { var x: Double; var name: String }
enum Kind { case plain, tagged(Int), labelled(at: Point) }
print(Point(x: 1, name: "a"))  // prints: Point(x: 1.0, name: "a")
print([1: [true]])  // prints: [1: [true]]
print((1, "a", [2.5]))  // prints: (1, "a", [2.5])
print(Kind.plain)  // prints: plain
print(Kind.tagged(3))  // prints: tagged(3)
print(1...3)  // prints: 1...3
print(0..<2)  // prints: 0..<2
print(0.5...1.5)  // prints: 0.5...1.5
print("\([1, 2]) \((1, 2)) \(1...2)")  // prints: [1, 2] (1, 2) 1...2
let some: Int? = 3
print("\(String(describing: some))")  // prints: Optional(3)
print([some, nil])  // prints: [Optional(3), nil]
print([Float(0.1), 1e10])  // prints: [0.1, 1e+10]
print([5e-324, 1.7976931348623157e308, 100000.0, 123456.789e3])  // prints: [5e-324, 1.7976931348623157e+308, 100000.0, 123456789.0]
print([Point(x: 0, name: "n")])  // prints: [main.Point(x: 0.0, name: "n")]
print([Kind.plain, .tagged(1)])  // prints: [main.Kind.plain, main.Kind.tagged(1)]
print([1...2])  // prints: [ClosedRange(1...2)]
