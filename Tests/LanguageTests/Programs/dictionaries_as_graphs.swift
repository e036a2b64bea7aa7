// Which nodes can be reached.
let edges = ["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": [], "e": ["a"]]
func reached(from start: String) -> [String] {
  var seen = [start: true]
  var waiting = [start]
  while let node = waiting.popLast() {
    for next in edges[node] ?? [] where seen[next] == nil {
      seen[next] = true
      waiting.append(next)
    }
  }
  return seen.keys.sorted()
}
print(reached(from: "a"), reached(from: "e").count, reached(from: "d"))  // prints: ["a", "b", "c", "d"] 5 ["d"]
