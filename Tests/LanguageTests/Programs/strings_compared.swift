print("a" < "b", "a" < "B", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a", "10" < "9")
print("a" == "a", "a" != "b", "é" == "e\u{301}", "a" <= "a", "b" >= "a")
print(["banana", "apple", "Cherry", "äpfel", "10", "9"].sorted())
print("b" > "a" ? "after" : "before")
// prints: true false true true true true true
// prints: true true true true true
// prints: ["10", "9", "Cherry", "apple", "banana", "äpfel"]
// prints: after
