func loud(_ name: String, _ value: Bool) -> Bool {
  print(name)
  return value
}
print(loud("a", false) && loud("b", true))
print(loud("c", true) || loud("d", true))
print(loud("e", true) && loud("f", false) || loud("g", true))
let missing: Bool? = nil, there: Bool? = true
print(missing ?? loud("h", true))
print(there ?? loud("i", true))
print(!loud("j", true))
// prints: a
// prints: false
// prints: c
// prints: true
// prints: e
// prints: f
// prints: g
// prints: true
// prints: h
// prints: true
// prints: true
// prints: j
// prints: false
