// One name, several functions: labels and types tell them apart.
func show(_ n: Int) -> String { "Int \(n)" }
func show(_ x: Double) -> String { "Double \(x)" }
func show(_ text: String) -> String { "String \(text)" }
func show(_ list: [Int]) -> String { "list of \(list.count)" }
func show(times n: Int) -> String { "times \(n)" }
print(show(1), show(1.0), show("one"), show([1, 2]), show(times: 3))  // prints: Int 1 Double 1.0 String one list of 2 times 3
let two: Double = 2
print(show(two), show(Int(two)))  // prints: Double 2.0 Int 2
