let name = "Ada"
print("Hello, \(name)!")  // prints: Hello, Ada!
print("1 + 1 = \(1 + 1), half = \(0.5), \(true)")  // prints: 1 + 1 = 2, half = 0.5, true
var s = "a"
s += "b"
s = s + "c"
print(s)  // prints: abc
print(s.count)  // prints: 3
print(s == "abc")  // prints: true
print(s != "abd")  // prints: true
print("apple" < "banana")  // prints: true
print("b" >= "a")  // prints: true
print(s.isEmpty)  // prints: false
print("Mixed".uppercased())  // prints: MIXED
print("Mixed".lowercased())  // prints: mixed
print(s.hasPrefix("ab"))  // prints: true
print(s.hasSuffix("ab"))  // prints: false
print(String(repeating: "-", count: 5))  // prints: -----
print(["x", "y"].joined(separator: ", "))  // prints: x, y
print("深度学习".count)  // prints: 4
print("tab\tquote\" backslash\\ \u{41}")  // prints: tab	quote" backslash\ A
print(["tab\t", "quote\"", "深"])  // prints: ["tab\t", "quote\"", "深"]
print("nested \("in \("side")")")  // prints: nested in side
print(String(3) + String(1.5))  // prints: 31.5
