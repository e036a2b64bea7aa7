// Any expression may stand in a text.
let name = "net"
let sizes = [4, 3, 2]
print("\(name): \(sizes.count) layers, \(sizes), first \(sizes[0] * 2), last \(sizes.last ?? 0)")  // prints: net: 3 layers, [4, 3, 2], first 8, last 2
print("\(name.count > 2 ? "long" : "short") \("inner \(sizes.map { "<\($0)>" }.joined())")")  // prints: long inner <4><3><2>
print("1 + 2 = \(1 + 2), \(Double(7) / 2), \(true && !false)")  // prints: 1 + 2 = 3, 3.5, true
print("\\(no), \"quoted\", tab\tend")  // prints: \(no), "quoted", tab	end
