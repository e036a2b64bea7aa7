print(Int(Double("inf") ?? 1))  // fails: inf
