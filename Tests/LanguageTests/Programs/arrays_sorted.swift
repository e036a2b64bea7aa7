print(
  [3, 1, 2].sorted(), ["b", "a"].sorted(), [2.5, -1].sorted(), [3, 1, 2].sorted(by: >),
  [3, 1, 2].sorted(by: <))
let people = [("Ada", 36), ("Bob", 25), ("Cy", 36), ("Di", 25)]
print(people.sorted { $0.1 < $1.1 }.map { $0.0 })
print(people.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map { $0.0 })
// prints: [1, 2, 3] ["a", "b"] [-1.0, 2.5] [3, 2, 1] [1, 2, 3]
// prints: ["Bob", "Di", "Ada", "Cy"]
// prints: ["Ada", "Cy", "Bob", "Di"]
