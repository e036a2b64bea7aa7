// stops: steps
print((0..<Int.max).allSatisfy { $0 >= 0 })
