// Side by side, as long as both last.
let inputs = [1.0, 2, 3]
let targets = [2.0, 4, 7, 9]
for (input, target) in zip(inputs, targets) { print(input, target) }
print(zip(inputs, targets).map { ($0 - $1) * ($0 - $1) }.reduce(0, +))
print(zip(1...3, ["a", "b", "c"]).map { "\($0)\($1)" })
print(Dictionary(uniqueKeysWithValues: zip(["x", "y"], [1, 2]))["y"]!)
// prints: 1.0 2.0
// prints: 2.0 4.0
// prints: 3.0 7.0
// prints: 21.0
// prints: ["1a", "2b", "3c"]
// prints: 2
