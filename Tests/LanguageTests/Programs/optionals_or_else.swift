// One fallback behind the other.
let settings = ["rate": 0.5]
let fallback: Double? = nil
print(settings["momentum"] ?? fallback ?? 0.9)  // prints: 0.9
print(settings["rate"] ?? 1)  // prints: 0.5
func value(_ key: String) -> Double { settings[key] ?? (key == "epochs" ? 10 : 0) }
print(value("rate"), value("epochs"), value("other"))  // prints: 0.5 10.0 0.0
