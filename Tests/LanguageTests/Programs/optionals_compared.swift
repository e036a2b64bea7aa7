let a: Int? = 3, b: Int? = nil
print(a == 3, a != nil, b == nil, a == b, b != 3, a == Int("3"))  // prints: true true true false true true
let texts: [String?] = ["x", nil]
print(texts[0] == "x", texts[1] == nil, texts == ["x", nil])  // prints: true true true
