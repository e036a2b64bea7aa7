// swiftc: skip: there the sign shows, and it depends on the processor
let zero = 0.0
print(zero / zero)  // prints: nan
print(-(zero / zero))  // prints: nan
let small: Float = 0
print([small / small])  // prints: [nan]
print("\(zero / zero)")  // prints: nan
print(zero / zero == zero / zero)  // prints: false
