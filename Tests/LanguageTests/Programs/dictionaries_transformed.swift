// Values changed, entries chosen.
let losses = ["a": 0.5, "b": 0.25, "c": 1.0]
print(losses.mapValues { $0 * 2 }["b"]!, losses.filter { $0.value < 0.75 }.count)  // prints: 0.5 2
print(losses.map { "\($0.key)=\($0.value)" }.sorted())  // prints: ["a=0.5", "b=0.25", "c=1.0"]
print(losses.min { $0.value < $1.value }!.key, losses.contains { $0.value == 1 })  // prints: b true
var copy = losses
copy["a"] = nil
copy.removeValue(forKey: "c")
print(copy, losses.count, copy.isEmpty)  // prints: ["b": 0.25] 3 false
