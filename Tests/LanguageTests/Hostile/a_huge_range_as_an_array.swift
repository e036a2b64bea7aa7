// stops: memory
let a = Array(0..<1_000_000_000_000)
