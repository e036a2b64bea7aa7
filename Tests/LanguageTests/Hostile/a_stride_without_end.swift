// stops: memory
for i in stride(from: 0, to: 9_000_000_000_000, by: 1) { print(i) }
