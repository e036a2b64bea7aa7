// stops: memory
let a = Array(repeating: 0, count: 1_000_000_000_000)
