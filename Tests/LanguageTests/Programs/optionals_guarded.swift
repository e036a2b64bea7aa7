// One guard for several.
func ratio(_ a: String, _ b: String) -> Double? {
  guard let x = Double(a), let y = Double(b), y != 0 else { return nil }
  return x / y
}
print(ratio("3", "4") ?? -1, ratio("3", "0") ?? -1, ratio("a", "1") ?? -1)
if let r = ratio("1", "8"), r < 0.5 {
  print("small", r)
}
// prints: 0.75 -1.0 -1.0
// prints: small 0.125
