// Closures with statements of their own need a type, or a context that gives it.
let mean = { (numbers: [Double]) -> Double in
  if numbers.isEmpty { return 0 }
  var sum = 0.0
  for number in numbers { sum += number }
  return sum / Double(numbers.count)
}
print(mean([]), mean([1, 2, 4.5]))  // prints: 0.0 2.5
let words = ["loss", "gradient", "step"].map { word -> String in
  var result = ""
  for _ in 0..<2 { result += word }
  return result
}
print(words)  // prints: ["lossloss", "gradientgradient", "stepstep"]
let signs = [-2, 0, 5].map { n -> String in
  switch n {
  case let n where n < 0: return "negative"
  case 0: return "zero"
  default: return "positive"
  }
}
print(signs)  // prints: ["negative", "zero", "positive"]
