print(String(1) + String(2.5) + String(true) + String("a"))
print(String(describing: [1, 2]), String(describing: (1, "a")), String(describing: 1.0))
let maybe: Int? = 3, nothing: Int? = nil
print(String(describing: maybe), String(describing: nothing))
print("\(1e3)", String(-0.0), String(Float(0.1)))
// prints: 12.5truea
// prints: [1, 2] (1, "a") 1.0
// prints: Optional(3) nil
// prints: 1000.0 -0.0 0.1
