var best: [String: (score: Int, by: String)] = [:]
best["x"] = (3, "Ada")
best["x"]!.score += 1
print(best["x"]!.score, best["x"]?.by ?? "nobody", best["y"]?.score ?? 0)
for (name, entry) in best { print(name, entry.score, entry.by) }
// prints: 4 Ada 0
// prints: x 4 Ada
