print((1, "a") < (1, "b"), (2, 0.5) >= (2, 0.5), (1, 2, 3) > (1, 2, 2))  // prints: true true true
print((0.0 / 0, 1) < (1.0, 1), ("a", 0.0 / 0) <= ("a", 0.0 / 0), (0.0 / 0, 1) >= (0.0 / 0, 1))  // prints: false false false
print((a: 1, b: 2) < (1, 3), (1, 2) < (1, 2), (1, 2) <= (1, 2), (2, 1) <= (1, 2))  // prints: true false true false
struct Record {
  let name: String
  let score: Double
  let epoch: Int
}
let records = [
  Record(name: "b", score: 0.9, epoch: 3), Record(name: "a", score: 0.9, epoch: 3),
  Record(name: "c", score: 0.95, epoch: 1), Record(name: "d", score: 0.9, epoch: 2),
]
print(records.sorted { ($0.score, $1.name) > ($1.score, $0.name) }.map { $0.name })  // prints: ["c", "a", "b", "d"]
print(records.sorted { ($0.epoch, $0.score, $0.name) < ($1.epoch, $1.score, $1.name) }.map { $0.name })  // prints: ["c", "d", "a", "b"]
print(records.min { ($0.score, $0.epoch) < ($1.score, $1.epoch) }?.name ?? "-")  // prints: d
let limit = (0.9, 2)
print(records.filter { ($0.score, $0.epoch) > limit }.map { $0.name })  // prints: ["b", "a", "c"]
