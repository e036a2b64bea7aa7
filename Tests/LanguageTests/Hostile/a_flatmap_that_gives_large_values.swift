// stops: memory
_ = [1, 2, 3, 4].flatMap { n in (0..<5000).flatMap { _ in Array(repeating: n, count: 10_000) } }
