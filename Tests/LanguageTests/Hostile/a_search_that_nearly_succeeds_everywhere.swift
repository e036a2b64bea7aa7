// stops: steps
let text = String(repeating: "a", count: 200_000)
print(text.contains(String(repeating: "a", count: 100_000) + "b"))
