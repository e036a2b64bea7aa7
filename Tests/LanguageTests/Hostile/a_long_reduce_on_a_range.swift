// stops: steps
print((0..<5_000_000_000).reduce(0) { $0 &+ $1 })
