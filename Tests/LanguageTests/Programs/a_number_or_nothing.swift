// A number or nothing.
let isWanted = [1, 2].count == 2
let wanted: Int? = isWanted ? abs(3 % 2) : nil
let unwanted: Double? = isWanted ? nil : max(0.5, 1.5)
print(wanted ?? 0, unwanted ?? -1)  // prints: 1 -1.0

// Beside `??`, too.
let last = [1, 2].last ?? (isWanted ? nil : 5)
let none: Int? = [Int]().last ?? (isWanted ? (isWanted ? nil : 3) : 4)
let some: Bool? = [Bool]().last ?? (isWanted ? true : nil)
print(last == nil, none == nil, some == nil)  // prints: false true false
if let first = [Double]().first ?? (isWanted ? 2.5 : nil) {
  print(first * 2)  // prints: 5.0
}
let sure = [Int]().first ?? (isWanted ? 7 : 8)
print(sure + 1)  // prints: 8
