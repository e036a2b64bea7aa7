print(1, 2.5, "a", [1], true)  // prints: 1 2.5 a [1] true
print(1, 2, separator: ", ")  // prints: 1, 2
print("a", terminator: "")
print("b", "c", separator: "-", terminator: "!\n")  // prints: ab-c!
print(1, 2, 3, 4, 5, 6, 7, 8, separator: "")  // prints: 12345678
for i in 1...3 { print(i, terminator: i < 3 ? ", " : "\n") }  // prints: 1, 2, 3
print([1: "a"], (1, "b"), terminator: ".\n")  // prints: [1: "a"] (1, "b").
