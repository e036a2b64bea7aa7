var ages = ["Ada": 36]
ages["Bob"] = 25
ages["Ada"]! += 1
ages["Cy", default: 10] += 5
ages["Bob"] = nil
print(ages.count, ages["Ada"] ?? 0, ages["Bob"] ?? -1, ages["Cy"] ?? 0)
print(ages.removeValue(forKey: "Cy") ?? -1, ages.removeValue(forKey: "none") ?? -1, ages)
ages.removeAll()
print(ages.isEmpty, ages)
// prints: 2 37 -1 15
// prints: 15 -1 ["Ada": 37]
// prints: true [:]
