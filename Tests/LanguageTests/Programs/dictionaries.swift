var ages = ["Ada": 36]
ages["Alan"] = 41
print(ages["Ada"] ?? 0)  // prints: 36
print(ages["Nobody"] == nil)  // prints: true
print(ages.count)  // prints: 2
ages["Ada"] = nil
print(ages)  // prints: ["Alan": 41]
ages["Alan", default: 0] += 1
ages["Grace", default: 80] += 5
print(ages.keys.sorted())  // prints: ["Alan", "Grace"]
for name in ages.keys.sorted() { print("\(name): \(ages[name]!)") }
// prints: Alan: 42
// prints: Grace: 85
let empty: [String: Int] = [:]
print(empty)  // prints: [:]
print(empty.isEmpty)  // prints: true
print([1: "one"])  // prints: [1: "one"]
print(["a": 1, "b": 2] == ["b": 2, "a": 1])  // prints: true
var sum = 0
for (_, age) in ages { sum += age }
print(sum)  // prints: 127
var groups: [Int: [String]] = [:]
for word in ["a", "bb", "c", "dd"] { groups[word.count, default: []].append(word) }
print(groups[1]!)  // prints: ["a", "c"]
print(groups[2]!)  // prints: ["bb", "dd"]
let copy = ages
ages["Alan"] = 0
print(copy["Alan"]!)  // prints: 42
print(ages.mapValues { $0 > 50 }.values.filter { $0 }.count)  // prints: 1
print(ages.removeValue(forKey: "Alan") ?? -1)  // prints: 0
print(ages)  // prints: ["Grace": 85]
