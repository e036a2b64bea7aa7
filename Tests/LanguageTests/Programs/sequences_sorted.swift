// By one thing, then by another.
struct Run {
  let name: String
  let loss: Double
  let epochs: Int
}
let runs = [Run(name: "b", loss: 0.5, epochs: 3), Run(name: "a", loss: 0.5, epochs: 2), Run(name: "c", loss: 0.1, epochs: 9)]
print(runs.sorted { $0.loss < $1.loss }.first!.name)  // prints: c
print(runs.sorted { $0.loss != $1.loss ? $0.loss < $1.loss : $0.name < $1.name }.map { $0.name })  // prints: ["c", "a", "b"]
print(["b", "a", "C"].sorted(), [2.5, -1].sorted(by: >), runs.map { $0.epochs }.sorted().reversed() == [9, 3, 2])  // prints: ["C", "a", "b"] [2.5, -1.0] true
