// Between and behind what is printed.
print(1, 2, 3, separator: "-")
print("a", "b", separator: "")
print("no line end", terminator: "; ")
print("next")
print()
print("x", 1, 2.5, true, separator: " | ", terminator: " |\n")
print([1, 2].map { String($0) }.joined(separator: " < "))
// prints: 1-2-3
// prints: ab
// prints: no line end; next
// prints: 
// prints: x | 1 | 2.5 | true |
// prints: 1 < 2
