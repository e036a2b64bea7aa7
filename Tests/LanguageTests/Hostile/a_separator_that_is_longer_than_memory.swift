// stops: printed more
print(1, 2, separator: String(repeating: "-", count: 10_000_000))
