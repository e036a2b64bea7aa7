// stops: memory
_ = (0..<1_000_000).map { Array(repeating: $0, count: 10_000) }
