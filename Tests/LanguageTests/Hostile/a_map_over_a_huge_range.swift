// stops: memory
_ = (0..<1_000_000_000).map { $0 }
