// Backwards, and by indices.
for n in (0..<3).reversed() { print(n) }
let layers = ["in", "hidden", "out"]
for i in layers.indices.reversed() { print(i, layers[i]) }
for (i, name) in layers.enumerated().reversed() { print(i, name) }
// prints: 2
// prints: 1
// prints: 0
// prints: 2 out
// prints: 1 hidden
// prints: 0 in
// prints: 2 out
// prints: 1 hidden
// prints: 0 in
