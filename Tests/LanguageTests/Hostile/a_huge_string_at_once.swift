// stops: memory
let s = String(repeating: "abc", count: 1_000_000_000_000)
