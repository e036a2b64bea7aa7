// What begins and ends how.
let name = "layer_1.weight"
print(name.hasPrefix("layer"), name.hasSuffix(".bias"), name.contains("_1"), name.isEmpty)  // prints: true false true false
print(name.uppercased(), "ABC".lowercased(), name == "layer_1.weight", "a" < "b", "a" < "B")  // prints: LAYER_1.WEIGHT abc true true false
print("".isEmpty, "é".count, "e\u{301}".count, "日本".count)  // prints: true 1 1 2
